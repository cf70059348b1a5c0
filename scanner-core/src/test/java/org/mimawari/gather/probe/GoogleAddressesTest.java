package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;

class GoogleAddressesTest {
    private static PublicUrl canonical(String address) {
        return GoogleVisit.SERVICES.canonical(PublicUrl.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/edit?usp=sharing#gid=12",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/edit?gid=12",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/view",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/htmlview",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/preview",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/export?format=xlsx",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/gviz/tq?tqx=out:json",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/copy",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet",
                "https://docs.google.com/spreadsheets/d/1AozoraSheet/",
                "https://docs.google.com/spreadsheets/u/0/d/1AozoraSheet/edit",
                "https://docs.google.com/a/aozora.example/spreadsheets/d/1AozoraSheet/edit",
                "http://docs.google.com/spreadsheets/d/1AozoraSheet/edit"
            })
    void allAddressesOfASheetStandForOneSheet(String address) {
        assertThat(canonical(address))
                .isEqualTo(PublicUrl.of("https://docs.google.com/spreadsheets/d/1AozoraSheet/edit"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://docs.google.com/document/d/1AozoraDoc/preview, https://docs.google.com/document/d/1AozoraDoc/edit",
        "https://docs.google.com/document/d/1AozoraDoc/pub, https://docs.google.com/document/d/1AozoraDoc/pub",
        "https://docs.google.com/document/d/e/2PACX-1vAozora/pub?embedded=true, https://docs.google.com/document/d/e/2PACX-1vAozora/pub",
        "https://docs.google.com/presentation/d/1AozoraSlides/present?slide=id.p, https://docs.google.com/presentation/d/1AozoraSlides/edit",
        "https://docs.google.com/presentation/d/e/2PACX-1vAozora/embed?start=false, https://docs.google.com/presentation/d/e/2PACX-1vAozora/pub",
        "https://docs.google.com/drawings/d/1AozoraDrawing/edit, https://docs.google.com/drawings/d/1AozoraDrawing/edit",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vAozora/pubhtml?widget=true, https://docs.google.com/spreadsheets/d/e/2PACX-1vAozora/pubhtml",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vAozora/pub?output=csv, https://docs.google.com/spreadsheets/d/e/2PACX-1vAozora/pubhtml",
        "https://docs.google.com/spreadsheets/d/1AozoraSheet/pubhtml, https://docs.google.com/spreadsheets/d/1AozoraSheet/pubhtml",
        "https://drive.google.com/file/d/1AozoraFile/preview, https://drive.google.com/file/d/1AozoraFile/view",
        "https://drive.google.com/uc?export=download&id=1AozoraFile, https://drive.google.com/file/d/1AozoraFile/view",
        "https://drive.google.com/a/aozora.example/file/d/1AozoraFile/view, https://drive.google.com/file/d/1AozoraFile/view",
        "https://drive.google.com/drive/folders/1AozoraFolder?usp=sharing, https://drive.google.com/drive/folders/1AozoraFolder",
        "https://drive.google.com/drive/u/0/folders/1AozoraFolder, https://drive.google.com/drive/folders/1AozoraFolder",
        "https://drive.google.com/folderview?id=1AozoraFolder&usp=sharing, https://drive.google.com/drive/folders/1AozoraFolder",
        "https://drive.google.com/embeddedfolderview?id=1AozoraFolder#list, https://drive.google.com/drive/folders/1AozoraFolder",
        "https://drive.google.com/open?id=1AozoraThing&authuser=0, https://drive.google.com/open?id=1AozoraThing",
        "https://www.google.com/maps/d/u/0/embed?mid=1AozoraMap&ehbc=2E312F, https://www.google.com/maps/d/viewer?mid=1AozoraMap",
        "https://www.google.com/maps/d/edit?mid=1AozoraMap, https://www.google.com/maps/d/viewer?mid=1AozoraMap",
        "https://groups.google.com/u/1/g/aozora/c/abc, https://groups.google.com/g/aozora",
        "https://groups.google.com/a/aozora.example/g/shokuin, https://groups.google.com/a/aozora.example/g/shokuin",
        "https://sites.google.com/view/aozora-es/home/news, https://sites.google.com/view/aozora-es",
        "https://sites.google.com/site/aozora/home, https://sites.google.com/site/aozora",
        "https://sites.google.com/aozora.example/es/home, https://sites.google.com/aozora.example/es"
    })
    void otherThingsHaveOneAddressToo(String address, String expected) {
        assertThat(canonical(address)).isEqualTo(PublicUrl.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://calendar.google.com/calendar/embed?src=aozora%40group.calendar.google.com&ctz=Asia%2FTokyo",
                "https://www.google.com/calendar/embed?src=aozora@group.calendar.google.com",
                "https://calendar.google.com/calendar/u/0/embed?src=aozora@group.calendar.google.com",
                "https://calendar.google.com/calendar/ical/aozora%40group.calendar.google.com/public/basic.ics",
                "https://calendar.google.com/calendar/ical/aozora%40group.calendar.google.com/private-0123456789abcdef0123456789abcdef/basic.ics",
                "https://calendar.google.com/calendar/u/0?cid=YW96b3JhQGdyb3VwLmNhbGVuZGFyLmdvb2dsZS5jb20"
            })
    void allAddressesOfACalendarStandForOneWithoutItsKey(String address) {
        assertThat(canonical(address))
                .isEqualTo(PublicUrl.of(
                        "https://calendar.google.com/calendar/embed?src=aozora%40group.calendar.google.com"));
    }

    @Test
    void theKeyOfASecretAddressIsNeverShown() {
        PublicUrl secret = PublicUrl.of(
                "https://calendar.google.com/calendar/ical/aozora%40group.calendar.google.com/private-0123456789abcdef0123456789abcdef/basic.ics");
        assertThat(secret.shown()).doesNotContain("0123456789abcdef");
        assertThat(ServiceTable.builtIn().sight(secret).orElseThrow().kind()).isEqualTo(AddressKind.SECRET);
        assertThat(PublicUrl.of("https://www.city.aozora.example/private-room/a.html")
                        .shown())
                .contains("private-room");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/",
                "https://docs.google.com/spreadsheets/",
                "https://docs.google.com/spreadsheets/u/0/",
                "https://docs.google.com/spreadsheets/d/",
                "https://drive.google.com/",
                "https://drive.google.com/drive/my-drive",
                "https://drive.google.com/open?id=",
                "https://www.google.com/maps/place/aozora",
                "https://www.google.com/maps/d/viewer",
                "https://calendar.google.com/calendar/render?action=TEMPLATE",
                "https://groups.google.com/",
                "https://sites.google.com/",
                "https://docs.google.com.evil.example/spreadsheets/d/1AozoraSheet/edit",
                "https://www.city.aozora.example/spreadsheets/d/1AozoraSheet/edit"
            })
    void whatNamesNoThingIsNone(String address) {
        assertThat(GoogleVisit.SERVICES.knows(PublicUrl.of(address))).isFalse();
    }

    @Test
    void aJapaneseFullStopBehindAnAddressIsNoPartOfTheId() {
        assertThat(canonical("https://drive.google.com/file/d/1AozoraFile。詳しくは/view"))
                .isEqualTo(PublicUrl.of("https://drive.google.com/file/d/1AozoraFile/view"));
        assertThat(canonical("https://docs.google.com/spreadsheets/d/1AozoraSheet）"))
                .isEqualTo(PublicUrl.of("https://docs.google.com/spreadsheets/d/1AozoraSheet/edit"));
    }
}
