package org.mimawari.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.testsupport.JavaProcess;
import org.mimawari.cli.testsupport.PostgresServer;

/** Real processes that serve, killed and stopped in the middle of a run. */
@Timeout(90)
class KilledServeTest {

    private static final String SOON = "* * * * * ?";
    private static final String MONTHLY = "0 0 3 1 * ?";

    @TempDir
    Path folder;

    private JavaProcess serve(String store, String cron, int steps) throws IOException {
        return JavaProcess.start(ServeProcess.class, store, folder.toString(), cron, Integer.toString(steps));
    }

    private String file() {
        return "jdbc:h2:file:" + folder.resolve("store");
    }

    private List<String> log(String word) throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.startsWith(word))
                        .toList()
                : List.of();
    }

    private void await(String word, int count) throws Exception {
        while (log(word).size() < count) {
            Thread.sleep(20);
        }
    }

    private static String id(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    @Test
    void aRunThatWasKilledInTheMiddleIsFinishedOnceByTheNextStart() throws Exception {
        try (JavaProcess first = serve(file(), SOON, 30)) {
            await("step", 8);
            first.kill();
        }
        int before = log("step").size();
        try (JavaProcess second = serve(file(), MONTHLY, 30)) {
            await("end", 1);
            Thread.sleep(1500);
            assertThat(second.isAlive()).isTrue();
        }
        assertThat(log("end")).hasSize(1);
        assertThat(log("begin").stream().map(KilledServeTest::id)).hasSize(2);
        assertThat(log("begin").stream().map(KilledServeTest::id).distinct()).hasSize(1);
        assertThat(log("step")).hasSizeBetween(30, 31);
        assertThat(before).isBetween(8, 29);
    }

    @Test
    void aRunThatWasAskedToStopIsLeftInOrderWithinTenSecondsAndFinishedByTheNextStart() throws Exception {
        try (JavaProcess first = serve(file(), SOON, 30)) {
            await("step", 5);
            first.askToStop();
            assertThat(first.endsWithin(10)).isTrue();
            assertThat(first.exitCode()).isEqualTo(143);
        }
        assertThat(log("end")).isEmpty();
        try (JavaProcess second = serve(file(), MONTHLY, 30)) {
            await("end", 1);
            second.askToStop();
            assertThat(second.endsWithin(10)).isTrue();
        }
        assertThat(log("begin")).hasSize(2);
        assertThat(log("step")).hasSize(30);
    }

    @Test
    void ofTwoNodesOnOnePostgresOneTakesOverTheRunOfTheOtherThatWasKilled() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                JavaProcess first = serve(postgres.url(), SOON, 30)) {
            await("step", 5);
            try (JavaProcess second = serve(postgres.url(), SOON, 30)) {
                Thread.sleep(2000);
                assertThat(log("begin")).as("one node at a time").hasSize(1);
                first.kill();
                await("begin", 2);
                await("end", 1);
                second.kill();
            }
        }
        List<String> begun = log("begin");
        assertThat(id(begun.get(1))).isEqualTo(id(begun.get(0)));
        assertThat(log("end"))
                .filteredOn(line -> id(line).equals(id(begun.get(0))))
                .hasSize(1);
    }
}
