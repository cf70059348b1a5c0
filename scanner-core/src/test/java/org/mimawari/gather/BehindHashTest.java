package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.PublicUrl;

class BehindHashTest {
    @ParameterizedTest
    @CsvSource({
        "https://forms.office.com/Pages/DesignPage.aspx#FormId=AbC12, https://forms.office.com/Pages/DesignPage.aspx?FormId=AbC12",
        "https://forms.office.com/Pages/DesignPage.aspx?lang=ja#FormId=AbC12&Token=x, https://forms.office.com/Pages/DesignPage.aspx?FormId=AbC12",
        "https://forms.cloud.microsoft/pages/designpagev2.aspx#formid=AbC12, https://forms.cloud.microsoft/pages/designpagev2.aspx?FormId=AbC12",
    })
    void anEditingPageIsToldByItsForm(String written, String brought) {
        assertThat(BehindHash.broughtForward(PublicUrl.of(written))).isEqualTo(PublicUrl.of(brought));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://forms.office.com/Pages/DesignPage.aspx",
                "https://forms.office.com/Pages/DesignPage.aspx#top",
                "https://forms.office.com/Pages/DesignPage.aspx#FormId=",
                "https://forms.office.com/Pages/ResponsePage.aspx?id=1#FormId=2",
                "https://www.city.aozora.example/Pages/DesignPage.aspx#FormId=2"
            })
    void allElseStaysAsItIs(String url) {
        assertThat(BehindHash.broughtForward(PublicUrl.of(url)).address())
                .isEqualTo(PublicUrl.of(url).address());
    }
}
