package org.mimawari.gather.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Retry-After header of RFC 9110: seconds, or a date. Stateless. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    /** How long the server asks to be left alone; empty if it does not say, or not so that it could be read. */
    Optional<Duration> of(Answer.Response response) {
        return response.header("retry-after").flatMap(value -> read(value.strip(), response));
    }

    private static Optional<Duration> read(String value, Answer.Response response) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        // Measured by the server's own clock if it tells it: either clock may be wrong.
        Instant now = response.header("date").flatMap(RetryAfter::date).orElseGet(Instant::now);
        return date(value).map(then -> then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
