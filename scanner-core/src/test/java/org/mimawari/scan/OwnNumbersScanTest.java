package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.term.PublicUrl;

/** A directory of staff with nothing but names and numbers: an alarm unless the pages of the site show that the numbers are the city hall's, whichever way a run came to know it. All people are invented, and the exchange is nobody's. */
class OwnNumbersScanTest {
    private static final int PAGES = 12;
    private static final int OFFICE_PAGES = 60;
    private static final String FOOT = "<footer>青空市役所 電話 0299-00-1000 FAX 0299-00-2000</footer>";
    private static final List<String> NAMES = List.of(
            "青木 花子", "石川 太郎", "上田 美咲", "江藤 健一", "大野 直樹", "加藤 由美", "木村 翔太", "工藤 恵子", "小林 大輔", "佐藤 陽子", "清水 拓也", "鈴木 京子");

    @TempDir
    private Path folder;

    private ScannedTown town;

    @BeforeEach
    void begin() throws Exception {
        town = new ScannedTown(folder);
        pages(FOOT);
        town.town().text(ScannedTown.CITY + "/files/renraku.csv", "text/csv", staff());
    }

    @AfterEach
    void end() {
        town.close();
    }

    private static String staff() {
        StringBuilder rows = new StringBuilder("氏名,電話番号\n");
        for (int i = 0; i < NAMES.size(); i++) {
            rows.append(NAMES.get(i))
                    .append(",0299-00-")
                    .append(i % 2 == 0 ? 1_100 + i : 2_200 + i)
                    .append('\n');
        }
        return rows.toString();
    }

    private void pages(String foot) {
        StringBuilder links = new StringBuilder("<a href='/files/renraku.csv'>連絡先</a> ");
        for (int i = 0; i < PAGES; i++) {
            town.town().page(ScannedTown.CITY + "/" + i, "<p>お知らせ" + i + "</p><a href='/'>トップ</a>" + foot);
            links.append("<a href='/").append(i).append("'>お知らせ</a> ");
        }
        town.town().page(ScannedTown.CITY + "/", links.toString());
    }

    /** "check variant state" of each finding that is told. */
    private static List<String> told(ScanOutcome outcome) {
        return outcome.report().findings().stream()
                .map(one -> one.finding().check() + " " + one.finding().variant() + " " + one.state())
                .toList();
    }

    private ScanOutcome part(String path) throws InterruptedException {
        PartScan.Request request = new PartScan.Request(
                ScannedTown.city(), List.of(PublicUrl.of(ScannedTown.CITY + path)), ScanOptions.USUAL);
        return new PartScan(town.settings(ScannedTown.city()), town.history(), "test", Clock.systemUTC())
                .run(request, Progress.SILENT, Publisher.NONE);
    }

    private ScanOutcome recheck() throws InterruptedException {
        return new Recheck(town.settings(ScannedTown.city()), town.history(), "test", Clock.systemUTC())
                .run(ScannedTown.city(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    @Test
    void numbersOfTheCityHallAreNoAlarm() throws Exception {
        assertThat(told(town.scan())).containsExactly("personal-records suspected NEW");
    }

    @Test
    void numbersThatNoPageShowsAre() throws Exception {
        pages("");
        assertThat(told(town.scan())).containsExactly("personal-records list NEW");
    }

    @Test
    void aReCheckAndALookAtOneFileSayTheSame() throws Exception {
        town.scan();
        assertThat(told(part("/files/renraku.csv"))).containsExactly("personal-records suspected UNCHANGED");
        assertThat(told(recheck())).containsExactly("personal-records suspected UNCHANGED");
        town.reopenStore();
        assertThat(told(part("/files/renraku.csv"))).containsExactly("personal-records suspected UNCHANGED");
        assertThat(told(town.scan())).containsExactly("personal-records suspected UNCHANGED");
    }

    @Test
    void aRunThatIsBrokenOffAndGoneOnWithSaysTheSame() throws Exception {
        assertThatThrownBy(() -> new Scan(town.settings(ScannedTown.city()), town.history(), "test", Clock.systemUTC())
                        .run(ScannedTown.city(), ScanOptions.USUAL, Progress.SILENT, outcome -> {
                            throw new IllegalStateException("no room");
                        }))
                .isInstanceOf(IllegalStateException.class);
        int asked = town.town().askedSoFar();
        assertThat(told(town.scan())).containsExactly("personal-records suspected NEW");
        assertThat(town.town().asked().subList(asked, town.town().askedSoFar()))
                .as("no page is read again")
                .noneMatch(one -> one.endsWith("/3"));
    }

    @Test
    void whenTheCityHallTakesOtherNumbersTheOldOnesAreItsOwnNoLonger() throws Exception {
        town.scan();
        pages("<footer>青空市役所 電話 0299-07-1000</footer>");
        assertThat(told(town.scan()))
                .containsExactlyInAnyOrder("personal-records list NEW", "personal-records suspected ABSENT");
        assertThat(told(part("/files/renraku.csv"))).containsExactly("personal-records list UNCHANGED");
    }

    /** A club has some pages, the city hall many; the list of the club's members is nobody's directory. */
    private void withClub() {
        StringBuilder links = new StringBuilder("<a href='/files/club.csv'>連絡先</a> ");
        for (int i = 0; i < PAGES; i++) {
            links.append(page("/club/" + i, "<footer>青空会 電話 0299-77-1000 FAX 0299-77-2000</footer>"));
        }
        for (int i = 0; i < OFFICE_PAGES; i++) {
            links.append(page("/city/" + i, FOOT));
        }
        town.town().page(ScannedTown.CITY + "/", links.toString());
        town.town().text(ScannedTown.CITY + "/files/club.csv", "text/csv", staff().replace("0299-00-", "0299-77-"));
    }

    private String page(String path, String foot) {
        town.town().page(ScannedTown.CITY + path, "<p>お知らせ " + path + "</p>" + foot);
        return "<a href='" + path + "'>お知らせ</a> ";
    }

    @Test
    void aScanThatIsCutShortOnPagesOfAClubDoesNotTakeItsNumbersForTheCityHalls() throws Exception {
        withClub();
        List<String> same = List.of("personal-records list UNCHANGED");
        assertThat(told(town.scan())).containsExactly("personal-records list NEW");
        assertThat(told(town.scanUpTo(PAGES + 3))).as("by the scan itself").isEqualTo(same);
        assertThat(told(recheck())).as("by those that rest on it").isEqualTo(same);
        assertThat(told(town.scan())).isEqualTo(same);
    }

    @Test
    void aScanInWhichMostOfTheCityHallsPagesFailDoesNotEither() throws Exception {
        withClub();
        assertThat(told(town.scan())).containsExactly("personal-records list NEW");
        for (int i = 30; i < OFFICE_PAGES; i++) {
            town.town().status(ScannedTown.CITY + "/city/" + i, 403);
        }
        assertThat(told(town.scan())).contains("personal-records list UNCHANGED");
        assertThat(told(recheck())).contains("personal-records list UNCHANGED");
    }

    @Test
    void whatAFirstScanThatIsCutShortSeesOfTheCityHallCounts() throws Exception {
        assertThat(told(town.scanUpTo(PAGES + 1))).containsExactly("personal-records suspected NEW");
        assertThat(told(recheck())).containsExactly("personal-records suspected UNCHANGED");
        pages("<footer>青空市役所 電話 0299-07-1000</footer>");
        assertThat(told(town.scanUpTo(PAGES + 1)))
                .as("a site that is larger than the limit moves, too")
                .containsExactlyInAnyOrder("personal-records list NEW", "personal-records suspected ABSENT");
    }
}
