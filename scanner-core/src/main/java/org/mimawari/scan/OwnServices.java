package org.mimawari.scan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.gather.probe.ServiceTable;
import org.mimawari.gather.probe.WrongLine;

/** Looks whether lines that a webmaster adds to the table of outside services are written as {@code docs/services.md} says. */
public final class OwnServices {
    private OwnServices() {}

    /**
     * The first mistake.
     *
     * @param line counted from 1
     * @param fault what is wrong, in one word in small letters: cells, id, name, kind, view, sureness, host, rest, part, parameter
     */
    public record Mistake(int line, String fault) {}

    public static Optional<Mistake> mistake(List<String> lines) {
        try {
            ServiceTable.with(lines);
            return Optional.empty();
        } catch (WrongLine wrong) {
            return Optional.of(new Mistake(wrong.line(), wrong.fault().name().toLowerCase(Locale.ROOT)));
        }
    }
}
