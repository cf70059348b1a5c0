package org.mimawari.compare;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.Via;

/** Makes the sketch of a document while it is read; keeps no text beyond a line. Used by one thread; linear. */
public final class Sketcher {
    private static final int MOST_LINKS = 16;
    private static final int LINK_BITS = 0xFFFFFF;

    private final TextSketcher text = new TextSketcher();
    private final TextMarks marks = new TextMarks();
    private final Set<Integer> codes = new TreeSet<>();
    private final Set<Integer> links = new TreeSet<>();
    private @Nullable Instant made;
    private @Nullable Instant changed;

    /** A stretch of text, or a row of a table, that a reader of the document sees. */
    public void seen(SiteText words) {
        String plain = PlainText.of(words.raw());
        text.add(plain);
        marks.add(plain);
    }

    public void link(FoundLink link) {
        Set<Integer> kept = isCode(link.via()) ? codes : links;
        if (kept.size() < MOST_LINKS) {
            kept.add(target(link.to().address()));
        }
    }

    private static boolean isCode(Via via) {
        return via == Via.QR_IN_PDF || via == Via.QR_IN_IMAGE || via == Via.QR_IN_OFFICE;
    }

    /** What is kept of an address. */
    static int target(String address) {
        long hash = 7;
        for (int i = 0; i < address.length(); i++) {
            hash = TextSketcher.mixed(hash * 31 + address.charAt(i));
        }
        return (int) (hash & LINK_BITS);
    }

    /** Takes what says when the document was made or changed; of several values the first that can be read, and leaves all else alone. */
    public void property(PropertyKind kind, SiteText value) {
        if (kind == PropertyKind.MADE && made == null) {
            made = FileDates.read(value.raw());
        } else if (kind == PropertyKind.CHANGED && changed == null) {
            changed = FileDates.read(value.raw());
        }
    }

    public DocumentSketch sketch() {
        return new DocumentSketch(text.sketch(), marks.marks(), List.copyOf(codes), List.copyOf(links), made, changed);
    }
}
