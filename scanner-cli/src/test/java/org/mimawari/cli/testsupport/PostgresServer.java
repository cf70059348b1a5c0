package org.mimawari.cli.testsupport;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL on loopback with an empty database, in a folder of its own that is removed at the end. It refuses to run as root, and is
 * then run as the system's user postgres.
 *
 * <p>Where PostgreSQL is not installed the test is skipped, or fails if {@code CI=true}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int SECONDS = 60;

    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgresServer(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    public static PostgresServer start() throws IOException, InterruptedException {
        Path binaries = binaries().orElseGet(PostgresServer::missing);
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "mimawari-pg");
        PostgresServer server = new PostgresServer(binaries, folder, freePort());
        if (isRoot()) {
            server.call("chown", "postgres", folder.toString());
        }
        server.asServer(
                "initdb", "-D", server.data(), "-U", "mimawari", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        String options = String.format(
                Locale.ROOT,
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s -c fsync=off",
                server.port,
                folder);
        server.asServer(
                "pg_ctl", "-D", server.data(), "-l", folder + "/log", "-w", "-o", "\"" + options + "\"", "start");
        return server;
    }

    /** For JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=mimawari";
    }

    private String data() {
        return folder + "/data";
    }

    private static Path missing() {
        String reason = "PostgreSQL is not installed (apt-get install postgresql)";
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }

    private static Optional<Path> binaries() throws IOException {
        List<Path> candidates = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin")).sorted().forEach(candidates::add);
            }
        }
        Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(candidates::add);
        return candidates.stream()
                .filter(candidate -> Files.isExecutable(candidate.resolve("initdb")))
                .findFirst();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void asServer(String program, String... arguments) throws IOException, InterruptedException {
        String line = binaries.resolve(program) + " " + String.join(" ", arguments);
        if (isRoot()) {
            call("su", "postgres", "-s", "/bin/sh", "-c", line);
        } else {
            call("/bin/sh", "-c", line);
        }
    }

    private void call(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("mimawari-pg", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(
                        String.join(" ", command) + ": " + Files.readString(said, StandardCharsets.UTF_8));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    @Override
    public void close() {
        try {
            asServer("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
            call("rm", "-rf", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
