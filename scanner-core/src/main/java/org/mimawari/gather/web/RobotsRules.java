package org.mimawari.gather.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * What the robots.txt of one host says to Mimawari by RFC 9309, or that nobody knows what it says, in which case nothing may be
 * asked. Immutable after it was made; thread-safe.
 */
final class RobotsRules {
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);
    private static final int MOST_SITEMAPS = 1_000;

    private final SimpleRobotRules rules;
    private final @Nullable Silence unknown;

    private RobotsRules(SimpleRobotRules rules, @Nullable Silence unknown) {
        this.rules = rules;
        this.unknown = unknown;
    }

    /** There is no robots.txt. */
    static RobotsRules none() {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null);
    }

    /** It could not be had; every question is answered like this. */
    static RobotsRules unknown(Silence why) {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), why);
    }

    static RobotsRules parse(PublicUrl robotsTxt, byte[] content) {
        // By itself the parser forbids all when a crawl delay is long; here long ones are cut.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new RobotsRules(
                parser.parseContent(robotsTxt.address(), content, "text/plain", List.of(UserAgent.ROBOTS_TOKEN)), null);
    }

    boolean areKnown() {
        return unknown == null;
    }

    /** What is answered instead of a response; empty if the address may be asked. */
    Optional<Silence> refusal(PublicUrl url) {
        if (unknown != null) {
            return Optional.of(new Silence(url, unknown.cause(), unknown.fault()));
        }
        boolean allowed = url.path().equals("/robots.txt") || allows(url);
        return allowed ? Optional.empty() : Optional.of(new Silence(url, Cause.REFUSED, Fault.ROBOTS));
    }

    private boolean allows(PublicUrl url) {
        if (rules.isAllowAll()) {
            return true;
        }
        try {
            // java.net.URL takes all that browsers take; the parser's own way through java.net.URI does not.
            return rules.isAllowed(new URL(url.address()));
        } catch (MalformedURLException e) {
            return false;
        }
    }

    List<PublicUrl> sitemaps() {
        return rules.getSitemaps().stream()
                .flatMap(address -> PublicUrl.parse(address).stream())
                .distinct()
                .limit(MOST_SITEMAPS)
                .toList();
    }

    /** Zero if none is asked for; at most 30 seconds. */
    Duration crawlDelay() {
        long asked = rules.getCrawlDelay();
        return Duration.ofMillis(Math.max(0, Math.min(asked, LONGEST_CRAWL_DELAY.toMillis())));
    }
}
