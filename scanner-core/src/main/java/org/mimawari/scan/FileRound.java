package org.mimawari.scan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;

/**
 * Finds the files below what was given. Follows no link but one that was given itself, opens nothing, and goes into no hidden folder: what is left out so is told, but for links to what is looked
 * at anyway. Used by one thread.
 */
final class FileRound {
    /** By the ends of their names: what no check looks into. */
    private static final Set<String> OTHER_MEDIA = Set.of(
            "css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "eot", "ico", "mp3", "m4a", "wav", "ogg", "mp4",
            "m4v", "mov", "webm", "avi", "wmv", "mpg");

    private final FileNames names;
    private final Path base;
    private final Set<Path> leftOut;
    private final List<InspectedFile> files = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private int otherMedia;

    /**
     * @param base the folder to which given paths are relative
     * @param leftOut folders and files of our own, of which nothing is told
     */
    FileRound(FileNames names, Path base, Set<Path> leftOut) {
        this.names = names;
        this.base = base;
        this.leftOut = leftOut;
    }

    List<InspectedFile> files() {
        return files;
    }

    List<Missed> missed() {
        return missed;
    }

    int otherMedia() {
        return otherMedia;
    }

    /** @param given a file or folder */
    void add(Path given) {
        Path real = base.resolve(given);
        int before = files.size();
        if (!Files.isDirectory(real)) {
            file(given, real, real);
            return;
        }
        Path start = real(real);
        try {
            Files.walkFileTree(start, new Visitor(given, start));
        } catch (IOException e) {
            miss(given, start, start, Cause.REFUSED);
        }
        files.subList(before, files.size()).sort(Comparator.comparing(InspectedFile::url));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private void file(Path given, Path start, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (OTHER_MEDIA.contains(name.substring(name.lastIndexOf('.') + 1))) {
            otherMedia++;
        } else if (Files.isRegularFile(file)) {
            files.add(new InspectedFile(file, names.url(given, below(given, start, file)), names.label(file)));
        } else {
            miss(given, start, file, Cause.NOT_ATTEMPTED);
        }
    }

    /** As it was given, not as the links on the way turn out. */
    private static Path below(Path given, Path start, Path file) {
        return given.resolve(start.relativize(file));
    }

    private void miss(Path given, Path start, Path file, Cause cause) {
        missed.add(new Missed(names.url(given, below(given, start, file)), cause, List.of()));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path given;
        private final Path start;

        Visitor(Path given, Path start) {
            this.given = given;
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (leftOut.contains(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(start) && isHidden(folder)) {
                miss(given, start, folder, Cause.NOT_ATTEMPTED);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (leftOut.contains(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                link(file);
            } else if (isHidden(file)) {
                miss(given, start, file, Cause.NOT_ATTEMPTED);
            } else {
                file(given, start, file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void link(Path link) {
            if (!Files.exists(link) || !real(link).startsWith(start)) {
                miss(given, start, link, Cause.NOT_ATTEMPTED);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            miss(given, start, file, Cause.REFUSED);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
            if (why != null) {
                miss(given, start, folder, Cause.REFUSED);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".") || isMarkedHidden(path);
    }

    private static boolean isMarkedHidden(Path path) {
        try {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.isHidden(path);
        } catch (IOException e) {
            return false;
        }
    }
}
