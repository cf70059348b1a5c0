package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.testsupport.DeliveredProgram;

/** A folder in which the program is started as from a shell, in a process of its own with an environment and a folder for temporary files of its own. */
final class Desk {
    private final DeliveredProgram program;
    private final Path folder;
    private final Path temporary;
    private final Path said;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> javaOptions = new ArrayList<>();
    private @Nullable Integer largestFile;
    private boolean offline;
    private boolean unread;
    private @Nullable Path input;
    private int starts;

    /** @param root an empty folder */
    Desk(Path root) throws IOException {
        program = DeliveredProgram.ready();
        folder = Files.createDirectories(root.resolve("desk"));
        temporary = Files.createDirectories(root.resolve("tmp"));
        said = Files.createDirectories(root.resolve("said"));
        environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
        // Java 17 opens no Japanese file name without it; the launcher sees to that for users.
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** Where the program is started. */
    Path folder() {
        return folder;
    }

    /** Where the program puts its temporary files. */
    Path temporary() {
        return temporary;
    }

    /** Where all that the program printed lies. */
    Path said() {
        return said;
    }

    Desk javaOption(String option) {
        javaOptions.add(option);
        return this;
    }

    /** From now on the system lets no file of the program grow beyond this, as if the disk were full. */
    Desk largestFile(int kibibytes) {
        largestFile = kibibytes;
        return this;
    }

    /** Takes {@link #largestFile} back. */
    Desk anyFile() {
        largestFile = null;
        return this;
    }

    /** From now on the program runs where there is no network, not even loopback. Needs root. */
    Desk offline() {
        offline = true;
        return this;
    }

    /** From now on nobody reads what the program prints to the standard output, and the pipe is full: the program waits where it says its result. */
    Desk unread() {
        unread = true;
        return this;
    }

    /** What is piped into the program from now on. */
    Desk input(Path file) {
        input = file;
        return this;
    }

    Desk settings(String yaml) throws IOException {
        Files.writeString(folder.resolve("mimawari.yaml"), yaml, StandardCharsets.UTF_8);
        return this;
    }

    Program start(String... arguments) throws IOException {
        starts++;
        List<String> command = new ArrayList<>();
        if (largestFile != null) {
            command.addAll(List.of("/bin/bash", "-c", "ulimit -f " + largestFile + " && exec \"$@\"", "bash"));
        }
        if (unread) {
            command.addAll(List.of("/bin/bash", "-c", "timeout 1 head -c 1048576 /dev/zero; exec \"$@\"", "bash"));
        }
        if (offline) {
            command.addAll(List.of("unshare", "--net"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(javaOptions);
        command.addAll(program.options());
        command.add("org.mimawari.cli.Main");
        command.addAll(List.of(arguments));
        Path out = said.resolve(starts + ".out");
        Path err = said.resolve(starts + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(unread ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.to(out.toFile()))
                .redirectError(err.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, err);
    }

    /** Starts it and waits for its end. */
    Program run(String... arguments) throws IOException, InterruptedException {
        Program program = start(arguments);
        program.awaitEnd();
        return program;
    }

    /** All files below a folder, as paths relative to it. */
    static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the store answers to a question after one number. */
    int inStore(String question) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/mimawari"));
                ResultSet answer = store.createStatement().executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getInt(1);
        }
    }
}
