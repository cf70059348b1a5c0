package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans a town full of personal values and secrets, and looks for them in every byte that the program writes. */
class CanaryTest {
    private static final int ENOUGH = 60;
    /** Not in the journal in one piece: the addresses of one commit differ in their ends. */
    private static final String MARKER = CanaryTown.CITY + "/words/7\n";

    @TempDir
    static Path folder;

    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Town town;
    private static Desk desk;
    private static DebugLog log;
    private static Path inMidRun;
    private static Program whole;

    @BeforeAll
    static void scanOnceKilledAndOnceToItsEnd() throws Exception {
        MAILS.start();
        town = CanaryTown.open(folder);
        desk = new Desk(Files.createDirectory(folder.resolve("first")))
                .settings(CanaryTown.settings(
                        town,
                        "mail: { host: 127.0.0.1, port: " + MAILS.getSmtp().getPort()
                                + ", security: none, from: mimawari@city.aozora.example, when: always }\n"));
        log = new DebugLog(Files.createDirectory(folder.resolve("log")), "OFF");
        desk.javaOption(log.javaOption());
        try (Program first = desk.start("scan", "--debug", "--out", "out", "--lang", "en")) {
            assertThat(town.awaitAsked(ENOUGH, 120)).as(first.err()).isTrue();
            first.kill();
        }
        inMidRun = copy(desk.folder(), folder.resolve("in-mid-run"));
        whole = desk.run("scan", "--debug", "--out", "out", "--lang", "en");
    }

    @AfterAll
    static void close() {
        town.close();
        MAILS.stop();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    @Test
    void theScanEndedWithFindingsOfEveryKindThatNameThePlaces() throws IOException {
        assertThat(whole.code()).as(whole.err()).isEqualTo(1);
        ReportJson report = ReportJson.of(desk.folder().resolve("out/report.json"));
        assertThat(report.findings())
                .contains(
                        "form-responses-public open critical verified new " + CanaryForms.OPEN_FORM + "/viewform",
                        "form-editor-public answer-editor high verified new " + CanaryForms.OPEN_FORM + "/viewform",
                        "form-editor-public editor critical verified new " + CanaryForms.FILE_FORM + "/viewform",
                        "personal-records list critical verified new " + CanaryTown.CITY + CanaryDocuments.ROWS,
                        "personal-records list critical verified new " + CanaryTown.CITY + CanaryDocuments.WORKBOOK,
                        "personal-records list critical verified new " + CanaryTown.CITY + CanaryDocuments.ARCHIVE,
                        "personal-records suspected medium suspected new " + CanaryTown.CITY + CanaryDocuments.BARE,
                        "personal-records list critical verified new " + CanaryTown.CITY + CanaryDocuments.BLOCKS,
                        "personal-records list critical verified new " + CanaryLists.TABLE,
                        "personal-records list critical verified new " + CanaryLists.CARDS,
                        "personal-records list critical verified new " + CanaryLists.LINES,
                        "personal-records suspected medium suspected new " + CanaryLists.NUMBERS,
                        "document-hidden-content sheet critical verified new " + CanaryTown.CITY
                                + CanaryDocuments.WORKBOOK,
                        "document-hidden-content changes medium suspected new " + CanaryTown.CITY
                                + CanaryDocuments.TEXT,
                        "document-properties names low verified new " + CanaryTown.CITY + CanaryDocuments.TEXT,
                        "share-public people critical verified new " + CanarySheets.SHEET + "/edit",
                        "share-public people critical verified new " + CanarySheets.BAD_SHEET + "/edit",
                        "share-public open medium verified new " + CanarySheets.DOCUMENT + "/edit",
                        "share-public secret-address high suspected new https://calendar.google.com/calendar/embed?src=***",
                        "form-closed closed low verified new " + CanaryForms.CLOSED_FORM + "/viewform",
                        "link-broken not-found low verified new " + CanaryTown.CITY + "/a?token=***",
                        "link-broken not-found low verified new " + CanaryTown.CITY + "/pdf-link?email=***",
                        "link-broken not-found low verified new " + CanaryTown.CITY + "/from-code?token=***&mail=***",
                        "link-broken not-found low verified new " + CanaryTown.CITY + "/login?ticket=***&name=***")
                .hasSizeGreaterThan(6 * CanaryTown.WORDS.size());
        assertThat(report.root().at("/coverage/missed")).hasSizeGreaterThan(4);
        assertThat(report.root().path("undecided")).isNotEmpty();
        for (String safe : List.of("***様の申請状況", "連絡先 *** まで", "担当：***", "マイナンバー ***")) {
            assertThat(report.root().toString()).contains(safe);
        }
    }

    @Test
    void pagesWithNumbersAFilledInFormAMailAndASheetThatItsTitleTellsAreFoundToo() throws IOException {
        assertThat(ReportJson.of(desk.folder().resolve("out/report.json")).findings())
                .contains(
                        "share-public people critical verified new " + CanarySheets.BARE_SHEET + "/edit",
                        "personal-identifiers numbers critical verified new " + CanaryNumbers.TEXT,
                        "personal-identifiers numbers critical verified new " + CanaryNumbers.TABLE,
                        "personal-identifiers numbers critical verified new " + CanaryNumbers.FORM,
                        "personal-records list critical verified new " + CanaryNumbers.MAIL_FILE);
    }

    @Test
    void nothingIsInTheReports() {
        assertThat(Desk.files(desk.folder().resolve("out"))).hasSize(6);
        assertThat(Canaries.below(desk.folder().resolve("out"))).isEmpty();
    }

    /** The search would have found a value here, since it finds what stands around the masked ones. */
    private static void assertReadable(Path file, String words) throws IOException {
        assertThat(Spellings.of(Files.readAllBytes(file))).anyMatch(text -> text.contains(words));
    }

    @Test
    void nothingIsInTheStoreNorBesideIt() throws IOException {
        assertThat(Desk.files(desk.folder())).contains("data/mimawari.mv.db");
        assertThat(Canaries.below(desk.folder().resolve("data"))).isEmpty();
        assertReadable(desk.folder().resolve("data/mimawari.mv.db"), "様の申請状況");
    }

    @Test
    void nothingIsInWhatIsRememberedOfTheSite() throws IOException {
        try (Stream<Path> runs = Files.list(desk.folder().resolve("data/runs"))) {
            Path memory = runs.filter(file -> file.toString().endsWith(".memory"))
                    .findFirst()
                    .orElseThrow();
            byte[] text = MemoryText.of(Files.readAllBytes(memory));
            assertThat(Canaries.in(text, "memory")).isEmpty();
            assertThat(Spellings.of(text)).anyMatch(words -> words.contains("様の申請状況"));
        }
    }

    @Test
    void nothingIsInTheStoreAndTheJournalOfAKilledRun() throws IOException {
        assertThat(Desk.files(inMidRun)).anyMatch(name -> name.endsWith(".journal"));
        assertThat(Canaries.below(inMidRun)).isEmpty();
        assertThat(JournalText.of(journal(".journal")))
                .asString(StandardCharsets.UTF_8)
                .contains(MARKER);
        assertThat(new String(journal(".journal"), StandardCharsets.UTF_8)).doesNotContain(MARKER);
        assertThat(Spellings.of(JournalText.of(journal(".matter")))).anyMatch(text -> text.contains("様の申請状況"));
    }

    private static byte[] journal(String ending) throws IOException {
        try (Stream<Path> runs = Files.list(inMidRun.resolve("data/runs"))) {
            return Files.readAllBytes(runs.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void nothingIsInWhatTheProgramSays() {
        assertThat(Canaries.below(desk.said())).isEmpty();
        assertThat(whole.out()).isNotEmpty();
    }

    @Test
    void nothingIsInTheMostTalkativeLog() throws IOException {
        assertThat(log.text()).contains("GET " + CanaryTown.CITY + "/forms: ");
        assertThat(Canaries.in(log.text().getBytes(StandardCharsets.UTF_8), "log"))
                .isEmpty();
    }

    @Test
    void nothingIsInTheMail() throws Exception {
        MimeMessage[] messages = MAILS.getReceivedMessages();
        assertThat(messages).hasSize(1);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        messages[0].writeTo(raw);
        assertThat(Canaries.in(raw.toByteArray(), "mail")).isEmpty();
        assertThat(Spellings.of(raw.toByteArray())).anyMatch(text -> text.contains("様の申請状況"));
    }

    @Test
    void nothingIsLeftAmongTheTemporaryFiles() {
        assertThat(Canaries.below(desk.temporary())).isEmpty();
        assertThat(Desk.files(desk.temporary())).isEmpty();
    }
}
