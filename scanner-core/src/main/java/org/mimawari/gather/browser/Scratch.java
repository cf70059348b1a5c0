package org.mimawari.gather.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of one browser session: its profile and all its temporary files. The name holds the number of the process that made it,
 * so that a later run can remove what a killed one left.
 */
final class Scratch implements AutoCloseable {
    private static final String NAME = "mimawari-br-";

    private static final long MASK = 0x3FFFFFFF;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch make(Path parent) throws BrowserTrouble {
        try {
            // Short, because the path of a socket may have no more than about 100 characters.
            String mine = NAME + ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime() & MASK, 36);
            return new Scratch(Files.createDirectory(parent.resolve(mine), OWNER_ONLY));
        } catch (IOException e) {
            throw new BrowserTrouble(
                    BrowserTrouble.Kind.DOES_NOT_START,
                    "no folder for the browser's profile can be made in " + parent,
                    e);
        }
    }

    /** Removes the folders of processes that are gone. */
    static void removeStale(Path parent) {
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(Scratch::isStale).forEach(Scratch::remove);
        } catch (IOException | UncheckedIOException e) {
            // Nothing depends on it; the next start tries again.
            return;
        }
    }

    private static boolean isStale(Path folder) {
        String name = folder.getFileName().toString();
        int end = name.indexOf('-', NAME.length());
        if (!name.startsWith(NAME) || end < 0 || !Files.isDirectory(folder)) {
            return false;
        }
        try {
            return ProcessHandle.of(Long.parseLong(name.substring(NAME.length(), end)))
                    .isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    Path profile() {
        return folder.resolve("p");
    }

    @Override
    public void close() {
        remove(folder);
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // A browser that is just ending may still write; the next start removes the rest.
            return;
        }
    }
}
