package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** Asks every thing of outside services once, one after another. */
final class ServiceRound {
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

    List<Subject> ask(List<ServiceLinks.Thing> things, IntConsumer asked) throws InterruptedException {
        List<Subject> answers = new ArrayList<>();
        for (ServiceLinks.Thing thing : things) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while outside services were asked");
            }
            Subject known = alreadyAsked.get(thing.address());
            Subject answer = known == null ? thing.probe().look(thing.links(), web) : known;
            if (known == null && !Thread.currentThread().isInterrupted()) {
                log.accept(thing.address(), answer);
            }
            answers.add(answer);
            asked.accept(answers.size());
        }
        return answers;
    }
}
