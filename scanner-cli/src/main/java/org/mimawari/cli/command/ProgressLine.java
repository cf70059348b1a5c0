package org.mimawari.cli.command;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.mimawari.cli.text.Words;
import org.mimawari.scan.Progress;

/** Shows how a run goes on: one line written over on a terminal, otherwise a line every ten seconds. Not for several runs. */
final class ProgressLine implements Progress {
    private static final long LIVE_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;
    private static final String ERASE = "\r\u001b[K";
    private static final int COLUMNS = 79;

    private final PrintStream err;
    private final Words words;
    private final boolean live;
    private final LongSupplier nanos;
    private long last;
    private boolean shown;

    ProgressLine(Console console, LongSupplier nanos) {
        this.err = console.err();
        this.words = console.words();
        this.live = console.live();
        this.nanos = nanos;
        this.last = nanos.getAsLong() - (live ? LIVE_NANOS : 0);
    }

    @Override
    public synchronized void at(Now now) {
        long time = nanos.getAsLong();
        if (time - last < (live ? LIVE_NANOS : PLAIN_NANOS)) {
            return;
        }
        last = time;
        if (live) {
            err.print(ERASE + fitting(line(now)));
            err.flush();
            shown = true;
        } else {
            err.println(line(now));
        }
    }

    private String line(Now now) {
        return words.say(
                "progress." + now.phase().name(),
                now.pages(),
                now.documents(),
                now.images(),
                now.forms(),
                now.waiting(),
                now.unseen());
    }

    /** A line that wraps could not be written over. Japanese letters take two columns. */
    private static String fitting(String line) {
        int columns = 0;
        for (int at = 0; at < line.length(); at++) {
            columns += line.charAt(at) < 0x1100 ? 1 : 2;
            if (columns > COLUMNS) {
                return line.substring(0, at);
            }
        }
        return line;
    }

    /** Takes the live line away. */
    synchronized void end() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }
}
