package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scan --since} from a shell, day after day against one release: the job fails as long as something new stands, and each news is mailed once. */
class SinceStoryTest {
    private static final String OPEN = "form-responses-public ";
    private static final String[] OTHERS = {"link-broken unchanged", "video-unlisted unchanged"};

    @TempDir
    Path folder;

    private void day(RecheckStage stage, Desk desk, String since, int code, String... findings) throws Exception {
        stage.forgetMails();
        Program program = desk.run("scan", "--since", since, "--out", "out", "--lang", "en");
        assertThat(program.code()).as(program.err()).isEqualTo(code);
        List<String> all = new ArrayList<>(List.of(OTHERS));
        all.addAll(List.of(findings));
        assertThat(RecheckStage.told(desk)).containsExactlyInAnyOrderElementsOf(all);
    }

    private static void assertMailed(RecheckStage stage, String subject) {
        assertThat(stage.mails())
                .containsExactly("hana@city.aozora.example: " + subject, "sora@city.aozora.example: " + subject);
    }

    @Test
    void whatWasMailedIsNotMailedAgainWhileItStandsOutAgainstTheNamedRun() throws Exception {
        try (RecheckStage stage = new RecheckStage(folder, "")) {
            Desk desk = stage.scanned();
            String release = desk.run("runs", "--lang", "en").out().replaceAll("(?s).*?(\\S*\\d{8}\\S*).*", "$1");
            day(stage, desk, release, 0);
            assertThat(stage.mails()).isEmpty();

            stage.exposed(2);
            day(stage, desk, release, 1, OPEN + "new");
            assertMailed(stage, "[Mimawari] 青空市: 2 to mend (1 critical)");
            day(stage, desk, release, 1, OPEN + "new");
            assertThat(stage.mails()).as("it was told").isEmpty();

            stage.exposed(3);
            day(stage, desk, release, 1, OPEN + "new", OPEN + "new");
            assertMailed(stage, "[Mimawari] 青空市: 3 to mend (2 critical)");

            stage.safe(2).safe(3);
            day(stage, desk, release, 0);
            assertMailed(stage, "[Mimawari] 青空市: 1 to mend");
            day(stage, desk, release, 0);
            assertThat(stage.mails()).isEmpty();
        }
    }

    @Test
    void whatARecheckMailedIsNotMailedAgainByTheNextScanAgainstTheLastOne() throws Exception {
        try (RecheckStage stage = new RecheckStage(folder, "")) {
            Desk desk = stage.scanned();
            stage.exposed(2);
            assertThat(RecheckStage.recheck(desk).code()).isEqualTo(1);
            assertMailed(stage, "[Mimawari] 青空市: re-check: 1 new or changed (1 critical)");
            day(stage, desk, "last", 1, OPEN + "new");
            assertThat(stage.mails()).as("the re-check told it").isEmpty();
        }
    }
}
