package org.mimawari.settings;

import java.time.Duration;

/**
 * How the site is walked.
 *
 * @param delay least time between two requests to one host
 * @param maxUrls at most this many addresses of the site in one run
 * @param timeLimit the walk ends after this time; forms found by then are still asked
 * @param browser where the browser for rendering is
 * @param services what is added to the table of outside services
 */
public record CrawlSettings(
        Duration delay,
        int connectionsPerHost,
        int maxUrls,
        Render render,
        Robots robots,
        Duration timeLimit,
        BrowserSettings browser,
        ServiceSettings services) {

    /** Whether pages are rendered in a browser. */
    public enum Render {
        NEVER,
        AUTO,
        ALWAYS
    }

    /** Whether robots.txt is obeyed. */
    public enum Robots {
        OBEY,
        IGNORE
    }

    /** The same, with another browser. */
    public CrawlSettings with(BrowserSettings other) {
        return new CrawlSettings(delay, connectionsPerHost, maxUrls, render, robots, timeLimit, other, services);
    }

    /** The same, with at most this many addresses if that are less. */
    public CrawlSettings upTo(int urls) {
        int most = Math.min(urls, maxUrls);
        return new CrawlSettings(delay, connectionsPerHost, most, render, robots, timeLimit, browser, services);
    }

    public static final CrawlSettings DEFAULT = new CrawlSettings(
            Duration.ofSeconds(1),
            1,
            200_000,
            Render.AUTO,
            Robots.OBEY,
            Duration.ofHours(12),
            BrowserSettings.USUAL,
            ServiceSettings.NONE);
}
