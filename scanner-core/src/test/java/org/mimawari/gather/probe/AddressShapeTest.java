package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.term.PublicUrl;

class AddressShapeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forms.example/r/{id}                 | https://forms.example/r/AbC12
            forms.example/r/{id}                 | https://forms.example/r/AbC12/
            forms.example/r/{id}                 | http://forms.example/R/AbC12?usp=x#top
            forms.example/r/{id}                 | https://FORMS.example/r//AbC12
            *.forms.example/r/{id}               | https://aozora.forms.example/r/AbC12
            *.forms.example/r/{id}               | https://a.b.forms.example/r/AbC12
            forms.example/d/{id}/**              | https://forms.example/d/AbC12
            forms.example/d/{id}/**              | https://forms.example/d/AbC12/edit/x/y
            forms.example/*/d/{id}               | https://forms.example/u/d/AbC12
            forms.example/results/SM-{id}        | https://forms.example/results/SM-AbC12
            forms.example/results/SM-{id}        | https://forms.example/results/sm-AbC12
            forms.example/@{id}                  | https://forms.example/@AbC12
            forms.example/{id:5}                 | https://forms.example/AbC12
            forms.example/p.aspx?id={id}         | https://forms.example/p.aspx?embed=true&id=AbC12
            forms.example/p.aspx?id={id}&view=1  | https://forms.example/p.aspx?view=1&id=AbC12
            forms.example/?id={id}               | https://forms.example/?id=AbC12
            forms.example?id={id}&key=*          | https://forms.example/?id=AbC12&key=9
            """)
    void anAddressOfTheShapeGivesItsId(String shape, String address) {
        assertThat(AddressShape.parse(shape).match(PublicUrl.of(address)))
                .hasValueSatisfying(parts -> assertThat(parts).containsEntry("id", "AbC12"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forms.example/r/{id}                 | https://forms.example/r/
            forms.example/r/{id}                 | https://forms.example/r/AbC12/edit
            forms.example/r/{id}                 | https://forms.example/x/AbC12
            forms.example/r/{id}                 | https://www.forms.example/r/AbC12
            forms.example/r/{id}                 | https://forms.example.aozora.example/r/AbC12
            forms.example/r/{id}                 | https://forms.example:8443/r/AbC12
            forms.example/r/{id}                 | https://www.city.aozora.example/r/AbC12
            *.forms.example/r/{id}               | https://forms.example/r/AbC12
            *.forms.example/r/{id}               | https://aozoraforms.example/r/AbC12
            forms.example/d/{id}/**              | https://forms.example/d
            forms.example/results/SM-{id}        | https://forms.example/results/SM-
            forms.example/results/SM-{id}        | https://forms.example/results/ABC
            forms.example/{id:6}                 | https://forms.example/AbC12
            forms.example/p.aspx?id={id}         | https://forms.example/p.aspx
            forms.example/p.aspx?id={id}         | https://forms.example/p.aspx?id=
            forms.example/p.aspx?id={id}         | https://forms.example/p.aspx?id=a%20b
            forms.example/p.aspx?id={id}&view=1  | https://forms.example/p.aspx?id=AbC12&view=2
            """)
    void anAddressOfAnotherShapeIsNone(String shape, String address) {
        assertThat(AddressShape.parse(shape).match(PublicUrl.of(address))).isEmpty();
    }

    @Test
    void everyNameIsKept() {
        assertThat(AddressShape.parse("*.forms.example/{owner}/f/{id}?t={token}")
                        .match(PublicUrl.of("https://x.forms.example/aozora/f/12?t=k")))
                .hasValue(Map.of("owner", "aozora", "id", "12", "token", "k"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forms.example/r/{id}           | http://forms.example/r/A1/?usp=x    | https://forms.example/r/A1
            forms.example/p?id={id}        | https://forms.example/p?z=1&id=A%2B | https://forms.example/p?id=A%2B
            forms.example/r/{id}/{token}   | https://forms.example/r/A1/SECRET   | https://forms.example/r/A1
            forms.example/r/{id}/**        | https://forms.example/r/A1/x/y      | https://forms.example/r/A1/x/y
            f.example/p?id={id}&k={token}  | https://f.example/p?k=SECRET&id=A1  | https://f.example/p?id=A1
            """)
    void theBareAddressHasWhatTheShapeNamesAndNoKey(String shape, String address, String bare) {
        assertThat(AddressShape.parse(shape).bare(PublicUrl.of(address)).address())
                .isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /r/{id}                    | HOST
            Forms.Example/r            | HOST
            https://forms.example/r    | HOST
            forms                      | HOST
            *forms.example/r           | HOST
            *.*.forms.example/r        | HOST
            forms.example:443/r        | HOST
            forms.example/**/r         | REST
            forms.example/{id          | PART
            forms.example/id}          | PART
            forms.example/{}           | PART
            forms.example/{Id}         | PART
            forms.example/{id:0}       | PART
            forms.example/{id}x        | PART
            forms.example/{a}{b}       | PART
            forms.example/a*b          | PART
            forms.example/r#{id}       | PART
            forms.example/{id}/{id}    | PART
            forms.example/r?id         | PARAMETER
            forms.example/r?={id}      | PARAMETER
            forms.example/r?id=        | PARAMETER
            forms.example/r?a=1&&b=2   | PARAMETER
            """)
    void aShapeThatIsWrittenOtherwiseIsRefused(String shape, LineFault fault) {
        assertThatThrownBy(() -> AddressShape.parse(shape))
                .isInstanceOfSatisfying(
                        WrongShape.class, wrong -> assertThat(wrong.fault()).isEqualTo(fault));
    }

    @Test
    void hostileAddressesTakeLinearTime() {
        AddressShape shape = AddressShape.parse("*.forms.example/{a}/results/SM-{id}/**?k={k}&token={token}");
        PublicUrl slashes = PublicUrl.of("https://a.forms.example/" + "a/".repeat(4_000));
        PublicUrl ids = PublicUrl.of("https://a.forms.example/x/results/SM-" + "a-".repeat(3_900) + "?k=1&token=2");
        PublicUrl pairs = PublicUrl.of("https://a.forms.example/x/results/SM-1?" + "k&".repeat(4_000));
        PublicUrl labels = PublicUrl.of("https://" + "a.".repeat(100) + "forms.example/");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 500; i++) {
                for (PublicUrl url : new PublicUrl[] {slashes, ids, pairs, labels}) {
                    assertThat(shape.match(url)).isEmpty();
                }
            }
        });
    }
}
