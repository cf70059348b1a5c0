package org.mimawari.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells the logging library where its settings and its file are, before it is first used. */
final class LogFile {
    private static final String SETTINGS = "logback.configurationFile";
    private static final String NAME = "mimawari.log";

    /** The system property that holds the place of the log. */
    static final String PLACE = "mimawari.log";

    private LogFile() {}

    /** @param folder where the log goes; it is made by the library */
    static void in(Path folder) {
        if (System.getProperty(SETTINGS) == null) {
            Optional<Path> own = Home.folder()
                    .map(home -> home.resolve("config").resolve("logback.xml"))
                    .filter(Files::isReadable);
            System.setProperty(SETTINGS, own.map(Path::toString).orElse("org/mimawari/cli/logback.xml"));
        }
        System.setProperty(PLACE, folder.resolve(NAME).toString());
    }
}
