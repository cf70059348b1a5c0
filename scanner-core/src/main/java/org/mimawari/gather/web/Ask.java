package org.mimawari.gather.web;

import java.time.Duration;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/**
 * One question to a server.
 *
 * @param hops how many redirects are followed; 0 if the redirect itself is the answer
 * @param maxBytes the most bytes of a decoded body that are read
 * @param deadline over the whole exchange: name look-up, connection, every redirect, the last byte
 * @param obeyRobots whether robots.txt of the host is asked first
 * @param ofWalk whether the walk asks, which asks again later where a host is busy or a connection breaks, and leaves a host that
 *     refuses everything alone
 * @param unless by which the server tells whether what is there has changed; if it has not, it answers with status 304 and no body
 */
public record Ask(
        PublicUrl url,
        Method method,
        int hops,
        long maxBytes,
        Duration deadline,
        boolean obeyRobots,
        boolean ofWalk,
        Validators unless) {

    /** Mimawari sends no other. */
    public enum Method {
        GET,
        HEAD
    }

    private static final long MIB = 1024L * 1024L;
    public static final int SERVICE_HOPS = 5;

    /** A page, picture or file of the crawl: its redirect is a link to follow later. */
    public static Ask crawl(PublicUrl url) {
        return new Ask(url, Method.GET, 0, 64 * MIB, Duration.ofSeconds(120), true, true, Validators.NONE);
    }

    /** One address of an outside service, where a redirect is the answer. */
    public static Ask probe(PublicUrl url) {
        return new Ask(url, Method.GET, 0, 8 * MIB, Duration.ofSeconds(30), false, false, Validators.NONE);
    }

    /** One address of an outside service, with its redirects. */
    public static Ask probeFollowing(PublicUrl url) {
        return new Ask(url, Method.GET, SERVICE_HOPS, 8 * MIB, Duration.ofSeconds(45), false, false, Validators.NONE);
    }

    /** One address of an outside service, where the status or a redirect is the answer and the start of the page tells a stranger's. */
    public static Ask glance(PublicUrl url) {
        return new Ask(url, Method.GET, 0, MIB / 16, Duration.ofSeconds(30), false, false, Validators.NONE);
    }

    /** An address of which only matters where it redirects to. */
    public static Ask whereTo(PublicUrl url) {
        return new Ask(url, Method.GET, 0, 1_024, Duration.ofSeconds(30), false, true, Validators.NONE);
    }

    /** The same, with so many redirects followed as a browser does it. */
    public Ask following(int redirects) {
        return new Ask(url, method, redirects, maxBytes, deadline, obeyRobots, ofWalk, Validators.NONE);
    }

    /** The same, answered only if it has changed since the server gave these. */
    public Ask unless(Validators same) {
        return new Ask(url, method, hops, maxBytes, deadline, obeyRobots, ofWalk, same);
    }

    public Ask withoutRobots() {
        return new Ask(url, method, hops, maxBytes, deadline, false, ofWalk, Validators.NONE);
    }
}
