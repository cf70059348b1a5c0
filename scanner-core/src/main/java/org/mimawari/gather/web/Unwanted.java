package org.mimawari.gather.web;

import java.util.Locale;
import org.mimawari.content.Body;
import org.mimawari.extract.ContentType;

/**
 * Tells by the first bytes of a large body that no reader reads its kind, so that the walk need not fetch the rest: films behind an
 * address without an ending, programs, archives other than zip. Text is always read: only who asked for it knows what it is. Stateless.
 */
final class Unwanted {
    /** So many bytes are looked at. */
    static final int START = 8 * 1024;

    /** What is left of a smaller body is read, since a connection that is kept is worth more. */
    private static final long SMALL = 64 * 1024;

    private Unwanted() {}

    /**
     * Whether the rest is of no use.
     *
     * @param start the first bytes, at least {@link #START} of a body that is longer
     * @param length as the server says, or -1
     */
    static boolean is(Body start, long length) {
        boolean large = length < 0 || length > SMALL;
        return large
                && start.size() >= START
                && !start.type().toLowerCase(Locale.ROOT).startsWith("text/")
                && isBinary(start.bytes())
                && !ContentType.mayBeDocument(start)
                && ContentType.of(start) == ContentType.OTHER;
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
