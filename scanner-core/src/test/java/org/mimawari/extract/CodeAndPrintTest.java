package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.extract.CodeAndPrint.Agreement;
import org.mimawari.extract.CodeAndPrint.Shown;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;

class CodeAndPrintTest {
    private static final String FORM = "https://forms.aozora.example/f";

    private final CodeAndPrint print = new CodeAndPrint();

    private static Shown shown(String address, int left, int top) {
        return new Shown(PublicUrl.of(address), new Spot(left, top));
    }

    @Test
    void theAddressUnderACodeIsOfTheSameHostOrItsParent() {
        assertThat(print.of(
                        List.of(shown(FORM, 80, 70)),
                        List.of(shown("https://www.aozora.example/", 78, 78), shown("https://other.example/", 20, 10))))
                .containsExactly(Agreement.SAME_HOST);
    }

    @Test
    void anAddressOfAnotherHostUnderACodeIsTold() {
        assertThat(print.of(List.of(shown("https://advert.example/x", 80, 70)), List.of(shown(FORM, 70, 76))))
                .containsExactly(Agreement.OTHER_HOST);
    }

    @Test
    void aHostThatOnlyEndsAlikeIsAnother() {
        assertThat(print.of(
                        List.of(shown("https://notaozora.example/", 50, 50)),
                        List.of(shown("https://aozora.example/", 50, 55))))
                .containsExactly(Agreement.OTHER_HOST);
    }

    @Test
    void anAddressAtTheOtherEndOfThePageIsNotNear() {
        assertThat(print.of(List.of(shown(FORM, 80, 80)), List.of(shown("https://other.example/", 80, 10))))
                .containsExactly(Agreement.NOTHING_NEAR);
        assertThat(print.of(List.of(shown(FORM, 80, 80)), List.of())).containsExactly(Agreement.NOTHING_NEAR);
    }

    @Test
    void ofTwoCodesEachHasTheAddressThatIsNearest() {
        assertThat(print.of(
                        List.of(
                                shown("https://a.example/1", 25, 50),
                                shown("https://b.example/2", 75, 50),
                                shown("https://c.example/3", 50, 90)),
                        List.of(shown("https://a.example/", 25, 58), shown("https://z.example/", 75, 58))))
                .containsExactly(Agreement.SAME_HOST, Agreement.OTHER_HOST, Agreement.NOTHING_NEAR);
    }
}
