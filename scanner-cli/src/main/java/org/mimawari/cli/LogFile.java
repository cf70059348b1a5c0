package org.mimawari.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells the logging library where its settings and its file are, before it is first used. */
final class LogFile {
    private static final String SETTINGS = "logback.configurationFile";
    private static final String NAME = "mimawari.log";

    /** Commands that keep no log: without it the library would write to the terminal. */
    private static final String NONE = "org/mimawari/cli/no-log.xml";

    /** The system property that holds the place of the log. */
    static final String PLACE = "mimawari.log";

    private LogFile() {}

    /** Until a command says where: nothing is logged, unless whoever starts the program wants it. */
    static void nowhere() {
        if (System.getProperty(SETTINGS) == null) {
            System.setProperty(SETTINGS, NONE);
        }
    }

    /** @param folder where the log goes; it is made by the library */
    static void in(Path folder) {
        String settings = System.getProperty(SETTINGS);
        if (settings == null || settings.equals(NONE)) {
            Optional<Path> own = Home.folder()
                    .map(home -> home.resolve("config").resolve("logback.xml"))
                    .filter(Files::isReadable);
            System.setProperty(SETTINGS, own.map(Path::toString).orElse("org/mimawari/cli/logback.xml"));
        }
        System.setProperty(PLACE, folder.resolve(NAME).toString());
    }
}
