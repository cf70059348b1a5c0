package org.mimawari.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Format;
import picocli.CommandLine.Option;

/** The options that all commands share which write reports. */
final class ReportOptions {
    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable String folder;

    @Option(names = "--format", split = ",", paramLabel = "FORMAT")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--fail-on", paramLabel = "SEVERITY")
    private String failOn = "high";

    FailOn failOn() throws CannotRun {
        for (FailOn one : FailOn.values()) {
            if (one.name().equalsIgnoreCase(failOn)) {
                return one;
            }
        }
        throw new CannotRun(Said.of("usage.fail-on"));
    }

    /** The formats that were asked for, each once; all of them if none was named. */
    List<Format> formats(List<Format> all) throws CannotRun {
        List<String> wanted = formats.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> known = all.stream().map(Format::name).toList();
        if (!known.containsAll(wanted)) {
            throw new CannotRun(Said.of("usage.format", String.join(", ", known)));
        }
        return all.stream()
                .filter(format -> wanted.isEmpty() || wanted.contains(format.name()))
                .toList();
    }

    Optional<Path> folder(Console console) throws CannotRun {
        try {
            return Optional.ofNullable(folder).map(name -> console.folder().resolve(name));
        } catch (InvalidPathException e) {
            throw new CannotRun(Said.of("usage.out"));
        }
    }
}
