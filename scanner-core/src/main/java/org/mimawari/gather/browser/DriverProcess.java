package org.mimawari.gather.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mimawari.gather.browser.BrowserTrouble.Kind;

/**
 * A chromedriver of our own on a free port of the loopback address. A shell stands between: it waits for the end of its input, which
 * comes when this process ends, in whatever way, then kills the driver and removes the session's folder. The browser ends with the
 * driver, because they talk over a pipe. So nothing is left behind, not even after {@code kill -9}.
 */
final class DriverProcess implements AutoCloseable {
    private static final String WATCH = """
            trap '' INT HUP
            ( "$0" --port=0 </dev/null & echo $! >"$1/pid"; wait; echo "driver ended" ) &
            read -r nothing
            kill -9 "$(cat "$1/pid")" 2>/dev/null
            wait
            rm -rf "$1" 2>/dev/null || { sleep 1; rm -rf "$1" 2>/dev/null; }
            exit 0
            """;
    private static final String ENDED = "driver ended";
    private static final String STARTED = "successfully on port ";
    /** The browser makes sockets below it, whose paths must stay under about 100 characters. */
    private static final int LONGEST_FOLDER = 60;

    private static final long START_SECONDS = 30;
    private static final long END_SECONDS = 5;

    private final Process process;
    private final URI address;

    private DriverProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static DriverProcess start(Path driver, Path folder) throws BrowserTrouble {
        ProcessBuilder builder = new ProcessBuilder(
                List.of("/bin/sh", "-c", WATCH, driver.toAbsolutePath().toString(), folder.toString()));
        builder.redirectErrorStream(true);
        if (folder.toString().length() <= LONGEST_FOLDER) {
            builder.environment().put("TMPDIR", folder.toString());
        }
        try {
            Process process = builder.start();
            return new DriverProcess(process, URI.create("http://127.0.0.1:" + port(process)));
        } catch (IOException e) {
            throw new BrowserTrouble(Kind.DOES_NOT_START, "chromedriver cannot be started: " + driver, e);
        }
    }

    private static int port(Process process) throws BrowserTrouble {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, port), "browser-driver-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(process);
            throw new BrowserTrouble(Kind.DOES_NOT_START, "interrupted while chromedriver started", e);
        } catch (ExecutionException | TimeoutException e) {
            end(process);
            throw new BrowserTrouble(Kind.DOES_NOT_START, "chromedriver does not start", e);
        }
    }

    /** Reads on to the end, so that the driver never waits for its output to be taken. */
    private static void read(Process process, CompletableFuture<Integer> port) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                int at = line.indexOf(STARTED);
                if (at >= 0) {
                    port.complete(Integer.parseInt(line.substring(at + STARTED.length())
                            .replace(".", "")
                            .strip()));
                }
                if (line.equals(ENDED)) {
                    port.completeExceptionally(new IOException(ENDED));
                }
                line = lines.readLine();
            }
        } catch (IOException | NumberFormatException e) {
            port.completeExceptionally(e);
        }
        port.completeExceptionally(new IOException("the driver ended"));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
