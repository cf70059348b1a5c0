package org.mimawari.gather.browser;

import java.time.Duration;

/**
 * How long a page may take.
 *
 * @param busy time in which the page waits for nothing of ours
 * @param whole all time, waiting for our turn at its server included
 * @param stuck time for one look at the page; a script without end answers none
 */
record Clocks(Duration busy, Duration whole, Duration stuck) {
    static final Clocks USUAL = new Clocks(Duration.ofSeconds(10), Duration.ofSeconds(120), Duration.ofSeconds(5));
}
