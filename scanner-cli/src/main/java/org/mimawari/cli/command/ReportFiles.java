package org.mimawari.cli.command;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.term.Digest;

/** Writes reports so that nobody ever sees half of one: first beside their places, then all moved there. */
final class ReportFiles {
    private ReportFiles() {}

    /** Whether the folder is there, or can be made, and written: asked before a run of hours, and makes nothing. */
    static void expectWritable(Path folder, Console console) throws CannotRun {
        Path nearest = folder.toAbsolutePath().normalize();
        while (nearest.getParent() != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw new CannotRun(Said.of("scan.reports-unwritable", console.shown(folder)));
        }
    }

    /** Makes the folder if it is missing; other files in it stay. */
    static void write(Edition edition, List<Format> formats, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> moves = new LinkedHashMap<>();
        try {
            for (Format format : formats) {
                Path part = folder.resolve(
                        "." + format.fileName() + "." + edition.report().id() + ".part");
                moves.put(part, folder.resolve(format.fileName()));
                // Not by Files, which gives up when the program is asked to stop: a run that has come this far is
                // handed over.
                try (OutputStream out = new BufferedOutputStream(new FileOutputStream(part.toFile()))) {
                    format.write(edition, out);
                }
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path part : moves.keySet()) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** A folder name for a site: its letters and digits; for a file system that cannot hold them, a digest. */
    static Path under(Path folder, String site) {
        String name = site.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        try {
            return folder.resolve(name.isEmpty() ? Digest.of(site).hex() : name);
        } catch (InvalidPathException e) {
            return folder.resolve(Digest.of(site).hex());
        }
    }
}
