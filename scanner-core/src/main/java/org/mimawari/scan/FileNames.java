package org.mimawari.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * Names files as the user gave them: relative to the folder of the command where it was given so, otherwise within what was given, so that no name of a machine's folders or users gets into a
 * report. Parts that look personal are masked; two files that are then called the same get numbers. Used by one thread.
 */
final class FileNames {
    private final Judge judge;
    private final Set<PublicUrl> given = new HashSet<>();

    FileNames(Judge judge) {
        this.judge = judge;
    }

    /** Of a file or folder by its own name. */
    Label label(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return judge.label(new SiteText(name == null ? "/" : name.toString()));
    }

    /**
     * @param root as it was given
     * @param file the root itself, or below it
     */
    PublicUrl url(Path root, Path file) {
        List<String> parts = new ArrayList<>();
        start(root).forEach(part -> add(parts, part));
        root.relativize(file).forEach(part -> add(parts, part));
        String path = String.join("/", parts);
        PublicUrl url = PublicUrl.ofFile(path);
        for (int number = 2; !given.add(url); number++) {
            url = PublicUrl.ofFile(path + " (" + number + ")");
        }
        return url;
    }

    private static Path start(Path root) {
        Path plain = root.normalize();
        if (!root.isAbsolute() && !plain.startsWith("..")) {
            return plain;
        }
        Path name = plain.toAbsolutePath().normalize().getFileName();
        return name == null ? Path.of("") : name;
    }

    private void add(List<String> parts, Path part) {
        if (!part.toString().isEmpty()) {
            String safe = judge.label(new SiteText(part.toString())).text();
            parts.add(safe.isEmpty() ? "_" : safe.replace('/', '_'));
        }
    }
}
