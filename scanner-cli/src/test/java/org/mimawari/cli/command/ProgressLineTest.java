package org.mimawari.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.scan.Progress.Now;
import org.mimawari.scan.Progress.Phase;
import org.mimawari.term.Language;

/** What a watcher sees; the clock is set by hand. */
class ProgressLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long clock = 1;

    private ProgressLine line(boolean live, Language language, String columns) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        Console console =
                new Console(err, err, Map.of("COLUMNS", columns), Path.of(""), language, live, folder -> {}, () -> {});
        return new ProgressLine(console, () -> clock);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static Now walking(int pages, int waiting) {
        return new Now(Phase.WALKING, pages, 0, 0, 2, waiting, 0, 1);
    }

    private void after(int seconds) {
        clock += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void withoutATerminalALineComesEveryHalfMinuteAndEndsInALineFeed() {
        ProgressLine line = line(false, Language.EN, "80");
        for (int i = 0; i < 100; i++) {
            after(1);
            line.at(walking(i, 5));
        }
        line.end();
        assertThat(written().lines())
                .hasSize(3)
                .allMatch(one -> one.startsWith("Walking: pages "))
                .noneMatch(one -> one.contains("\u001b"));
    }

    @Test
    void theTimeLeftIsSaidWhenItCanBeAndOnlyTheLeastWhileTheQueueGrows() {
        ProgressLine line = line(true, Language.EN, "200");
        line.at(walking(0, 100));
        after(10);
        line.at(walking(10, 150));
        assertThat(written()).doesNotContain("left");
        after(50);
        line.at(walking(60, 180));
        assertThat(written()).endsWith("waiting 180, 60/min, at least 3 min left\u001b[K");
        for (int i = 0; i < 4; i++) {
            after(60);
            line.at(walking(120 + 60 * i, 170 - 40 * i));
        }
        assertThat(written()).endsWith("waiting 50, 60/min, about 1 min left\u001b[K");
    }

    @Test
    void nothingIsSaidOfTheTimeWhileNothingMoves() {
        ProgressLine line = line(true, Language.EN, "200");
        for (int i = 0; i < 10; i++) {
            line.at(walking(7, 100));
            after(60);
        }
        assertThat(written()).doesNotContain("left", "/min");
    }

    @Test
    void theLineNeverWrapsInWideLettersEither() {
        ProgressLine line = line(true, Language.JA, "40");
        line.at(walking(123_456, 654_321));
        String shown = written().replace("\r", "").replace("\u001b[K", "");
        int columns = shown.chars().map(c -> c < 0x1100 ? 1 : 2).sum();
        assertThat(columns).isBetween(30, 39);
    }

    @Test
    void aLineThatDidNotChangeIsNotWrittenAgainAndTheLastIsTakenAway() {
        ProgressLine line = line(true, Language.JA, "80");
        line.at(walking(1, 1));
        String once = written();
        after(1);
        line.at(walking(1, 1));
        assertThat(written()).isEqualTo(once);
        line.end();
        assertThat(written()).endsWith("\r\u001b[K");
    }
}
