package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Missed;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Defect;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every thing of outside services once, one after another. The one place that catches what a probe throws. */
final class ServiceRound {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceRound.class);

    private final Web web;
    private final Map<PublicUrl, Subject> alreadyAsked;
    private final BiConsumer<PublicUrl, Subject> log;

    /**
     * @param alreadyAsked what an earlier, interrupted part of the run asked, by canonical address
     * @param log hears of each thing that was asked, with its canonical address
     */
    ServiceRound(Web web, Map<PublicUrl, Subject> alreadyAsked, BiConsumer<PublicUrl, Subject> log) {
        this.web = web;
        this.alreadyAsked = Map.copyOf(alreadyAsked);
        this.log = log;
    }

    /**
     * What came of it.
     *
     * @param things those that were looked at
     * @param facts what they answered, in the same order
     * @param failed those whose probe failed
     */
    record Answers(List<Thing> things, List<Subject> facts, List<Thing> failed) {
        Answers {
            things = List.copyOf(things);
            facts = List.copyOf(facts);
            failed = List.copyOf(failed);
        }

        /** The things whose probe failed, as what could not be checked. */
        List<Missed> missed() {
            return failed.stream()
                    .map(thing -> new Missed(
                            thing.address(),
                            Cause.CHECK_FAILED,
                            thing.links().stream().map(LinkTo::route).toList()))
                    .toList();
        }
    }

    /** @param asked hears how many things are done with */
    Answers ask(List<Thing> things, IntConsumer asked) throws InterruptedException {
        List<Thing> looked = new ArrayList<>();
        List<Subject> facts = new ArrayList<>();
        List<Thing> failed = new ArrayList<>();
        for (Thing thing : things) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while outside services were asked");
            }
            Subject fact = fact(thing);
            if (fact == null) {
                failed.add(thing);
            } else {
                looked.add(thing);
                facts.add(fact);
            }
            asked.accept(facts.size() + failed.size());
        }
        return new Answers(looked, facts, failed);
    }

    /** Null if its probe failed. */
    private @Nullable Subject fact(Thing thing) {
        Subject known = alreadyAsked.get(thing.address());
        if (known != null) {
            return known;
        }
        Subject fact = look(thing);
        if (fact != null && !Thread.currentThread().isInterrupted()) {
            log.accept(thing.address(), fact);
        }
        return fact;
    }

    private @Nullable Subject look(Thing thing) {
        try {
            return thing.probe().look(thing.links(), web);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} could not be checked: {}", thing.address(), Defect.of(e));
            return null;
        }
    }
}
