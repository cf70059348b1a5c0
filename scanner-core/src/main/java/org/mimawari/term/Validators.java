package org.mimawari.term;

import java.util.regex.Pattern;

/**
 * By what a server tells whether something has changed since it was asked for last: the headers ETag and Last-Modified of its answer, as it wrote them
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, 8.8</a>). Opaque; sent back to that server and to nobody else.
 *
 * @param etag or empty
 * @param lastModified or empty
 */
public record Validators(String etag, String lastModified) {
    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"[!#$&-?A-~]{0,120}\"");
    private static final Pattern DATE =
            Pattern.compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    /** Nobody numbers versions like a telephone. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)0\\d{1,4}-\\d{1,4}-\\d{3,4}(?!\\d)");

    public static final Validators NONE = new Validators("", "");

    /** What has another form than the standard asks, or could be somebody's address or number, is as if it had not been sent. */
    public Validators {
        etag = ENTITY_TAG.matcher(etag).matches() && !TELEPHONE.matcher(etag).find() ? etag : "";
        lastModified = DATE.matcher(lastModified).matches() ? lastModified : "";
    }

    public boolean isNone() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
