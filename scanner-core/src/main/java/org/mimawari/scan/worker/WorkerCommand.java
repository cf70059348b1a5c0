package org.mimawari.scan.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a process that reads documents is started: the Java and the classes of this process, little memory, and nothing of the environment, which may hold passwords. It makes no file: neither
 * Java's own counters nor, if it crashes, a report or an image of its memory.
 *
 * @param mainClass its {@code main} serves documents on standard input and output by {@link DocumentWorker}
 * @param flags for Java besides
 * @param arguments of {@code main}; anybody on the machine can see them
 */
public record WorkerCommand(String mainClass, List<String> flags, List<String> arguments) {
    /** Heap, classes, compiled code and the rest stay within 512 MB. */
    private static final List<String> USUAL = List.of(
            "-Xmx320m",
            "-Xss2m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            // Nobody reads its log; what a library has to say of a document is not worth making up.
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private static final Set<String> KEPT = Set.of("SystemRoot", "LD_LIBRARY_PATH");

    public WorkerCommand {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    public WorkerCommand(String mainClass, List<String> flags) {
        this(mainClass, flags, List.of());
    }

    public WorkerCommand(String mainClass) {
        this(mainClass, List.of());
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put("LC_ALL", "C.UTF-8");
        // Else the C library keeps a store of free memory for each thread.
        environment.put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(USUAL);
        line.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        line.addAll(flags);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }
}
