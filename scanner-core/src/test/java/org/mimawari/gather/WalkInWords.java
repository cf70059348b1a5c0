package org.mimawari.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.trap.EndlessSeries;
import org.mimawari.site.Coverage;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** All that a walk knows when it goes on after a break, in words, so that a test can hold one against another. */
public final class WalkInWords {
    private final KnownAddresses known;
    private final MetServices services;
    private final Frontier frontier;
    private final WalkState state;
    private final EndlessSeries series = new EndlessSeries();
    private final LeftAlone leftAlone;
    private final List<String> lines = new ArrayList<>();

    public WalkInWords(KnownAddresses known, MetServices services, int maxUrls) {
        this.known = known;
        this.services = services;
        this.frontier = new Frontier(maxUrls, 1, known);
        this.state = new WalkState(known);
        this.leftAlone = new LeftAlone(series, frontier, state, new MadeUpSite.Ended());
    }

    public Resumption resumption() {
        return new Resumption(known, frontier, state, series, leftAlone::resumeAsleep);
    }

    /** After {@link Resumption#done}; the walk is used up by it. */
    public List<String> lines(Collection<PublicUrl> addresses) throws InterruptedException {
        lines.add("coverage " + told() + " over " + frontier.overBudget() + " waiting " + frontier.waiting());
        lines.add("learnt " + Arrays.toString(series.memory()));
        addresses.forEach(this::address);
        for (int id = 0; id < known.size(); id++) {
            known(id);
        }
        lines.add("things " + services.size());
        addresses.stream().filter(services::knows).forEach(this::ways);
        for (Optional<Target> next = frontier.take(); next.isPresent(); next = frontier.take()) {
            lines.add("next " + next.get());
            frontier.finished(next.get());
        }
        lines.add("woken " + leftAlone.toBeWoken());
        leftAlone.giveUp();
        lines.add("at the end " + told());
        addresses.forEach(url -> lines.add("offered " + offer(url)));
        return lines;
    }

    private Coverage told() {
        return state.coverage(frontier, true, true);
    }

    private void address(PublicUrl url) {
        lines.add(
                url.address() + " " + known.find(url) + " " + frontier.reaches(url) + " " + frontier.isKnown(url) + " "
                        + frontier.isSated(url) + " " + frontier.movesTo(url) + " " + series.isFoundOnStale(url) + " "
                        + series.holds(url, false) + " " + series.holds(url, true));
    }

    private void known(int id) {
        StringBuilder line = new StringBuilder("no. " + id + " " + known.hashOf(id) + " " + known.lane(id) + " "
                + known.reachCode(id) + " " + known.tellReach(id));
        for (Mark mark : Mark.values()) {
            line.append(known.has(id, mark) ? " " + mark : "");
        }
        int room = 0;
        while (known.keepRoute(id)) {
            room++;
        }
        lines.add(line + " room for " + room);
    }

    private void ways(PublicUrl service) {
        int room = 0;
        while (services.keepWay(service, false)) {
            room++;
        }
        lines.add(service.address() + " room for " + room);
    }

    private Frontier.Offer offer(PublicUrl url) {
        return frontier.offer(
                new Target(url, Lane.PAGE, 0), new Route(url, Label.NONE, Label.NONE, Via.LINK, Place.WHOLE));
    }
}
