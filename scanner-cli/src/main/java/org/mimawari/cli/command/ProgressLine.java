package org.mimawari.cli.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.mimawari.cli.text.Words;
import org.mimawari.scan.Progress;

/** Shows how a run goes on: one line written over on a terminal, otherwise a line every half minute. Not for several runs. */
final class ProgressLine implements Progress {
    private static final long LIVE_NANOS = 250_000_000L;
    private static final long PLAIN_NANOS = 30_000_000_000L;

    /** What is left of a longer line goes after the new one was written, so that nothing flickers. */
    private static final String ERASE_REST = "\u001b[K";

    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 20;

    private final PrintStream err;
    private final Words words;
    private final boolean live;
    private final int columns;
    private final LongSupplier nanos;
    private final Estimate estimate = new Estimate();
    private Phase phase = Phase.WALKING;
    private long last;
    private String shown = "";

    ProgressLine(Console console, LongSupplier nanos) {
        this.err = console.err();
        this.words = console.words();
        this.live = console.live();
        this.columns = columns(console.environment().getOrDefault("COLUMNS", ""));
        this.nanos = nanos;
        this.last = nanos.getAsLong() - (live ? LIVE_NANOS : 0);
    }

    private static int columns(String told) {
        int columns = told.matches("[0-9]{2,4}") ? Integer.parseInt(told) : USUAL_COLUMNS;
        return Math.max(LEAST_COLUMNS, columns) - 1;
    }

    @Override
    public synchronized void at(Now now) {
        long time = nanos.getAsLong();
        boolean begins = live && now.phase() != phase;
        phase = now.phase();
        if (!begins && time - last < (live ? LIVE_NANOS : PLAIN_NANOS)) {
            return;
        }
        last = time;
        estimate.at(time, done(now), now.waiting());
        show(line(now));
    }

    private static int done(Now now) {
        return now.phase() == Phase.WALKING || now.phase() == Phase.READING
                ? now.pages() + now.documents() + now.images() + now.unseen()
                : now.forms();
    }

    private void show(String line) {
        if (!live) {
            err.println(line);
            return;
        }
        String fitting = fitting(line);
        if (!fitting.equals(shown)) {
            err.print("\r" + fitting + ERASE_REST);
            err.flush();
            shown = fitting;
        }
    }

    private String line(Now now) {
        String counts = words.say(
                "progress." + now.phase().name(),
                now.pages(),
                now.documents(),
                now.images(),
                now.forms(),
                now.waiting(),
                now.unseen(),
                now.findings());
        String rate =
                estimate.rate().map(each -> words.say("progress.rate", each)).orElse("");
        return counts + rate + left();
    }

    private String left() {
        Optional<Duration> left = estimate.left();
        if (left.isEmpty()) {
            return "";
        }
        return words.say(estimate.isLeast() ? "progress.left-least" : "progress.left", time(left.get()));
    }

    private String time(Duration left) {
        long minutes = (left.toSeconds() + 59) / 60;
        return minutes < 60
                ? words.say("progress.minutes", minutes)
                : words.say("progress.hours", minutes / 60, minutes % 60);
    }

    /** A line that wraps could not be written over. Japanese letters take two columns. */
    private String fitting(String line) {
        int width = 0;
        for (int at = 0; at < line.length(); at++) {
            width += line.charAt(at) < 0x1100 ? 1 : 2;
            if (width > columns) {
                return line.substring(0, at);
            }
        }
        return line;
    }

    /** Takes the live line away. */
    synchronized void end() {
        if (!shown.isEmpty()) {
            err.print("\r" + ERASE_REST);
            err.flush();
            shown = "";
        }
    }
}
