package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.cli.endtoend.RecheckStage.recheck;
import static org.mimawari.cli.endtoend.RecheckStage.runs;
import static org.mimawari.cli.endtoend.RecheckStage.told;

import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.testsupport.PostgresServer;

/** {@code recheck} from a shell on the days after a scan: a form is opened, left open and closed, and whoever looks after the site gets the mails that this is worth. */
class RecheckStoryTest {
    private static final String OPEN = "form-responses-public ";
    private static final String[] OTHERS = {"link-broken unchanged", "video-unlisted unchanged"};

    @TempDir
    Path folder;

    private static String[] withOthers(String first) {
        return new String[] {first, OTHERS[0], OTHERS[1]};
    }

    private void day(RecheckStage stage, Desk desk, int code, String... findings) throws Exception {
        stage.forgetMails();
        stage.town().forgetAsked();
        Program program = recheck(desk);
        assertThat(program.code()).as(program.err()).isEqualTo(code);
        assertThat(told(desk)).containsExactlyInAnyOrder(findings);
        assertThat(stage.town().asked()).hasSize(RecheckStage.REQUESTS).doesNotHaveDuplicates();
    }

    private static void assertMailed(RecheckStage stage, String subject) {
        assertThat(stage.mails())
                .containsExactly("hana@city.aozora.example: " + subject, "sora@city.aozora.example: " + subject);
    }

    private void story(RecheckStage stage) throws Exception {
        stage.exposed(2);
        Desk desk = stage.scanned();
        day(stage, desk, 1, withOthers(OPEN + "unchanged"));
        assertThat(stage.mails()).isEmpty();

        stage.safe(2);
        day(stage, desk, 0, withOthers(OPEN + "absent"));
        assertMailed(stage, "[Mimawari] 青空市: re-check: 1 mended");
        assertThat(text(stage))
                .contains("1 problem of the last time is mended.", "2 more stand as before")
                .doesNotContain("docs.google.com");

        day(stage, desk, 0, OTHERS);
        assertThat(stage.mails()).isEmpty();

        stage.exposed(3);
        day(stage, desk, 1, withOthers(OPEN + "new"));
        assertMailed(stage, "[Mimawari] 青空市: re-check: 1 new or changed (1 critical)");
        day(stage, desk, 1, withOthers(OPEN + "unchanged"));
        assertThat(stage.mails()).isEmpty();

        assertThat(runs(desk))
                .containsExactly(
                        "re-check finished",
                        "re-check finished",
                        "re-check finished",
                        "re-check finished",
                        "re-check finished",
                        "scan finished");
        assertThat(Canaries.below(desk.folder())).isEmpty();
    }

    private static String text(RecheckStage stage) throws Exception {
        MimeMultipart parts =
                (MimeMultipart) stage.mail().getReceivedMessages()[0].getContent();
        return (String) parts.getBodyPart(0).getContent();
    }

    @Test
    void aFormThatIsClosedIsMailedOnceAsMendedAndADayWithoutChangeIsWorthNoMail() throws Exception {
        try (RecheckStage stage = new RecheckStage(folder, "")) {
            story(stage);
        }
    }

    @Test
    void theSameHappensWithAStoreInPostgres() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                RecheckStage stage = new RecheckStage(folder, "store: { url: '" + postgres.url() + "' }\n")) {
            story(stage);
            try (Connection store = DriverManager.getConnection(postgres.url());
                    ResultSet things = store.createStatement()
                            .executeQuery("select string_agg(t::text, ' ') from mimawari_things t")) {
                assertThat(things.next()).isTrue();
                assertThat(things.getString(1))
                        .contains(RecheckStage.RECORDING + "?pwd=***", RecheckStage.form(3))
                        .doesNotContain(RecheckStage.PASSCODE);
            }
        }
    }

    @Test
    void ofTwoMachinesOnOnePostgresTheSecondIsRefusedAndMailsNothing() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                RecheckStage stage = new RecheckStage(folder, "store: { url: '" + postgres.url() + "' }\n")) {
            Desk here = stage.scanned();
            Desk there = stage.copyOf(here);
            stage.exposed(1);
            stage.town().slow(700);
            try (Program first = here.start("recheck", "--out", "out", "--lang", "en")) {
                assertThat(stage.town().awaitAsked(2, 60)).as(first.err()).isTrue();
                Program second = recheck(there);
                assertThat(second.code()).isEqualTo(2);
                assertThat(second.err()).contains("another run of this site").doesNotContain("Exception");
                first.awaitEnd();
                assertThat(first.code()).as(first.err()).isEqualTo(1);
            }
            assertMailed(stage, "[Mimawari] 青空市: re-check: 1 new or changed (1 critical)");
            assertThat(told(here)).contains(OPEN + "new");
        }
    }
}
