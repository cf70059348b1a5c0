package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.scan.ValidatingTown.Given;

/** How long a page to which nothing leads any more is remembered, on a real server over several scans. */
class ForgottenPagesTest {
    private static final String WITH_LINK = "<p>青空市</p><a href='/list'>一覧</a> <a href='/old'>前の案内</a>";
    private static final String WITHOUT = "<p>青空市</p><a href='/list'>一覧</a>";

    @TempDir
    private Path folder;

    private ValidatingTown town;

    @BeforeEach
    void begin() throws Exception {
        town = new ValidatingTown(folder);
        town.page("/", WITH_LINK);
        town.page("/list", "<p>一覧</p><a href='/detail'>くわしく</a>");
        town.page("/detail", "<p>くわしく</p>");
        town.page("/old", "<p>前の案内</p>");
    }

    @AfterEach
    void end() {
        town.close();
    }

    private void scans(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            town.scan();
        }
        town.given();
    }

    /** How these are answered in the next scan; one answer in 64 is asked for whole by lot. */
    private List<Integer> statuses(String path) throws Exception {
        town.given();
        town.scan();
        return town.given().stream()
                .filter(one -> one.path().equals(path))
                .map(Given::status)
                .toList();
    }

    @Test
    void aPageThatLostItsLinkIsForgottenAfterFiveScansAndReadAnewWhenItComesBack() throws Exception {
        scans(1);
        town.page("/", WITHOUT);
        scans(5);
        assertThat(town.remembers("/old")).isFalse();
        assertThat(town.remembers("/detail")).isTrue();
        town.page("/", WITH_LINK);
        assertThat(statuses("/old")).containsExactly(200);
    }

    @Test
    void aScanThatIsBrokenOffAfterItsWalkAndGoesOnCountsOnce() throws Exception {
        scans(1);
        town.page("/", WITHOUT);
        scans(3);
        for (int i = 0; i < 5; i++) {
            town.scanWithoutEnd();
        }
        scans(1);
        assertThat(town.remembers("/old")).as("four scans did not meet it").isTrue();
        scans(1);
        assertThat(town.remembers("/old")).isFalse();
    }

    @Test
    void aPageThatComesBackBeforeIsStillKnown() throws Exception {
        scans(1);
        town.page("/", WITHOUT);
        scans(4);
        assertThat(town.remembers("/old")).isTrue();
        town.page("/", WITH_LINK);
        scans(1);
        town.page("/", WITHOUT);
        scans(4);
        assertThat(town.remembers("/old")).isTrue();
    }

    @Test
    void aPageBehindOneThatFailsForAWhileIsNotForgotten() throws Exception {
        scans(1);
        town.status("/list", 500);
        scans(6);
        assertThat(town.remembers("/detail")).isTrue();
    }

    @Test
    void aSiteThatDoesNotAnswerForgetsNothing() throws Exception {
        scans(1);
        for (String path : List.of("/", "/list", "/old")) {
            town.status(path, 500);
        }
        scans(21);
        assertThat(town.remembers("/old")).isTrue();
        assertThat(town.remembers("/detail")).isTrue();
    }
}
