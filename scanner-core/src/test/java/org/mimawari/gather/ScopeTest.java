package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;
import org.mimawari.term.Via;

class ScopeTest {
    private static final SiteSettings CITY = new SiteSettings(
            "青空市",
            List.of(PublicUrl.of("https://www.city.aozora.example/")),
            List.of("www.city.aozora.example", "shakyo.aozora.example"),
            List.of("/calendar/**"),
            Organisation.PUBLIC_BODY,
            List.of(),
            new SiteSettings.VideoSettings(List.of(), List.of()));
    private final Scope scope = new Scope(CITY, new Shorteners(Set.of("bit.ly")));

    @ParameterizedTest
    @CsvSource({
        "https://www.city.aozora.example/kurashi/, PAGE",
        "http://www.city.aozora.example/index.php?id=3, PAGE",
        "https://shakyo.aozora.example/files/chirashi.PDF, DOCUMENT",
        "https://www.city.aozora.example/list.xlsx, DOCUMENT",
        "https://www.city.aozora.example/img/qr.png, IMAGE",
        "https://bit.ly/3abc, SHORT",
    })
    void ownAddressesAndShortOnesAreAsked(String url, Lane lane) {
        assertThat(scope.lane(PublicUrl.of(url), Via.LINK)).contains(lane);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.pref.sora.example/",
                "https://city.aozora.example.evil.example/",
                "https://www.city.aozora.example/calendar/2026/11/",
                "https://www.city.aozora.example/style.css",
            })
    void foreignExcludedAndTechnicalAddressesAreLeft(String url) {
        assertThat(scope.lane(PublicUrl.of(url), Via.LINK)).isEmpty();
    }

    @Test
    void aQrCodeToAnotherHostIsAskedWhereItLeads() {
        assertThat(scope.lane(PublicUrl.of("https://qr.other.example/x"), Via.QR_IN_PDF))
                .contains(Lane.SHORT);
    }

    @Test
    void aPictureThatAPageShowsIsReadWhereverItLies() {
        assertThat(scope.lane(PublicUrl.of("https://cdn.other.example/flyer"), Via.IMAGE))
                .contains(Lane.IMAGE);
    }

    @Test
    void anOwnStyleSheetIsReadForItsPictures() {
        assertThat(scope.lane(PublicUrl.of("https://www.city.aozora.example/style.css"), Via.IMAGE))
                .contains(Lane.IMAGE);
        assertThat(scope.lane(PublicUrl.of("https://cdn.other.example/style.css"), Via.IMAGE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/a/a/a/a/", "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/"})
    void pathsThatGrowForEverAreTraps(String path) {
        PublicUrl url = PublicUrl.of("https://www.city.aozora.example" + path);
        assertThat(scope.lane(url, Via.LINK)).isEmpty();
        assertThat(scope.reason(url)).contains(Skip.ENDLESS);
    }

    @Test
    void aYearThatIsAlsoADayIsNoTrap() {
        PublicUrl url = PublicUrl.of("https://www.city.aozora.example/news/11/11/11/");
        assertThat(scope.lane(url, Via.LINK)).contains(Lane.PAGE);
    }
}
