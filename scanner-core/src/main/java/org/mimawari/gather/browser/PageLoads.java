package org.mimawari.gather.browser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.term.PublicUrl;

/**
 * Answers all that one page asks for. The page itself is answered with what the walk fetched; a page that scripts want to go to is
 * noted and not asked for; the rest goes by the {@link LoadRules}. Only GET, at most {@value #MOST} questions. Thread-safe.
 */
final class PageLoads {
    private static final int MOST = 60;
    private static final int MOST_OPENED = 200;
    private static final int MOST_HOPS = 10;

    private final PublicUrl url;
    private final Body page;
    private final LoadRules rules;
    private final Loader loader;
    private final boolean follows;
    private final Traffic traffic = new Traffic();
    private final AtomicBoolean served = new AtomicBoolean();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Set<PublicUrl> opened = new LinkedHashSet<>();
    private volatile boolean closed;

    /** @param follows whether redirects are followed here, each hop judged, or handed to the page, which then knows where it ended */
    PageLoads(PublicUrl url, Body page, LoadRules rules, Loader loader, boolean follows) {
        this.url = url;
        this.page = page;
        this.rules = rules;
        this.loader = loader;
        this.follows = follows;
    }

    Reply reply(Request request) {
        pending.incrementAndGet();
        try {
            Reply reply = decide(request);
            traffic.answered(request, reply);
            return reply;
        } finally {
            pending.decrementAndGet();
        }
    }

    private Reply decide(Request request) {
        return switch (request.kind()) {
            case PAGE -> navigation(request);
            case FRAME -> Reply.STAY;
            case STYLE -> request.method().equals("GET") ? Reply.NO_STYLES : Reply.REFUSED;
            case SCRIPT, DATA -> load(request);
            case OTHER -> Reply.REFUSED;
        };
    }

    private Reply navigation(Request request) {
        boolean get = request.method().equals("GET");
        if (get && served.compareAndSet(false, true)) {
            return new Reply.Provided(200, Map.of("content-type", type(page.type())), page.bytes());
        }
        if (get) {
            open(request.url());
        }
        return Reply.STAY;
    }

    /** Whatever the walk took for a page is shown as one. */
    private static String type(String sent) {
        int at = sent.toLowerCase(Locale.ROOT).indexOf("charset=");
        return at < 0 ? "text/html" : "text/html; " + sent.substring(at);
    }

    /** Notes where a script wanted to go. */
    void open(String address) {
        PublicUrl to = PublicUrl.parse(address).orElse(url);
        synchronized (opened) {
            if (!to.equals(url) && opened.size() < MOST_OPENED) {
                opened.add(to);
            }
        }
    }

    private Reply load(Request request) {
        Optional<PublicUrl> at = PublicUrl.parse(request.url());
        Reply reply = hop(request, at.orElse(null));
        for (int hops = 0; follows && hops < MOST_HOPS && Reply.isRedirect(reply); hops++) {
            String location = Reply.location(reply);
            at = at.flatMap(here -> here.resolve(location));
            reply = hop(request, at.orElse(null));
        }
        if (reply == Reply.REFUSED && !closed && at.filter(rules::isCounter).isEmpty()) {
            refused.incrementAndGet();
        }
        return reply;
    }

    private Reply hop(Request request, @Nullable PublicUrl wanted) {
        return closed
                        || wanted == null
                        || !request.method().equals("GET")
                        || wanted.hadCredentials()
                        || !rules.allows(request.kind(), wanted)
                        || asked.incrementAndGet() > MOST
                ? Reply.REFUSED
                : loader.load(wanted, rules.isOwn(wanted));
    }

    /** From now on nothing is loaded any more. */
    void close() {
        closed = true;
    }

    /** Whether the page waits for something of ours. */
    boolean arePending() {
        return pending.get() > 0;
    }

    /** Whether the browser asked for the page itself. */
    boolean wasServed() {
        return served.get();
    }

    /** Whether anything is under way, with us or in the browser. */
    boolean areOpen() {
        return arePending() || traffic.isOpen();
    }

    /** What the browser tells of the page's requests. */
    Traffic traffic() {
        return traffic;
    }

    /** Whether the page asked for more than one may. */
    boolean areSpent() {
        return asked.get() > MOST;
    }

    /** How many scripts and data were asked for in vain; what only counts visitors is none. */
    int refused() {
        return refused.get();
    }

    List<PublicUrl> opened() {
        synchronized (opened) {
            return List.copyOf(opened);
        }
    }
}
