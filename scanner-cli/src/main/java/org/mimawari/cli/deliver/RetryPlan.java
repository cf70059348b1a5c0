package org.mimawari.cli.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a mail that was not taken is tried again: after minutes at first, later every four hours, for five days (RFC 5321 4.5.4.1). A mail that
 * the server refused for good is tried twice a day, since the usual cause is a setting that somebody corrects.
 */
final class RetryPlan {

    /** After this the mail stays in the outbox and is only told of. */
    static final Duration GIVES_UP = Duration.ofDays(5);

    /** How long nobody else may take a mail that a process has taken; longer than any delivery. */
    static final Duration LEASE = Duration.ofMinutes(20);

    /**
     * How long a mail waits whose end was sent and of which the server said nothing. A server that looks it through slowly has long delivered it
     * or thrown it away by then.
     */
    static final Duration UNCLEAR = Duration.ofHours(1);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    private static final Duration REFUSED = Duration.ofHours(12);

    private RetryPlan() {}

    /** @param attempts how often it was tried, at least 1 */
    static Instant next(Instant now, int attempts, MailTrouble trouble) {
        Duration wait = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
        if (trouble.isPermanent()) {
            wait = REFUSED;
        } else if (trouble.kind() == MailTrouble.Kind.UNCLEAR) {
            wait = wait.compareTo(UNCLEAR) < 0 ? UNCLEAR : wait;
        }
        return now.plus(wait);
    }

    static boolean givesUp(Instant now, Instant created) {
        return created.plus(GIVES_UP).isBefore(now);
    }
}
