package org.mimawari.cli.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The plain kinds of values: times, numbers, words of a list. */
final class Grammars {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final int MOST_DIGITS = 9;

    private Grammars() {}

    /** {@code 500ms}, {@code 1s}, {@code 30m}, {@code 12h}, {@code 1d}. */
    static Grammar<Duration> duration(Duration least, Duration most) {
        return text -> {
            Matcher parts = DURATION.matcher(text.strip());
            if (!parts.matches()) {
                throw new Wrong("wrong.duration");
            }
            Duration value = duration(Long.parseLong(parts.group(1)), parts.group(2));
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new Wrong("wrong.duration-range", shown(least), shown(most));
            }
            return value;
        };
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** As it is written in a settings file, in the largest unit that fits. */
    static String shown(Duration value) {
        long millis = value.toMillis();
        if (millis == 0 || millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    static Grammar<Integer> number(int least, int most) {
        return text -> {
            String digits = text.strip();
            boolean whole = !digits.isEmpty()
                    && digits.length() <= MOST_DIGITS
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            int value = whole ? Integer.parseInt(digits) : -1;
            if (value < least || value > most) {
                throw new Wrong("wrong.number", least, most);
            }
            return value;
        };
    }

    static Boolean flag(String text) throws Wrong {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Wrong("wrong.flag");
        };
    }

    /** One of the names of an enum, in small letters with hyphens. */
    static <E extends Enum<E>> Grammar<E> choice(Class<E> type) {
        Map<String, E> choices =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Grammars::named, one -> one));
        String all = Arrays.stream(type.getEnumConstants()).map(Grammars::named).collect(Collectors.joining(", "));
        return text -> {
            E chosen = choices.get(text.strip());
            if (chosen == null) {
                Optional<String> near = Nearest.to(text.strip(), choices.keySet());
                throw near.isPresent()
                        ? new Wrong("wrong.choice-near", near.get(), all)
                        : new Wrong("wrong.choice", all);
            }
            return chosen;
        };
    }

    static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ZoneId zone(String text) throws Wrong {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            Optional<String> near = Nearest.to(text.strip(), ZoneId.getAvailableZoneIds());
            throw near.isPresent() ? new Wrong("wrong.zone-near", near.get()) : new Wrong("wrong.zone");
        }
    }
}
