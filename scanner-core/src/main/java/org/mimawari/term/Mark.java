package org.mimawari.term;

import java.time.LocalDate;

/**
 * What a name or a text says of the version, the number or the time of its document.
 *
 * @param value a number, a year, a day counted from 1970 ({@link LocalDate#toEpochDay}), or 0, as its kind says
 */
public record Mark(MarkKind kind, int value) {
    public static Mark of(MarkKind kind) {
        return new Mark(kind, 0);
    }

    public static Mark of(MarkKind kind, LocalDate day) {
        return new Mark(kind, (int) day.toEpochDay());
    }

    /** Of a mark whose value is a day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(value);
    }
}
