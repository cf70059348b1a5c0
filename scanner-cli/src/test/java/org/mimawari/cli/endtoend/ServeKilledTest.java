package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.cli.Main;

/** {@code serve} from a shell, killed or stopped in the middle of a scheduled run, and started again with the same command. */
class ServeKilledTest {
    private static final long SEED = 20_241_001;
    private static final int REQUESTS = LargeTown.PAGES + 6;
    private static final int MAIL_MILLIS = 120_000;

    /** Seconds from the start of the program to the run; longer ones for a busy machine, on which the start takes longer. */
    private static final List<Integer> AHEAD = List.of(5, 20, 60);

    @TempDir
    Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Town town;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        mail.start();
        town = LargeTown.open(folder);
    }

    @AfterEach
    void close() {
        town.close();
        mail.stop();
    }

    /** Early, in the middle and late in a run, while pages are walked and while forms are asked. */
    static IntStream moments() {
        Random random = new Random(SEED);
        int third = REQUESTS / 3;
        return IntStream.of(0, 1, 2).map(part -> part * third + 2 + random.nextInt(third - 2));
    }

    /** Starts the program shortly before its run is due, and waits until the run has asked so often. */
    private Program startAndAwait(int requests) throws IOException, InterruptedException {
        for (int ahead : AHEAD) {
            desk = new Desk(Files.createTempDirectory(folder, "start")).settings(settings(ahead));
            Program program = desk.start("serve");
            if (town.awaitAsked(1, 2 * ahead + 5) && town.awaitAsked(requests, 120)) {
                return program;
            }
            program.kill();
        }
        throw new AssertionError("the scheduled run did not begin; the program said: " + desk.said());
    }

    private String settings(int ahead) {
        ZonedDateTime due = ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).plusSeconds(ahead);
        String cron = due.getSecond() + " " + due.getMinute() + " " + due.getHour() + " * * ?";
        return LargeTown.settings(
                town,
                "mail: { host: 127.0.0.1, port: "
                        + mail.getSmtp().getPort() + ", security: none, from: mimawari@city.aozora.example }\n"
                        + "schedule: { scan: '" + cron + "', time-zone: Asia/Tokyo }\n");
    }

    private String journalledRun() throws IOException {
        try (Stream<Path> files = Files.walk(desk.folder())) {
            Path journal = files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
            Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"")
                    .matcher(Files.readString(journal, StandardCharsets.ISO_8859_1));
            assertThat(id.find()).isTrue();
            return id.group(1);
        }
    }

    private List<String> reportFolders() {
        return Desk.files(desk.folder().resolve("data/reports/青空市")).stream()
                .filter(name -> !name.contains("/"))
                .toList();
    }

    /** As {@code mimawari runs} shows them, without the headings. */
    private List<String> runs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                new String[] {"runs", "--lang", "en"},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                Map.of(),
                desk.folder());
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("青空市"))
                .toList();
    }

    /** Waits for the mails, then stops the program in order, so that nothing more can come. */
    private void awaitMailsAndStop(Program program) throws InterruptedException {
        assertThat(mail.waitForIncomingEmail(MAIL_MILLIS, 2)).as(program.err()).isTrue();
        program.askToStop();
        assertThat(program.endsWithin(20)).isTrue();
        assertThat(program.code()).isEqualTo(143);
    }

    private void assertOneWholeRun(String id, int mostAskedTwice) throws Exception {
        assertThat(reportFolders()).containsExactly(id);
        Path reports = desk.folder().resolve("data/reports/青空市").resolve(id);
        assertThat(Desk.files(reports)).hasSize(6);
        assertThat(runs()).singleElement().asString().contains(id, "finished");
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(ServeKilledTest::recipient))
                .containsExactlyInAnyOrder("hana@city.aozora.example", "sora@city.aozora.example");
        assertThat(ReportJson.of(reports.resolve("report.json")).findings())
                .anyMatch(finding -> finding.startsWith("form-responses-public open critical verified new"))
                .hasSize(5);
        List<String> pages = LargeTown.pages(town.asked());
        assertThat(new HashSet<>(pages)).hasSize(LargeTown.PAGES);
        assertThat(pages.size() - LargeTown.PAGES).as("pages asked twice").isBetween(0, mostAskedTwice);
        assertThat(desk.folder().resolve("data/runs")).isDirectoryNotContaining("glob:**.journal");
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aRunThatWasKilledIsFinishedOnceByTheNextStartAndMailedOnceToEach(int requests) throws Exception {
        String id;
        try (Program first = startAndAwait(requests)) {
            first.kill();
            id = journalledRun();
        }
        assertThat(reportFolders()).isEmpty();
        assertThat(town.asked().size()).isBetween(requests, requests + 2);
        try (Program second = desk.start("serve")) {
            awaitMailsAndStop(second);
        }
        assertOneWholeRun(id, 1);
    }

    @Test
    void aRunThatWasAskedToStopLetsGoWithinTenSecondsAndGoesOnAtTheNextStart() throws Exception {
        String id;
        try (Program first = startAndAwait(REQUESTS / 2)) {
            first.askToStop();
            assertThat(first.endsWithin(10)).isTrue();
            assertThat(first.code()).isEqualTo(143);
            id = journalledRun();
        }
        assertThat(reportFolders()).isEmpty();
        assertThat(town.asked()).hasSizeLessThan(REQUESTS);
        try (Program second = desk.start("serve")) {
            awaitMailsAndStop(second);
        }
        assertOneWholeRun(id, 1);
    }
}
