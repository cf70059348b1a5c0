package org.mimawari.gather.browser;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the browser says of one page's requests: which are still under way, and which went past us. A browser under load sometimes lets
 * a request go that it should have held back, mostly the second hop of a redirect. That ends at the dead proxy, so nothing is sent, but
 * the page lacks it, and must not be taken for complete. Thread-safe.
 */
final class Traffic {
    /** How long the browser may take to tell what became of an answer, or to follow a redirect. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** What only a request meets that looks for the network; one that is answered or refused by us, or blocked by the page, does not. */
    private static final Set<String> OF_A_NETWORK =
            Set.of("PROXY", "NAME", "TUNNEL", "CONNECTION", "ADDRESS", "INTERNET", "TIMED");

    private static final String ERROR = "net::ERR_";

    private final Map<String, Long> open = new ConcurrentHashMap<>();
    private final AtomicInteger slipped = new AtomicInteger();

    /** The request waits for our answer, or was answered and the browser did not say yet what came of it. */
    void answered(Request request, Reply reply) {
        if (!matters(request)) {
            return;
        }
        long until = System.nanoTime() + MOST_NANOS;
        open.put(request.hop(0), until);
        if (Reply.isRedirect(reply)) {
            open.putIfAbsent(request.hop(1), until);
        }
    }

    void ended(Request request) {
        open.remove(request.hop(0));
    }

    /** @param error the browser's word for what happened */
    void failed(Request request, String error) {
        ended(request);
        if ((matters(request) || request.kind() == Request.Kind.PAGE) && isOfNetwork(error)) {
            slipped.incrementAndGet();
        }
    }

    /** Scripts often wait for style sheets, too. */
    private static boolean matters(Request request) {
        return switch (request.kind()) {
            case SCRIPT, DATA, STYLE -> request.method().equals("GET");
            case PAGE, FRAME, OTHER -> false;
        };
    }

    private static boolean isOfNetwork(String error) {
        int end = error.indexOf('_', ERROR.length());
        return error.startsWith(ERROR) && end > 0 && OF_A_NETWORK.contains(error.substring(ERROR.length(), end));
    }

    /** Whether the browser still has to do with an answer. */
    boolean isOpen() {
        long now = System.nanoTime();
        open.values().removeIf(until -> until - now < 0);
        return !open.isEmpty();
    }

    /** Whether a request went past us that the page needed. */
    boolean hasSlipped() {
        return slipped.get() > 0;
    }
}
