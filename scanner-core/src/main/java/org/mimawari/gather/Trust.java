package org.mimawari.gather;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which servers are believed when they say that something has not changed. One answer in {@value #ONE_IN} is asked for whole all the same, by lot. A server is found out that says so of something that has changed, or without having been asked; it
 * is asked for all from then on, and for all that it was believed in this run, also before a break. Thread-safe.
 */
final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    private static final int ONE_IN = 64;

    private final Memory memory;
    private final Web web;
    private final KnownAddresses known;
    private final BitSet asked = new BitSet();
    private final Map<String, IntRow> believed = new HashMap<>();
    private final List<PublicUrl> doubtful = new ArrayList<>();
    private final Set<PublicUrl> lots = ConcurrentHashMap.newKeySet();

    Trust(Memory memory, Web web, KnownAddresses known) {
        this.memory = memory;
        this.web = web;
        this.known = known;
    }

    /** An address is asked in this part of the run. */
    synchronized void asks(PublicUrl url) {
        asked.set(known.id(url));
    }

    synchronized boolean isAsked(PublicUrl url) {
        return asked.get(known.id(url));
    }

    /** Whether to ask only for what has changed. */
    boolean believes(PublicUrl url) {
        if (memory.isDisbelieved(url)) {
            return false;
        }
        boolean drawn = ThreadLocalRandom.current().nextInt(ONE_IN) == 0;
        return !(drawn && lots.add(url));
    }

    /**
     * Whether an answer says that nothing has changed though that was not asked, or of something else than was asked; such a server is not believed any more.
     *
     * @param asked what it was asked with; null if it was asked for the whole
     */
    boolean isUnasked(Answer answer, @Nullable Earlier asked) {
        if (!(answer instanceof Answer.Response response) || !response.isUnmodified()) {
            return false;
        }
        boolean fits = asked != null
                && !memory.isDisbelieved(response.url()) // it may have been found out while this was under way
                && isSame(response.validators().etag(), asked.validators().etag());
        if (!fits) {
            disbelieve(response.url());
        }
        return !fits && asked != null;
    }

    /** Strong or weak; none says nothing. */
    private static boolean isSame(String answered, String asked) {
        return answered.isEmpty()
                || asked.isEmpty()
                || answered.replace("W/", "").equals(asked.replace("W/", ""));
    }

    /** A server's word was taken for something. */
    synchronized void believed(PublicUrl url) {
        int number = memory.number(url);
        if (memory.isDisbelieved(url)) {
            doubtful.add(url); // it was found out in between
        } else if (number >= 0) {
            believed.computeIfAbsent(url.origin(), any -> new IntRow()).add(number);
        }
    }

    /** An answer differs from what the last visit read. Of one that was drawn by lot: would the server have said so? */
    void differs(Answer.Response response, Earlier earlier) {
        if (!earlier.validators().isNone() && !memory.isDisbelieved(response.url()) && isDenied(response, earlier)) {
            disbelieve(response.url());
        }
    }

    private boolean isDenied(Answer.Response response, Earlier earlier) {
        Validators now = response.validators();
        if (now.equals(earlier.validators())) {
            return true;
        }
        if (!lots.contains(response.url())) {
            return false;
        }
        Answer again = web.ask(Ask.crawl(response.url()).unless(earlier.validators()));
        return again instanceof Answer.Response other && other.isUnmodified();
    }

    private synchronized void disbelieve(PublicUrl url) {
        if (memory.isDisbelieved(url)) {
            return;
        }
        LOG.info("{} says that something has not changed which has: it is asked for all", url.host());
        memory.disbelieve(url);
        IntRow taken = believed.remove(url.origin());
        for (int i = 0; taken != null && i < taken.size(); i++) {
            doubtful.add(memory.address(taken.get(i)));
        }
        // What it was believed before a break is not known: all of it that was seen then.
        memory.keptOf(url.origin()).stream()
                .filter(kept -> known.has(known.find(kept), Mark.FINISHED) && !isAsked(kept))
                .forEach(doubtful::add);
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
