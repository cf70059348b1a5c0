package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scan} from a shell, broken off in the middle and started again. */
class ScanInterruptedTest {
    private static final String[] SCAN = {"scan", "--out", "out", "--lang", "en"};

    @TempDir
    Path folder;

    private Town town;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        town = LargeTown.open(folder);
        desk = desk();
    }

    private Desk desk() throws IOException {
        return new Desk(Files.createTempDirectory(folder, "desk")).settings(LargeTown.settings(town, ""));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static ReportJson report(Desk desk) throws IOException {
        return ReportJson.of(desk.folder().resolve("out/report.json"));
    }

    /** All that a report says but when it was, and which run. */
    private static JsonNode lasting(ReportJson report) {
        ObjectNode rest = report.root().deepCopy();
        rest.remove("run");
        rest.path("findings").forEach(finding -> ((ObjectNode) finding).remove("firstSeen"));
        rest.path("inventory").forEach(thing -> ((ObjectNode) thing).remove(List.of("firstSeen", "lookedAt")));
        return rest;
    }

    private Program startAndAwait(int requests) throws IOException, InterruptedException {
        Program program = desk.start(SCAN);
        assertThat(town.awaitAsked(requests, 120)).as(program.err()).isTrue();
        return program;
    }

    @Test
    void aKilledScanGoesOnAndSaysWhatAWholeOneSays() throws Exception {
        try (Program first = startAndAwait(12)) {
            first.kill();
        }
        try (Program second = startAndAwait(30)) {
            second.kill();
        }
        assertThat(Desk.files(desk.folder())).noneMatch(name -> name.contains("report."));
        Program third = desk.run(SCAN);
        assertThat(third.code()).as(third.err()).isEqualTo(1);
        List<String> pages = LargeTown.pages(town.asked());
        assertThat(new HashSet<>(pages)).hasSize(LargeTown.PAGES);
        assertThat(pages).hasSizeBetween(LargeTown.PAGES, LargeTown.PAGES + 2);

        Desk other = desk();
        assertThat(other.run(SCAN).code()).isEqualTo(1);
        assertThat(lasting(report(desk))).isEqualTo(lasting(report(other)));
        assertThat(report(other).findings()).hasSize(5);
    }

    @Test
    void aScanThatIsAskedToStopSaysSoAtOnceAndGoesOnNextTime() throws Exception {
        try (Program first = startAndAwait(20)) {
            first.askToStop();
            assertThat(first.endsWithin(10)).isTrue();
            assertThat(first.code()).isEqualTo(143);
            assertThat(first.err()).containsIgnoringCase("goes on").doesNotContain("Exception");
            assertThat(first.out()).isEmpty();
        }
        town.forgetAsked();
        assertThat(desk.run(SCAN).code()).isEqualTo(1);
        assertThat(LargeTown.pages(town.asked())).doesNotHaveDuplicates().hasSizeLessThan(LargeTown.PAGES - 10);
        assertThat(report(desk).findings()).hasSize(5);
    }

    @Test
    void freshForgetsTheInterruptedRun() throws Exception {
        try (Program first = startAndAwait(30)) {
            first.kill();
        }
        town.forgetAsked();
        Program second = desk.run("scan", "--out", "out", "--lang", "en", "--fresh");
        assertThat(second.code()).as(second.err()).isEqualTo(1);
        assertThat(LargeTown.pages(town.asked())).doesNotHaveDuplicates().hasSize(LargeTown.PAGES);
        assertThat(report(desk).findings()).hasSize(5).allMatch(finding -> finding.contains(" new "));
        assertThat(desk.run("runs", "--lang", "en").out())
                .containsOnlyOnce(report(desk).run())
                .containsPattern("broken off|failed");
    }
}
