package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong outside of the program: one clear line, the right exit code, nothing half-done. */
class BadInputTest {
    private static final String MONTHLY = "schedule: { scan: '0 0 3 1 * ?' }\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(Files.createDirectory(folder.resolve("root")));
    }

    /** A port of this machine on which nobody listens. */
    private static int silentPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Town town() throws IOException {
        Town town = new Town(folder, LargeTown.HOST, "docs.google.com");
        town.page(
                LargeTown.HOME,
                "青空市",
                "<a href='" + LargeTown.EXPOSED + "/viewform'>申込</a><a href='/a'>a</a><a href='/b'>b</a>");
        town.page(LargeTown.HOME + "a", "a", "").page(LargeTown.HOME + "b", "b", "");
        return town.form(LargeTown.EXPOSED, "参加申込", true, "お名前");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scan|crawl: { dely: 1s }|crawl.dely: unknown key; did you mean \"delay\"?",
                "serve|network: { ca-certificates: [ missing.pem ] }|network.ca-certificates[0]: the file cannot be read;",
                "scan|mail: { host: '${NO_SUCH_SERVER}', from: a@a.example }|mail.host: the environment variable NO_SUCH_SERVER is not set",
                "serve|schedule: { scan: '0 0 3 30 2 ?' }|schedule.scan: expected a Quartz cron expression",
            })
    void badSettingsAreOneLineAndNothingIsBegun(String command, String line, String expected) throws Exception {
        desk.settings("sites:\n  - start: [ 'https://www.city.aozora.example/' ]\n" + line + "\n");
        Program program = desk.run(command, "--lang", "en");
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err()).startsWith("mimawari.yaml:3: " + expected).hasLineCount(1);
        assertThat(program.out()).isEmpty();
        assertThat(Desk.files(desk.folder())).containsExactly("mimawari.yaml");
        assertThat(Desk.files(desk.temporary())).isEmpty();
    }

    @Test
    void aSiteThatDoesNotAnswerEndsWithThreeAndEveryReportSaysSo() throws Exception {
        desk.settings("sites:\n  - name: 青空市\n    start: [ 'https://www.city.aozora.example/' ]\n"
                + "crawl: { delay: 10ms }\nnetwork: { connect-to: [ '*:443:127.0.0.1:" + silentPort() + "' ] }\n");
        Program program = desk.run("scan", "--out", "out", "--lang", "ja", "--quiet");
        assertThat(program.code()).isEqualTo(3);
        assertThat(program.err()).contains("青空市", "最初のページを開けなかった").hasLineCount(1);
        ReportJson report = ReportJson.of(desk.folder().resolve("out/report.json"));
        assertThat(report.root().at("/run/enoughSeen").asBoolean(true)).isFalse();
        assertThat(report.findings()).isEmpty();
        assertThat(Desk.files(desk.folder().resolve("out"))).hasSize(6);
        assertThat(desk.run("runs", "--lang", "en").out()).contains("saw too little");
    }

    @Test
    void aMailServerThatDoesNotAnswerHidesNoFindingAndItsMailIsKept() throws Exception {
        try (Town town = town()) {
            desk.settings(LargeTown.settings(
                    town,
                    "mail: { host: 127.0.0.1, port: " + silentPort()
                            + ", security: none, from: mimawari@city.aozora.example }\n"));
            Program program = desk.run("scan", "--out", "out", "--lang", "en", "--quiet");
            assertThat(program.code()).isEqualTo(1);
            assertThat(program.err())
                    .startsWith("mimawari: mails not sent now: 2. They are kept")
                    .hasLineCount(1);
            assertThat(program.out()).contains("1 problem");
        }
        assertThat(mails())
                .containsExactlyInAnyOrder("hana@city.aozora.example WAITING", "sora@city.aozora.example WAITING");
    }

    private List<String> mails() throws SQLException {
        try (Connection store = DriverManager.getConnection(
                        "jdbc:h2:file:" + desk.folder().resolve("data/mimawari"));
                Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("select recipient, state from mimawari_mails")) {
            List<String> mails = new ArrayList<>();
            while (rows.next()) {
                mails.add(rows.getString(1) + " " + rows.getString(2));
            }
            return mails;
        }
    }

    @Test
    void aStoreThatServeHasOpenIsRefusedAndServeWorksOn() throws Exception {
        try (Town town = town();
                Program serve = desk.settings(LargeTown.settings(town, MONTHLY)).start("serve", "--lang", "en")) {
            assertThat(serve.awaitSaid("Stop with Ctrl+C", 60)).as(serve.err()).isTrue();
            awaitStore(serve);
            for (String command : List.of("scan", "serve")) {
                Program second = desk.run(command, "--lang", "en");
                assertThat(second.code()).isEqualTo(2);
                assertThat(second.err()).contains("another Mimawari uses the store", "Stop that one first");
                assertThat(second.err()).doesNotContain("Exception", "\tat ");
            }
            assertThat(town.asked()).isEmpty();
            assertThat(serve.isAlive()).isTrue();
            serve.askToStop();
            assertThat(serve.endsWithin(10)).isTrue();
            assertThat(serve.code()).isEqualTo(143);
            assertThat(desk.run("scan", "--quiet").code()).isEqualTo(1);
        }
    }

    /** There is no word for it, so the file itself is looked for. */
    private void awaitStore(Program serve) throws InterruptedException {
        Path file = desk.folder().resolve("data/mimawari.mv.db");
        while (serve.isAlive() && !Files.exists(file)) {
            Thread.sleep(20);
        }
        assertThat(file).exists();
    }

    @Test
    void aFileThatIsNoStoreIsNamedAndNotTouched() throws Exception {
        Path store = Files.createDirectories(desk.folder().resolve("data")).resolve("mimawari.mv.db");
        Files.writeString(store, "not a database ".repeat(2000), StandardCharsets.UTF_8);
        byte[] before = Files.readAllBytes(store);
        desk.settings("sites:\n  - start: [ 'https://www.city.aozora.example/' ]\n");
        Program program = desk.run("scan", "--lang", "en", "--quiet");
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err())
                .contains("data/mimawari", "is damaged, or is no database")
                .hasLineCount(1);
        assertThat(store).hasBinaryContent(before);
    }

    @Test
    void aDamagedJournalIsNamedAndFreshHelps() throws Exception {
        try (Town town = LargeTown.open(folder)) {
            desk.settings(LargeTown.settings(town, ""));
            try (Program program = desk.start("scan", "--quiet")) {
                assertThat(town.awaitAsked(15, 120)).as(program.err()).isTrue();
                program.kill();
            }
            damage();
            Program refused = desk.run("scan", "--lang", "en", "--quiet");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("journal", "is damaged", "--fresh")
                    .hasLineCount(1);
            assertThat(desk.run("scan", "--fresh", "--quiet").code()).isEqualTo(1);
        }
    }

    private void damage() throws IOException {
        try (Stream<Path> files = Files.list(desk.folder().resolve("data/runs"))) {
            Path journal = files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
                file.seek(file.length() / 2);
                file.write("#######".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void reportsThatCannotAllBeWrittenAreNotWrittenByHalf() throws Exception {
        try (Town town = town()) {
            desk.settings(LargeTown.settings(town, ""));
            Path taken = Files.createDirectories(desk.folder().resolve("out/report.sarif/full"));
            Program program = desk.run("scan", "--out", "out", "--lang", "en", "--quiet");
            assertThat(program.code()).isEqualTo(2);
            assertThat(program.err())
                    .contains("reports cannot be written to out")
                    .hasLineCount(1);
            assertThat(Desk.files(desk.folder().resolve("out"))).noneMatch(name -> name.contains(".part"));
            Files.delete(taken);
            Files.delete(taken.getParent());
            assertThat(desk.run("scan", "--out", "out", "--quiet").code()).isEqualTo(1);
            assertThat(Desk.files(desk.folder().resolve("out"))).hasSize(6);
        }
    }
}
