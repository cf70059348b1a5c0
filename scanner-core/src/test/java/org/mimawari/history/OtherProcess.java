package org.mimawari.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the tests in a Java process of its own, which a test can kill. */
final class OtherProcess {

    private static final String READY = "ready";

    private OtherProcess() {}

    /** Called by the process when the test may go on. */
    static void ready() {
        System.out.println(READY);
        System.out.flush();
    }

    static void awaitReady(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        do {
            line = lines.readLine();
            if (line == null) {
                throw new IOException("the other process ended before it was ready");
            }
        } while (!line.equals(READY));
    }

    static Process start(Class<?> main, String... arguments) throws IOException {
        return startUnder(List.of(), main, arguments);
    }

    /** @param starter a command that starts the one behind it */
    static Process startUnder(List<String> starter, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
