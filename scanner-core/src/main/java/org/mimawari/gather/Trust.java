package org.mimawari.gather;

import java.util.concurrent.ThreadLocalRandom;
import org.mimawari.gather.web.Answer;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which servers are believed when they say that something has not changed. One answer in {@value #ONE_IN} is asked for whole all the same, by lot; a server that gives the validators that it gave before for
 * something else is found out by that, and is asked for all from then on. Thread-safe.
 */
final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    private static final int ONE_IN = 64;

    private final Memory memory;

    Trust(Memory memory) {
        this.memory = memory;
    }

    /** Whether to ask only for what has changed. */
    boolean believes(PublicUrl url) {
        return !memory.isDisbelieved(url) && ThreadLocalRandom.current().nextInt(ONE_IN) != 0;
    }

    /** An answer that differs from what the last visit read. */
    void differs(Answer.Response response, Earlier earlier) {
        boolean same = !response.validators().isNone() && response.validators().equals(earlier.validators());
        if (same && !memory.isDisbelieved(response.url())) {
            LOG.info(
                    "{} says that something has not changed which has: it is asked for all",
                    response.url().host());
            memory.disbelieve(response.url());
        }
    }
}
