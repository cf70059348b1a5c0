package org.mimawari.scan.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Target;
import org.mimawari.gather.VisitedKind;
import org.mimawari.history.JournalCommit;
import org.mimawari.history.JournalSteps;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** Writes one commit: the steps of one address, in their order, each address told before anything is said of it. */
final class CommitWriter {
    /** The queue under which addresses of services stand in the journal. */
    static final int SERVICE = 5;

    private record Way(int to, Route route) {
        /** What Java makes for a record looks at all that is in the route, which is much for every link of a page. */
        @Override
        public int hashCode() {
            return to * 31 + route.via().ordinal();
        }
    }

    private final JournalCommit out;
    private final KnownAddresses known;
    private final MetServices services;
    private final Map<Integer, PublicUrl> hidden;
    private final Set<Way> ways = new HashSet<>();
    private boolean hides;

    /** @param hidden the addresses that may not be written down, by their numbers; new ones are put there */
    CommitWriter(JournalCommit out, KnownAddresses known, MetServices services, Map<Integer, PublicUrl> hidden) {
        this.out = out;
        this.known = known;
        this.services = services;
        this.hidden = hidden;
    }

    /** All that belongs to an address that is done with. */
    void visit(PublicUrl url, List<WalkStep> steps, @Nullable Visited fact) {
        int id = tell(url, 0);
        boolean second = known.has(id, Mark.AGAIN);
        steps.forEach(step -> step(step, second));
        boolean again = second || hides;
        for (WalkStep step : steps) {
            if (step instanceof WalkStep.Missed missed
                    && !(again && missed.url().equals(url))) {
                out.missed(tell(missed.url(), 0), missed.cause());
            }
        }
        if (again) {
            known.mark(id, Mark.AGAIN);
            out.again(id);
        } else {
            out.finished(id, VisitedKind.of(fact).ordinal());
        }
        if (fact != null) {
            out.fact(id, fact, address -> tell(address, 0));
        }
    }

    /** What belongs to no address: where the walk begins. After a break it is told again. */
    void loose(List<WalkStep> steps) {
        steps.forEach(step -> step(step, true));
    }

    void asked(PublicUrl address, Subject fact) {
        out.fact(tell(address, 0), fact, url -> tell(url, 0));
    }

    /** @param second whether the journal holds the ways from here to addresses that it knows */
    private void step(WalkStep step, boolean second) {
        if (step instanceof WalkStep.Found found) {
            found(found.target(), found.route(), second);
        } else if (step instanceof WalkStep.Joined joined) {
            tell(joined.target().url(), joined.target().depth());
        } else if (step instanceof WalkStep.HandedOut handed) {
            handedOut(handed.address(), handed.route(), second);
        } else if (step instanceof WalkStep.Itself itself) {
            out.handedOut(tell(itself.address(), 0));
        } else if (step instanceof WalkStep.Moved moved) {
            moved(moved);
        } else if (step instanceof WalkStep.Skipped skipped) {
            int id = known.id(skipped.url());
            out.skipped(id, known.hashOf(id), skipped.why());
        } else if (step instanceof WalkStep.Shown shown && !second) {
            out.shown(tell(shown.url(), 0));
        } else if (step instanceof WalkStep.Learnt learnt && !second) {
            out.learnt(learnt.numbers());
        } else if (step instanceof WalkStep.Asleep asleep) {
            hides |= !out.asleep(asleep.target().url(), asleep.target().depth());
        } else if (step instanceof WalkStep.Woken woken) {
            woken(woken.target());
        }
    }

    /** The journal holds it as an address that is not asked. */
    private void woken(Target target) {
        int id = known.id(target.url());
        if (!known.has(id, Mark.HIDDEN)) {
            met(id, target.url(), false, target.depth());
        }
    }

    private void found(Target target, Route route, boolean second) {
        boolean told = isTold(known.find(target.url()));
        int id = tell(target.url(), target.depth());
        if (!(second && told) && ways.add(new Way(id, route)) && known.keepRoute(id)) {
            out.route(id, route, from -> tell(from, 0));
        }
    }

    private void handedOut(PublicUrl address, Route route, boolean second) {
        boolean told = isTold(known.serviceId(address));
        int id = tellService(address);
        if (!(second && told) && ways.add(new Way(id, route)) && services.keepWay(address, !told)) {
            out.route(id, route, from -> tell(from, 0));
        }
    }

    private void moved(WalkStep.Moved moved) {
        int from = tell(moved.from(), 0);
        int to = moved.service() ? tellService(moved.to()) : tell(moved.to(), 0);
        out.moved(from, to, moved.to(), moved.service());
    }

    private boolean isTold(int id) {
        return known.has(id, Mark.TOLD);
    }

    private int tell(PublicUrl url, int depth) {
        int id = known.id(url);
        tell(id, url, false, depth);
        return id;
    }

    private int tellService(PublicUrl url) {
        int id = known.serviceId(url);
        if (!isTold(id)) {
            known.lane(id, SERVICE);
        }
        tell(id, url, true, 0);
        return id;
    }

    private void tell(int id, PublicUrl url, boolean whole, int depth) {
        boolean isNew = known.mark(id, Mark.TOLD);
        boolean wider = known.tellReach(id);
        if (isNew) {
            met(id, url, whole, depth);
        } else if (known.has(id, Mark.HIDDEN)) {
            hidden.put(id, url);
        }
        if (wider && !isNew) {
            out.reached(id, known.reachCode(id));
        }
    }

    private void met(int id, PublicUrl url, boolean whole, int depth) {
        JournalSteps.Place place = new JournalSteps.Place(known.lane(id), known.reachCode(id), depth);
        if (!out.met(id, url, whole, place)) {
            known.mark(id, Mark.HIDDEN);
            hidden.put(id, url);
            hides = true;
            out.hidden(id, known.hashOf(id), place);
        }
    }
}
