package org.mimawari.gather.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/**
 * Asks robots.txt before a host's pages are asked, once a day and host, by RFC 9309: none means all is allowed, no answer means
 * nothing is. Its Crawl-delay slows the line before the host. Thread-safe.
 */
public final class Robots {
    private static final int MAX_BYTES = 500 * 1024;
    private static final int HOPS = 5;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(1);

    /** These say something of the host itself: the page would have got the same answer. */
    private static final Set<Fault> OF_THE_HOST = Set.of(
            Fault.NO_SUCH_HOST,
            Fault.NAME_UNANSWERED,
            Fault.NO_CONNECTION,
            Fault.OWN_NETWORK,
            Fault.TLS,
            Fault.FORBIDDEN_ADDRESS,
            Fault.STOPPED);

    private final Redirects redirects;
    private final Politeness politeness;
    private final boolean obeyed;
    private final Duration patience;
    private final Map<String, Kept> byOrigin = new ConcurrentHashMap<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();

    private record Kept(CompletableFuture<RobotsRules> rules, long since) {
        boolean isStale() {
            if (!rules.isDone()) {
                return false;
            }
            Duration kept = rules.join().areKnown() ? KEPT : FAILURE_KEPT;
            return System.nanoTime() - since > kept.toNanos();
        }
    }

    /** @param patience how long a robots.txt may take, with its redirects */
    Robots(Redirects redirects, Politeness politeness, CrawlSettings.Robots robots, Duration patience) {
        this.patience = patience;
        this.redirects = redirects;
        this.politeness = politeness;
        this.obeyed = robots == CrawlSettings.Robots.OBEY;
    }

    /**
     * The sitemaps that robots.txt of this address's host names, in its order, at most 1,000; empty if it names none or could not be
     * had. They may lie on other hosts.
     */
    public List<PublicUrl> sitemaps(PublicUrl site) {
        return rules(site).sitemaps();
    }

    /**
     * Whether the robots.txt of this address's host, which everyone may read, was refused to us when it was asked: then it is the host
     * or its firewall that does not talk to us, and not the page that is closed. Asks nothing.
     */
    public boolean isRefusedToUs(PublicUrl site) {
        Reply reply = replies.get(site.origin());
        return reply == Reply.REFUSED || reply == Reply.CUT_OFF;
    }

    /** What is answered instead of asking this address; empty if it may be asked. */
    Optional<Silence> refusal(PublicUrl url) {
        return obeyed ? rules(url).refusal(url) : Optional.empty();
    }

    private RobotsRules rules(PublicUrl url) {
        CompletableFuture<RobotsRules> mine = new CompletableFuture<>();
        CompletableFuture<RobotsRules> rules = byOrigin.compute(
                        url.origin(),
                        (origin, known) -> known == null || known.isStale() ? new Kept(mine, System.nanoTime()) : known)
                .rules();
        RobotsRules stopped = RobotsRules.unknown(Faults.silence(url, Fault.STOPPED));
        try {
            if (rules == mine) {
                mine.complete(fetch(url));
            }
            return rules.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped;
        } catch (ExecutionException e) {
            return stopped;
        } finally {
            // Whatever happened, nobody waits for ever.
            mine.complete(stopped);
        }
    }

    private RobotsRules fetch(PublicUrl url) {
        PublicUrl robotsTxt = PublicUrl.of(url.origin() + "/robots.txt");
        Ask ask = new Ask(robotsTxt, Ask.Method.GET, HOPS, MAX_BYTES, patience, false, false, Validators.NONE);
        Answer answer = redirects.follow(ask, Redirects.Gate.OPEN);
        replies.put(url.origin(), Reply.of(answer));
        RobotsRules rules = answer instanceof Response response
                ? fromResponse(robotsTxt, response)
                : fromSilence(robotsTxt, (Silence) answer);
        if (obeyed) {
            politeness.queue(url).keepApart(rules.crawlDelay());
        }
        return rules;
    }

    private static RobotsRules fromResponse(PublicUrl robotsTxt, Response response) {
        int status = response.status();
        boolean cutByUs = response.body().size() >= MAX_BYTES;
        if (status >= 200 && status <= 299 && (response.body().whole() || cutByUs)) {
            return RobotsRules.parse(robotsTxt, response.body().bytes());
        }
        if (Reply.isBusy(status)) {
            return RobotsRules.unknown(new Silence(robotsTxt, Cause.BLOCKED, Fault.ROBOTS_UNKNOWN));
        }
        // A redirect that leads nowhere, or no such file.
        boolean none = status >= 300 && status <= 499;
        return none ? RobotsRules.none() : RobotsRules.unknown(Faults.silence(robotsTxt, Fault.ROBOTS_UNKNOWN));
    }

    private static RobotsRules fromSilence(PublicUrl robotsTxt, Silence silence) {
        Fault fault = silence.fault();
        if (fault == Fault.REDIRECT_LOOP || fault == Fault.TOO_MANY_REDIRECTS) {
            // RFC 9309, 2.3.1.2: more than five redirects may be taken as "no such file".
            return RobotsRules.none();
        }
        // A host that sends everybody from http to https sends its pages there too.
        boolean ofTheHost = OF_THE_HOST.contains(fault) && silence.url().sameHost(robotsTxt);
        return RobotsRules.unknown(ofTheHost ? silence : Faults.silence(robotsTxt, Fault.ROBOTS_UNKNOWN));
    }
}
