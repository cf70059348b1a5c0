package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One start of the program. */
final class Program implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final int LOOK_MILLIS = 20;

    private final Process process;
    private final Path out;
    private final Path err;

    Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    void awaitEnd() throws InterruptedException {
        assertThat(endsWithin(PATIENCE_SECONDS))
                .as("has ended; it said: %s", err())
                .isTrue();
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return endsWithin(Duration.ofSeconds(seconds));
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until it has said these words to the standard error; whether it did in this time. */
    boolean awaitSaid(String words, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!err().contains(words)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                return err().contains(words);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As systemd does first: SIGTERM. */
    void askToStop() {
        process.destroy();
    }

    /** The processes that it has started itself. */
    List<ProcessHandle> children() {
        return process.children().toList();
    }

    int code() {
        return process.exitValue();
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
