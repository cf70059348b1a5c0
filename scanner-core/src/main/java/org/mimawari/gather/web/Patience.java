package org.mimawari.gather.web;

import java.time.Duration;
import java.util.List;

/**
 * How a host in trouble is spared.
 *
 * @param pauses how long a host that refuses everything is left alone, after each proof that failed; then it is asked no more
 * @param slowest the most that is put between two requests beyond what was asked for
 * @param leastQuiet how long a busy host that names no time is left alone at least
 */
record Patience(List<Duration> pauses, Duration slowest, Duration leastQuiet) {
    static final Patience USUAL = new Patience(
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(8)),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1));

    Patience {
        pauses = List.copyOf(pauses);
    }
}
