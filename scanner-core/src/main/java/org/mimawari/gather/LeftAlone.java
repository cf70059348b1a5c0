package org.mimawari.gather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.trap.EndlessSeries;
import org.mimawari.gather.trap.LastSeen;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/**
 * The addresses that the walk leaves alone on purpose. Those of series without an end sleep, at most {@value #MOST_ASLEEP} of them, as
 * their series may still turn out to lead to something; the others are noted at once. Thread-safe.
 */
final class LeftAlone {
    static final int MOST_ASLEEP = 2_048;
    /** So many addresses of one series are named; the others are only counted. */
    private static final int NAMED = 3;

    private final EndlessSeries series;
    private final Frontier frontier;
    private final WalkState state;
    private final WalkLog log;
    private final Map<PublicUrl, Source.Held> asleep = new LinkedHashMap<>();
    private final LastSeen<Integer> named = new LastSeen<>(EndlessSeries.MOST_SERIES);

    LeftAlone(EndlessSeries series, Frontier frontier, WalkState state, WalkLog log) {
        this.series = series;
        this.frontier = frontier;
        this.state = state;
        this.log = log;
    }

    void note(PublicUrl url, Skip why) {
        switch (why) {
            case EXCLUDED, OTHER_MEDIA -> skip(url, why);
            case ROBOTS, FORBIDDEN_ADDRESS -> unseen(url, why, Cause.REFUSED);
            case ENDLESS -> endless(url);
            case OVER_LIMIT, OUT_OF_TIME, CREDENTIALS -> unseen(url, why, Cause.NOT_ATTEMPTED);
        }
    }

    /** An address that robots.txt forbids, as far as is known before it is asked. */
    void forbidden(Target target, Route route) {
        frontier.keepAside(target.url(), route);
        log.found(target, route);
        note(target.url(), Skip.ROBOTS);
        @Nullable Visited fact = Visit.isLink(route)
                ? new LinkTarget(target.url(), List.of(), Observed.unseen(Cause.REFUSED))
                : null;
        if (fact != null) {
            state.add(fact);
        }
        log.finished(target.url(), fact);
    }

    private synchronized void endless(PublicUrl url) {
        if (named.merge(series.kind(url), 1, Integer::sum) <= NAMED) {
            unseen(url, Skip.ENDLESS, Cause.NOT_ATTEMPTED);
        } else {
            skip(url, Skip.ENDLESS);
        }
    }

    private void unseen(PublicUrl url, Skip why, Cause cause) {
        if (state.miss(url, cause)) {
            log.missed(url, cause);
        }
        skip(url, why);
    }

    private void skip(PublicUrl url, Skip why) {
        if (state.skip(url, why)) {
            log.skipped(url, why);
        }
    }

    /** Lets an address sleep. Whether that is news. */
    synchronized boolean sleep(Source.Held address) {
        if (asleep.size() >= MOST_ASLEEP && !asleep.containsKey(address.url())) {
            endless(address.url());
            return false;
        }
        return asleep.putIfAbsent(address.url(), address) == null;
    }

    /** The sleeping addresses whose series may be asked again; they sleep no more. */
    synchronized Map<PublicUrl, Source.Held> woken() {
        Map<PublicUrl, Source.Held> woken = new LinkedHashMap<>();
        asleep.forEach((url, held) -> {
            if (!series.holds(url, true)) {
                woken.put(url, held);
            }
        });
        asleep.keySet().removeAll(woken.keySet());
        return woken;
    }

    /** At the end of the walk, those that still sleep are left alone for good, but for those that were found elsewhere. */
    synchronized void giveUp() {
        asleep.keySet().stream().filter(url -> !frontier.isKnown(url)).forEach(this::endless);
        asleep.clear();
    }
}
