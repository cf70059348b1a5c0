package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which Mimawari this is. */
public final class Version {
    private static final int SHORT = 12;

    private Version() {}

    /** The version of the jar, or {@code dev} when run from class files. */
    public static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "dev" : number;
    }

    /** @param home the checkout that the program runs from, which knows the commit */
    public static String line(Optional<Path> home) {
        return "mimawari " + number()
                + home.flatMap(Version::commit)
                        .map(commit -> " (" + commit + ")")
                        .orElse("");
    }

    private static Optional<String> commit(Path home) {
        Path git = home.resolve(".git");
        try {
            String head = Files.readString(git.resolve("HEAD")).strip();
            String commit = head.startsWith("ref: ")
                    ? Files.readString(git.resolve(head.substring(5))).strip()
                    : head;
            boolean sound = commit.matches("[0-9a-f]{40,64}");
            return sound ? Optional.of(commit.substring(0, SHORT)) : Optional.empty();
        } catch (IOException e) {
            // No checkout, or packed away: the version number alone must do.
            return Optional.empty();
        }
    }
}
