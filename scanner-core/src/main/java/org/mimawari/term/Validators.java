package org.mimawari.term;

/**
 * By what a server tells whether something has changed since it was asked for last: the headers ETag and Last-Modified of its answer, as it wrote them
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, 8.8</a>). Opaque; sent back to that server and to nobody else.
 *
 * @param etag or empty
 * @param lastModified or empty
 */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators("", "");

    private static final int LONGEST = 128;

    public Validators {
        etag = isSound(etag) ? etag : "";
        lastModified = isSound(lastModified) ? lastModified : "";
    }

    /** What is longer than any server's, or holds what no header may hold, is as if it had not been sent. */
    private static boolean isSound(String value) {
        return value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    public boolean isNone() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
