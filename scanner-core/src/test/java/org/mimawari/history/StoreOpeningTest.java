package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.StoreException.Kind;
import org.mimawari.term.RunKind;

class StoreOpeningTest {

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/store");
    }

    private StoreException refusal(String url) {
        StoreException refused = catchThrowableOfType(
                StoreException.class, () -> History.open(url).close());
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void aStoreIsMadeWithItsFolder() {
        History.open(url()).close();
        assertThat(folder.resolve("data/store.mv.db")).exists();
        History.open(url()).close();
    }

    @Test
    void aStoreThatAnotherProcessHasOpenIsRefusedWithAWordAboutServe() throws Exception {
        History.open(url()).close();
        Process other = OtherProcess.start(StoreHolder.class, url());
        try {
            OtherProcess.awaitReady(other);
            StoreException refused = refusal(url());
            assertThat(refused.kind()).isEqualTo(Kind.LOCKED);
            assertThat(refused).hasMessageContaining("serve").hasMessageContaining("data/store");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatWasStoredOutlivesAKilledProcess() throws Exception {
        Process other = OtherProcess.start(StoreHolder.class, url());
        OtherProcess.awaitReady(other);
        other.destroyForcibly().waitFor();
        try (History history = History.open(url())) {
            assertThat(history.runs(null, 9)).hasSize(1);
        }
    }

    @Test
    void aNewerStoreIsRefusedAndKeptAsItIs() throws SQLException {
        try (History history = History.open(url())) {
            history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
        }
        change("update mimawari_schema set version = 99");
        StoreException refused = refusal(url());
        assertThat(refused.kind()).isEqualTo(Kind.NEWER);
        change("update mimawari_schema set version = 1");
        try (History history = History.open(url())) {
            assertThat(history.runs(null, 9)).hasSize(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection(url())) {
            c.createStatement().execute(sql);
        }
    }

    @Test
    void aMigrationThatWasBrokenOffIsTakenUpAgain() throws SQLException {
        History.open(url()).close();
        change("drop table mimawari_mails");
        change("delete from mimawari_schema");
        try (History history = History.open(url())) {
            history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
        }
        change("select count(*) from mimawari_mails");
    }

    private void makeFirstVersion() {
        StorePlace.of(url()).makeFolder();
        try (Database old = Database.open(url())) {
            old.migrate("history", List.of(Migration.statements("store-of-the-first-version.sql")));
        }
    }

    /** A new one is not made of all the versions in turn. */
    @Test
    void aNewStoreHasTheTablesOfOneThatWasBroughtToThisVersion() throws SQLException {
        makeFirstVersion();
        History.open(url()).close();
        List<String> brought = columns();
        change("drop all objects");
        History.open(url()).close();
        assertThat(columns()).hasSizeGreaterThan(50).isEqualTo(brought);
    }

    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection c = DriverManager.getConnection(url());
                ResultSet rows = c.createStatement()
                        .executeQuery("select table_name, column_name, data_type, character_maximum_length,"
                                + " column_default, is_nullable from information_schema.columns"
                                + " where table_schema = 'PUBLIC' order by 1, 2")) {
            while (rows.next()) {
                StringJoiner column = new StringJoiner(" ");
                for (int i = 1; i <= 6; i++) {
                    column.add(rows.getString(i));
                }
                columns.add(column.toString());
            }
        }
        return columns;
    }

    @Test
    void aStoreOfTheFirstVersionIsBroughtToThisOneAndForgetsNothing() throws SQLException {
        makeFirstVersion();
        change("insert into mimawari_runs values ('r1', '" + Samples.SITE
                + "', timestamp with time zone '2026-03-01 03:00:00Z', timestamp with time zone '2026-03-01 04:00:00Z',"
                + " 'FINISHED', 1, 9, true)");
        change("insert into mimawari_findings values ('r1', '" + fingerprint() + "', 'NEW',"
                + " timestamp with time zone '2026-03-01 04:00:00Z', '" + Samples.CHECK
                + "', 'summary', 'LOW', 'VERIFIED', '"
                + Samples.FORM.address() + "', '" + Looked.digest(Samples.FORM) + "', '', '[]', '')");
        try (History history = History.open(url())) {
            assertThat(history.runs(null, 9)).singleElement().satisfies(run -> assertThat(run.kind())
                    .isEqualTo(RunKind.SCAN));
            assertThat(history.things(Samples.SITE).lastScan())
                    .as("that scan noted no things")
                    .isEmpty();
            history.begin(Samples.run("r2"), Samples.SITE, Samples.APRIL);
            List<TrackedFinding> second = history.track(
                    Samples.run("r2"),
                    Samples.APRIL,
                    List.of(Samples.finding(Samples.FORM, Severity.LOW)),
                    Samples.everything());
            assertThat(second).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(FindingState.UNCHANGED);
                assertThat(one.firstSeen()).isEqualTo("2026-03-01T04:00:00Z");
            });
        }
    }

    private static String fingerprint() {
        return Samples.finding(Samples.FORM, Severity.LOW).fingerprint().hex();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path file = folder.resolve("data/store.mv.db");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                "no database at all, for this is a text".repeat(500).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(refusal(url()).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(Files.readString(file)).startsWith("no database");
    }

    @Test
    void aFileWithAHoleIsNeverOverwrittenByAnEmptyStore() throws IOException {
        try (History history = History.open(url())) {
            history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("data/store.mv.db").toFile(), "rw")) {
            file.seek(0);
            file.write(new byte[(int) file.length()]);
        }
        assertThat(refusal(url()).kind()).isEqualTo(Kind.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 5000})
    void aFileOfWhichLittleIsLeftIsNamedAndKeptAsItIs(int length) throws IOException {
        try (History history = History.open(url())) {
            history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
        }
        Path file = folder.resolve("data/store.mv.db");
        byte[] left = Arrays.copyOf(Files.readAllBytes(file), length);
        Files.write(file, left);
        assertThat(refusal(url()).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(left);
    }

    /** A process that may write no longer files than this is as one whose disk is full. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 12})
    void aStoreThatTheDiskHadNoRoomToBeginIsBegunOnceThereIs(int kilobytes) throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeThat(Files.isExecutable(shell))
                .as("absent: a shell that limits the length of files")
                .isTrue();
        Process cramped = OtherProcess.startUnder(
                List.of(shell.toString(), "-c", "ulimit -f " + kilobytes * 2 + "; exec \"$@\"", "sh"),
                StoreHolder.class,
                url());
        assertThat(cramped.waitFor()).isNotZero();
        assertThat(folder.resolve("data/store.mv.db"))
                .satisfies(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(kilobytes * 1024L));
        try (History history = History.open(url())) {
            history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
        }
        History.open(url()).close();
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**.begun");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        StoreException refused = refusal(url());
        assertThat(refused.kind()).isEqualTo(Kind.NOT_WRITABLE);
        assertThat(refused).hasMessageContaining("data/store");
    }

    @Test
    void anAddressOfAnotherDatabaseIsNotUnderstoodAndItsPasswordNotRepeated() {
        StoreException refused = refusal("jdbc:mysql://root:geheim@db.example/mimawari?password=geheim");
        assertThat(refused.kind()).isEqualTo(Kind.BAD_ADDRESS);
        assertThat(refused.getMessage()).contains("db.example").doesNotContain("geheim");
    }

    @Test
    void aDatabaseServerThatDoesNotAnswerIsNamedWithoutThePassword() {
        StoreException refused = refusal("jdbc:postgresql://127.0.0.1:1/mimawari?user=a&password=geheim");
        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused.getMessage()).contains("127.0.0.1:1/mimawari").doesNotContain("geheim");
    }

    @Test
    void aStoreStandsThreadsThatAreInterruptedInTheMiddleOfTheirWork() throws InterruptedException {
        try (History history = History.open(url())) {
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    history.begin(Samples.run("r" + i), Samples.SITE, Samples.MARCH);
                }
            });
            writer.start();
            while (writer.isAlive()) {
                writer.interrupt();
                Thread.onSpinWait();
            }
            assertThat(history.runs(null, 999)).hasSize(200);
        }
    }

    @Test
    void workThatThrowsLeavesNothingBehind() {
        try (History history = History.open(url())) {
            assertThatThrownBy(() -> history.database().inTransaction(c -> {
                        new RunsTable(c).begin(Samples.run("r1"), Samples.SITE, RunKind.SCAN, Samples.MARCH);
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(history.runs(null, 9)).isEmpty();
            history.begin(Samples.run("r2"), Samples.SITE, Samples.MARCH);
            assertThat(history.track(
                            Samples.run("r2"),
                            Samples.MARCH,
                            List.of(Samples.finding(Samples.FORM, Severity.LOW)),
                            Samples.everything()))
                    .hasSize(1);
        }
    }
}
