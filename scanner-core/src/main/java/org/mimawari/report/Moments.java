package org.mimawari.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.mimawari.term.Language;

/** Writes times as readers of the language do, in the time zone of the edition. */
final class Moments {
    private static final DateTimeFormatter TIME_JA = DateTimeFormatter.ofPattern("uuuu年M月d日 H時mm分", Locale.JAPAN);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Words words;
    private final ZoneId zone;

    Moments(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    String time(Instant at) {
        return (japanese() ? TIME_JA : TIME_EN).format(at.atZone(zone));
    }

    String day(LocalDate day) {
        return (japanese() ? DAY_JA : DAY_EN).format(day);
    }

    /** The day in the time zone of the edition. */
    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String zoneName() {
        return zone.getId().equals("Asia/Tokyo") ? words.text("zone.japan") : zone.getId();
    }

    /** How long something took, to the second below an hour, to the minute above; no minutes if there are none. */
    String took(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        if (length.toHours() > 0) {
            return words.text("took.hours", parts(length.toHours(), length.toMinutesPart()));
        }
        if (length.toMinutes() == 0) {
            return words.text("took.seconds", parts(0, length.toSecondsPart()));
        }
        return words.text("took.minutes", parts(length.toMinutes(), length.toSecondsPart()));
    }

    private static Map<String, String> parts(long big, int small) {
        return Map.of("big", Long.toString(big), "small", Integer.toString(small));
    }

    private boolean japanese() {
        return words.language() == Language.JA;
    }
}
