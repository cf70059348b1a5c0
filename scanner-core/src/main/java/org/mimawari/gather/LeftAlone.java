package org.mimawari.gather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.gather.trap.EndlessSeries;
import org.mimawari.gather.trap.LastSeen;
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
    private final Map<PublicUrl, Target> asleep = new LinkedHashMap<>();
    private final LastSeen<Integer> named = new LastSeen<>(EndlessSeries.MOST_SERIES);

    LeftAlone(EndlessSeries series, Frontier frontier, WalkState state, WalkLog log) {
        this.series = series;
        this.frontier = frontier;
        this.state = state;
        this.log = log;
    }

    EndlessSeries series() {
        return series;
    }

    /** An address that something leads to is not asked. */
    void note(PublicUrl url, Route route, Skip why) {
        if (why != Skip.EXCLUDED && why != Skip.OTHER_MEDIA && !frontier.isKnown(url)) {
            frontier.reached(url, route.via());
            log.found(new Target(url, Lane.PAGE, 0), route);
        }
        note(url, why);
    }

    void note(PublicUrl url, Skip why) {
        switch (why) {
            case EXCLUDED, OTHER_MEDIA -> skip(url, why, true);
            case ROBOTS, FORBIDDEN_ADDRESS -> unseen(url, why, Cause.REFUSED);
            case ENDLESS -> endless(url, true);
            case OVER_LIMIT, OUT_OF_TIME, CREDENTIALS -> unseen(url, why, Cause.NOT_ATTEMPTED);
        }
    }

    /** @param told whether the log hears of it: at the end of the walk it need not, which is then led to the same end again */
    private synchronized void endless(PublicUrl url, boolean told) {
        if (named.merge(series.kind(url), 1, Integer::sum) <= NAMED) {
            boolean isNew = state.miss(url, Cause.NOT_ATTEMPTED);
            if (isNew && told) {
                log.missed(url, Cause.NOT_ATTEMPTED);
            }
        }
        skip(url, Skip.ENDLESS, told);
    }

    private void unseen(PublicUrl url, Skip why, Cause cause) {
        if (state.miss(url, cause)) {
            log.missed(url, cause);
        }
        skip(url, why, true);
    }

    private void skip(PublicUrl url, Skip why, boolean told) {
        if (state.skip(url, why) && told) {
            log.skipped(url, why);
        }
    }

    /** Lets an address sleep. */
    synchronized void sleep(Source.Held held) {
        PublicUrl url = held.target().url();
        if (asleep.size() >= MOST_ASLEEP && !asleep.containsKey(url)) {
            note(url, held.route(), Skip.ENDLESS);
            return;
        }
        frontier.reached(url, held.route().via());
        log.found(held.target(), held.route());
        if (asleep.putIfAbsent(url, held.target()) == null) {
            log.asleep(held.target());
        }
    }

    /** Takes in an address that an earlier, interrupted part of the walk had let sleep. */
    synchronized void resumeAsleep(Target target) {
        if (!frontier.isKnown(target.url())) {
            asleep.putIfAbsent(target.url(), target);
        }
    }

    /** An address is to be asked after all. */
    synchronized void wake(Target target) {
        if (asleep.remove(target.url()) != null) {
            log.woken(target);
        }
    }

    /** An address turned out to be a file, whatever it looked like: that is worth as much to the page that led there as a new page. */
    void isFile(PublicUrl url) {
        if (series.ledToFile(url, log::learnt)) {
            wakeUp();
        }
    }

    /** Lets those be asked after all whose series may be asked again. */
    void wakeUp() {
        toBeWoken().forEach(target -> {
            frontier.wake(target);
            wake(target);
        });
    }

    /** The sleeping addresses whose series may be asked again. */
    synchronized List<Target> toBeWoken() {
        List<Target> woken = new ArrayList<>();
        asleep.forEach((url, target) -> {
            if (!series.holds(url, true)) {
                woken.add(target);
            }
        });
        return woken;
    }

    /** At the end of the walk, those that still sleep are left alone for good. */
    synchronized void giveUp() {
        asleep.keySet().forEach(url -> endless(url, false));
        asleep.clear();
    }
}
