package org.mimawari.compare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates in the properties of files: those of PDF (ISO 32000-1, 7.9.4) and of XML (ISO 8601). Where no zone is given, that of Japan is meant. */
final class FileDates {
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final Pattern DATE = Pattern.compile(
            "(?:D:)?(\\d{4})-?(\\d{2})-?(\\d{2})(?:T?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:\\.\\d{1,9})?)?)?"
                    + "(?:(Z)|([+-])(\\d{2})[:']?(\\d{2})?)?.{0,9}");

    private FileDates() {}

    /** Null for what is no date, or none that a document can have. */
    static @Nullable Instant read(String value) {
        Matcher date = DATE.matcher(value.strip());
        if (!date.matches()) {
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        if (year < EARLIEST || year > LATEST) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            year, number(date, 2), number(date, 3), number(date, 4), number(date, 5), number(date, 6))
                    .toInstant(zone(date));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher date, int group) {
        String digits = date.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(Matcher date) {
        if (date.group(7) != null) {
            return ZoneOffset.UTC;
        }
        if (date.group(8) == null) {
            return ZoneOffset.ofHours(9);
        }
        int sign = date.group(8).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(date, 9), sign * number(date, 10));
    }
}
