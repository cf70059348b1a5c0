package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.settings.Settings;

/** What a scan still meets and does not come to any more, since its limit is spent, is not mended, though reports name none of it. */
class UnreachedListsTest {
    private static final String CITY = ScannedTown.CITY;
    private static final String PEOPLE = "氏名,電話番号,生年月日\n青空 花子,090-0000-0001,2001/4/5\n青空 太郎,090-0000-0002,2002/5/6\n"
            + "山川 次郎,090-0000-0003,2003/6/7\n森野 陽子,090-0000-0004,1998/7/8\n";

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder);
        town = scanned.town();
        town.page(CITY + "/", "<a href='/a'>a</a> <a href='/b'>b</a> <a href='/doc/list.csv'>名簿</a>");
        town.page(CITY + "/a", "<p>a</p>");
        town.page(CITY + "/b", "<p>b</p>");
        town.text(CITY + "/doc/list.csv", "text/csv; charset=utf-8", PEOPLE);
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private List<String> told(int limit) throws Exception {
        Settings all = scanned.settings(ScannedTown.city());
        Settings some = new Settings(
                all.sites(), all.crawl().upTo(limit), all.network(), all.store(), null, all.schedule(), all.checks());
        return new Scan(some, scanned.history(), "test", Clock.systemUTC())
                        .run(ScannedTown.city(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE)
                        .report()
                        .findings()
                        .stream()
                        .map(one -> one.finding().check() + " " + one.state())
                        .toList();
    }

    @Test
    void aListThatIsStillLinkedAndWasNotAskedStaysAndIsToldAsNotSeen() throws Exception {
        assertThat(told(100)).containsExactly("personal-records NEW");
        assertThat(told(3)).containsExactly("personal-records UNSEEN");
        assertThat(told(100)).containsExactly("personal-records UNCHANGED");
    }

    @Test
    void aListThatIsNoLongerLinkedAndWasNotAskedIsToldAsNotSeen() throws Exception {
        assertThat(told(100)).containsExactly("personal-records NEW");
        town.page(CITY + "/", "<a href='/a'>a</a> <a href='/b'>b</a>");
        assertThat(told(3)).containsExactly("personal-records UNSEEN");
    }

    @Test
    void aListThatIsNoLongerLinkedAndWasTakenAwayIsMendedWithinALimitToo() throws Exception {
        assertThat(told(100)).containsExactly("personal-records NEW");
        town.page(CITY + "/", "<a href='/a'>a</a>");
        town.status(CITY + "/doc/list.csv", 404);
        assertThat(told(5)).containsExactly("personal-records ABSENT");
    }
}
