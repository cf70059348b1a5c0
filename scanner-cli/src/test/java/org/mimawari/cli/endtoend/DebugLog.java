package org.mimawari.cli.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets the program log all that it, or also every library in it, has to say, down to the smallest level, into a file. */
final class DebugLog {
    private final Path file;
    private final Path settings;

    /** @param root level of the libraries */
    DebugLog(Path folder, String root) throws IOException {
        file = folder.resolve("debug.log");
        settings = Files.writeString(
                folder.resolve("debug-logback.xml"),
                """
                <configuration>
                  <appender name="FILE" class="ch.qos.logback.core.FileAppender">
                    <file>FILE_NAME</file>
                    <encoder><charset>UTF-8</charset><pattern>%-5level %logger{40} %msg%n%ex{full}</pattern></encoder>
                  </appender>
                  <logger name="org.mimawari" level="TRACE"/>
                  <root level="ROOT_LEVEL"><appender-ref ref="FILE"/></root>
                </configuration>
                """.replace("FILE_NAME", file.toString()).replace("ROOT_LEVEL", root),
                StandardCharsets.UTF_8);
    }

    String javaOption() {
        return "-Dlogback.configurationFile=" + settings;
    }

    /** Whether the scanner asked for the address and had an answer with this status. */
    boolean tells(String address, int status) throws IOException {
        return text().lines()
                .anyMatch(line -> line.contains("GET " + address + ": ") && line.endsWith(", " + status + "]"));
    }

    String text() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
