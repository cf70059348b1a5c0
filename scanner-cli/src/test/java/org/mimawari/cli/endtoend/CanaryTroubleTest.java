package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.testsupport.SmtpStub;

/** Errors love to quote: what the scan of a careless town writes when the disk, the mail server or the folder of the reports fails. */
class CanaryTroubleTest {
    /** So many addresses that the journal of the walk is larger than the store before the findings go there. */
    private static final int MANY_FORBIDDEN = 1300;

    private static final int FEW_FORBIDDEN = 10;

    @TempDir
    Path folder;

    private Town town;
    private Desk desk;
    private DebugLog log;

    private void open(int forbidden) throws IOException {
        town = CanaryTown.open(folder, forbidden);
        desk = new Desk(Files.createDirectory(folder.resolve("root")));
        log = new DebugLog(Files.createDirectory(folder.resolve("log")), "OFF");
        desk.javaOption(log.javaOption()).settings(CanaryTown.settings(town, ""));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private void assertNothingIsSaid() throws IOException {
        assertThat(Canaries.below(folder.resolve("root"))).isEmpty();
        assertThat(log.text()).contains("GET " + CanaryTown.CITY);
        assertThat(Canaries.in(log.text().getBytes(StandardCharsets.UTF_8), "log"))
                .isEmpty();
    }

    /** The limit strikes when the findings are stored; a full disk while pages are walked is tried in the library. */
    @Test
    void aFullDiskEndsTheScanWithOneLineAndTheNextOneGoesOn() throws Exception {
        open(MANY_FORBIDDEN);
        Program full = desk.largestFile(300).run("scan", "--debug", "--out", "out", "--lang", "en", "--quiet");
        assertThat(full.code()).as(full.err()).isEqualTo(2);
        assertThat(full.err())
                .startsWith("mimawari: 青空市: ")
                .hasLineCount(1)
                .containsPattern("the disk of .*mimawari is full\\. Make room and start again");
        assertNothingIsSaid();
        Program next = desk.anyFile().run("scan", "--debug", "--out", "out", "--lang", "en", "--quiet");
        assertThat(next.code()).as(next.err()).isEqualTo(1);
        assertNothingIsSaid();
    }

    @Test
    void aMailServerThatRefusesWithQuotesIsNotRepeated() throws Exception {
        open(FEW_FORBIDDEN);
        String refusal = "550 5.1.1 " + Canaries.MAIL + " " + Canaries.NAME + " reply" + Canaries.SECRET;
        try (SmtpStub smtp = SmtpStub.plain((step, recipient) -> step.equals("RCPT") ? refusal : null)) {
            desk.settings(CanaryTown.settings(
                    town,
                    "mail: { host: 127.0.0.1, port: " + smtp.port()
                            + ", security: none, from: mimawari@city.aozora.example }\n"));
            Program program = desk.run("scan", "--debug", "--lang", "ja");
            assertThat(program.code()).as(program.err()).isEqualTo(1);
            assertThat(program.err()).contains("メール 1 通をまだ送れていません");
            assertThat(smtp.commands()).contains("RCPT").doesNotContain("DATA");
        }
        assertThat(log.text()).contains("was not sent");
        assertNothingIsSaid();
    }

    /** Said before anything is asked, not after hours of walking. */
    @Test
    void reportsThatCannotBeWrittenAreToldBeforeAnythingIsAsked() throws Exception {
        open(FEW_FORBIDDEN);
        Program program = desk.run("scan", "--debug", "--out", "/dev/null/out", "--lang", "en", "--quiet");
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err()).contains("cannot be written to /dev/null/out").hasLineCount(1);
        assertThat(town.asked()).isEmpty();
        assertThat(Canaries.below(folder.resolve("root"))).isEmpty();
    }
}
