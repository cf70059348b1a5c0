package org.mimawari.term;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a document to find its other versions: no text, at most about a kilobyte.
 *
 * @param marks what its text says of its version and its time, at most a few dozen
 * @param codes 24 bits of a hash of each address that a QR code in it leads to, in order of size
 * @param links likewise, of other links
 * @param made when it was made, by its own properties; null if they do not say
 * @param changed when it was changed last, likewise
 */
public record DocumentSketch(
        TextSketch text,
        List<Mark> marks,
        List<Integer> codes,
        List<Integer> links,
        @Nullable Instant made,
        @Nullable Instant changed) {
    public static final DocumentSketch NONE =
            new DocumentSketch(TextSketch.NONE, List.of(), List.of(), List.of(), null, null);

    public DocumentSketch {
        marks = List.copyOf(marks);
        codes = List.copyOf(codes);
        links = List.copyOf(links);
    }
}
