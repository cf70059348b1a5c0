package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole program in this process: real settings, store, scan and reports. */
class MainTest {
    private static final String SITE = "sites:\n  - start: [ 'http://www.city.aozora.example/' ]\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                folder);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "crawl: { dely: 1s }|crawl.dely: unknown key; did you mean \"delay\"?",
                "crawl: { max-urls: many }|crawl.max-urls: expected a whole number from 1 to 10000000",
                "schedule: { scan: '0 0 3 30 2 ?' }|schedule.scan: expected a Quartz cron expression of six or seven fields, such as \"0 0 3 1 * ?\" (second minute hour day month weekday: 03:00 on the first of each month)",
                "schedule: { scan: '0 3 * * *' }|schedule.scan: these are five fields, as in crontab; put the seconds before them and write one of the two days as ?, such as \"0 0 3 1 * ?\" (03:00 on the first of each month)",
                "mail: { host: '${NO_SUCH}', from: a@a.example }|mail.host: the environment variable NO_SUCH is not set",
                "network: { ca-certificates: [ missing.pem ] }|network.ca-certificates[0]: the file cannot be read; check that it exists and its permissions",
                "checks: { disable: [ link-borken ] }|checks.disable[0]: there is no check of that name; did you mean \"link-broken\"?",
            })
    void badSettingsAreOneClearLineAndNothingIsBegun(String line, String expected) throws IOException {
        Files.writeString(folder.resolve("mimawari.yaml"), SITE + line + "\n");
        assertThat(run("scan")).isEqualTo(2);
        assertThat(err()).isEqualTo("mimawari.yaml:3: " + expected + "\n");
        assertThat(out.size()).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checks --lang fr|--lang has to be ja or en",
                "--lang fr checks|--lang has to be ja or en",
                "scna|\"scna\" is no command and no option of this command; did you mean scan?",
                "accepts|\"accepts\" is no command and no option of this command; did you mean accept?",
                "scan --fromat html|\"--fromat\" is no command and no option of this command; did you mean --format?",
            })
    void aSlipOnTheCommandLineIsOneClearLineWithOnlyWhatMayHaveBeenMeant(String line, String expected) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err().lines().findFirst()).contains("mimawari: " + expected);
        assertThat(err()).hasLineCount(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void aLanguageThatIsNotSpokenIsToldInTheUsualOne() {
        int code = Main.run(
                new String[] {"checks", "--lang", "fr"},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("LANG", "ja_JP.UTF-8"),
                folder);
        assertThat(code).isEqualTo(2);
        assertThat(err()).startsWith("mimawari: --lang には ja か en を書いてください\n");
    }

    @Test
    void aBadAddressIsOneClearLine() throws IOException {
        Files.writeString(folder.resolve("mimawari.yaml"), "sites:\n  - start: [ 'htp://www.city.aozora.example/' ]\n");
        assertThat(run("scan")).isEqualTo(2);
        assertThat(err())
                .isEqualTo(
                        "mimawari.yaml:2: sites[0].start[0]: expected an address that begins with https:// or http://,"
                                + " such as https://www.city.aozora.example/\n");
    }

    @Test
    void anUnreachableMailServerIsAProblemForTheDoctor() throws IOException {
        Files.writeString(
                folder.resolve("mimawari.yaml"),
                SITE + "mail: { host: 127.0.0.1, port: 1, security: none, from: a@a.example }\n");
        assertThat(run("doctor")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("[problem]  Mail server 127.0.0.1:1 does not answer as a mail server;");
    }

    @Test
    void aSiteThatDoesNotAnswerEndsWithThree() throws IOException {
        Files.writeString(folder.resolve("mimawari.yaml"), SITE + "network: { connect-to: [ '*:80:127.0.0.1:1' ] }\n");
        assertThat(run("scan", "-q")).isEqualTo(3);
        assertThat(err())
                .startsWith("mimawari: www.city.aozora.example: no start address gave a page")
                .contains("  http://www.city.aozora.example/: no connection. The server is down")
                .hasLineCount(2);
    }

    @Test
    void aSmallSiteIsScannedReportedAndRemembered() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            byte[] page =
                    (home ? "<title>青空市</title><a href='/gone'>古いページ</a>" : "gone").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(home ? 200 : 404, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            Files.writeString(
                    folder.resolve("mimawari.yaml"),
                    SITE + "crawl: { delay: 0ms }\nnetwork: { connect-to: [ '*:80:127.0.0.1:"
                            + server.getAddress().getPort() + "' ] }\n");
            assertThat(run("scan", "-q", "--out", "out", "--fail-on", "low")).isEqualTo(1);
            assertThat(err()).isEmpty();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("link-broken", "out/report.sarif");
            assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/report.html");
            assertThat(run("runs")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("www.city.aozora.example  scan  finished");
        } finally {
            server.stop(0);
        }
    }
}
