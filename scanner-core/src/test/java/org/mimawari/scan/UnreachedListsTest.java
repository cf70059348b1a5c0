package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan still meets and does not come to any more, since its limit is spent, is not mended, though reports name none of it. */
class UnreachedListsTest {
    private static final String CITY = ScannedTown.CITY;

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
        town.text(CITY + "/doc/list.csv", ScannedTown.CSV, ScannedTown.PEOPLE);
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private List<String> told(int limit) throws Exception {
        return scanned.scanUpTo(limit).report().findings().stream()
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
