package org.mimawari.scan;

import org.mimawari.term.PublicUrl;

/**
 * What a start address answered when it was looked at first.
 *
 * @param start as in the settings
 * @param end where its redirects led, as far as they were followed
 * @param firewall the name of the firewall that answered, as far as it says so; otherwise empty
 */
public record StartSeen(PublicUrl start, PublicUrl end, Kind kind, String firewall) {

    /** What came back, and so what is to be done. */
    public enum Kind {
        /** A page, or a redirect on the site. */
        PAGE,
        /** A file that is no page; it is read, and what it links is followed. */
        FILE,
        /** It leads to a host that the settings do not name. */
        ELSEWHERE,
        /** It leads in a circle. */
        CIRCLE,
        /** 404 or 410. */
        NOT_THERE,
        /** 401: it wants a user name and a password. */
        LOGIN,
        /** It is refused, and so is robots.txt: the host or its firewall does not talk to us. */
        SHUT_OUT,
        /** It is refused, but robots.txt is not: the page is closed, to us or to everyone; nobody can tell from here. */
        CLOSED,
        /** 429 or 503: it asks to come later. */
        BUSY,
        /** The server has an error of its own. */
        BROKEN,
        /** robots.txt forbids it. */
        ROBOTS,
        /** robots.txt could not be had, so nobody knows what it forbids. */
        ROBOTS_UNKNOWN,
        /** There is no such name. */
        NO_SUCH_HOST,
        /** The name server gave no answer about the host: ours is in trouble, or that of the site. */
        NAME_UNANSWERED,
        /** No connection. */
        NO_CONNECTION,
        /** This machine has no way out, so nothing is known of the host. */
        OWN_NETWORK,
        /** A connection, which is ended without an answer: often a firewall. */
        CUT_OFF,
        /** No answer in time. */
        SILENT,
        /** The certificate is not trusted. */
        TLS,
        /** A private address. */
        PRIVATE,
        /** The look was broken off. */
        NOT_SEEN
    }

    /** Whether a walk can begin there. */
    public boolean isFine() {
        return kind == Kind.PAGE || kind == Kind.FILE;
    }
}
