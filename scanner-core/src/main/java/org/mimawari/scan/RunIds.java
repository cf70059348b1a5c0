package org.mimawari.scan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Digest;
import org.mimawari.term.ScanId;

/** Names runs: the start in UTC, then some digits of the site's name, so that ids of two sites differ. */
final class RunIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int TAIL = 8;

    private final Clock clock;

    RunIds(Clock clock) {
        this.clock = clock;
    }

    ScanId next(SiteSettings site) {
        return new ScanId(at(clock.instant(), site.name()));
    }

    static String at(Instant now, String name) {
        String tail = Digest.of(name + '\n' + now).hex().substring(0, TAIL);
        return TIME.format(now) + '-' + tail;
    }
}
