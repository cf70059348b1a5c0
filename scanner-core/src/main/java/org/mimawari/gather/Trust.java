package org.mimawari.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.mimawari.gather.web.Answer;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which servers are believed when they say that something has not changed. One answer in {@value #ONE_IN} is asked for whole all the same, by lot; a server that gives the validators that it gave before for
 * something else is found out by that, and is asked for all from then on, and for all that it was believed in this run. Thread-safe.
 */
final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    private static final int ONE_IN = 64;

    private final Memory memory;
    private final Map<String, IntRow> believed = new HashMap<>();
    private final List<PublicUrl> doubtful = new ArrayList<>();

    Trust(Memory memory) {
        this.memory = memory;
    }

    /** Whether to ask only for what has changed. */
    boolean believes(PublicUrl url) {
        return !memory.isDisbelieved(url) && ThreadLocalRandom.current().nextInt(ONE_IN) != 0;
    }

    /** A server's word was taken for something. */
    synchronized void believed(PublicUrl url) {
        int number = memory.number(url);
        if (number >= 0) {
            believed.computeIfAbsent(url.origin(), any -> new IntRow()).add(number);
        }
    }

    /** An answer that differs from what the last visit read. */
    synchronized void differs(Answer.Response response, Earlier earlier) {
        boolean same = !response.validators().isNone() && response.validators().equals(earlier.validators());
        if (same && !memory.isDisbelieved(response.url())) {
            LOG.info(
                    "{} says that something has not changed which has: it is asked for all",
                    response.url().host());
            memory.disbelieve(response.url());
            IntRow taken = believed.remove(response.url().origin());
            for (int i = 0; taken != null && i < taken.size(); i++) {
                doubtful.add(memory.address(taken.get(i)));
            }
        }
    }

    synchronized boolean hasDoubts() {
        return !doubtful.isEmpty();
    }

    /** What a server that was believed must be asked for after all; each is handed out once. */
    synchronized List<PublicUrl> doubtful() {
        List<PublicUrl> all = List.copyOf(doubtful);
        doubtful.clear();
        return all;
    }
}
