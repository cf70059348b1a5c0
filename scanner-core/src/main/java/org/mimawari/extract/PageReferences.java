package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.Audience;
import org.mimawari.term.Via;

/** What a page refers to, as it writes it, in order. Used once, by one thread. */
final class PageReferences {
    private static final int MAX_REFERENCES = 60_000;
    private static final int MAX_INLINE_PICTURES = 10;
    private static final int MAX_SHEETS = 100;
    private static final int MAX_INNER_PAGES = 20;

    private final List<Reference> references = new ArrayList<>();
    private final List<String> inlinePictures = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> innerPages = new ArrayList<>();
    private boolean full;

    void note(String href, String words, Via via) {
        if (href.isEmpty() || href.charAt(0) == '#' || href.isBlank() || isTemplate(href)) {
            return;
        }
        if (via == Via.IMAGE && InlinePictures.isInline(href)) {
            if (inlinePictures.size() < MAX_INLINE_PICTURES) {
                inlinePictures.add(href);
            }
            return;
        }
        add(new Reference(href, words, via));
    }

    /** A place that a script or program was to fill: "{{url}}", "${x}", "<%= x %>". */
    private static boolean isTemplate(String href) {
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            if (c == '{' || c == '<') {
                return isFilledIn(href);
            }
        }
        return false;
    }

    private static boolean isFilledIn(String href) {
        return href.indexOf('{') >= 0 && (href.contains("{{") || href.contains("${") || href.contains("{%"))
                || href.contains("<%");
    }

    private void add(Reference reference) {
        if (references.size() >= MAX_REFERENCES) {
            full = true;
            return;
        }
        references.add(reference);
    }

    /** Keeps the place of a link whose words are not known yet; -1 when nothing is to be kept. */
    int reserve(String href) {
        int before = references.size();
        note(href, "", Via.LINK);
        return references.size() > before ? before : -1;
    }

    void fill(int place, String href, String words) {
        if (place >= 0 && !words.isEmpty()) {
            Audience audience = references.get(place).audience();
            references.set(place, new Reference(href, words, Via.LINK, audience));
        }
    }

    /** How many were noted. */
    int size() {
        return references.size();
    }

    Reference get(int place) {
        return references.get(place);
    }

    /** Notes whom one is meant for, unless what is known of it says as much. */
    void meantFor(int place, Audience audience) {
        Reference reference = references.get(place);
        Audience more = reference.audience().or(audience);
        if (more != reference.audience()) {
            references.set(place, reference.meantFor(more));
        }
    }

    void sheet(String href) {
        if (!href.isBlank() && sheets.size() < MAX_SHEETS) {
            sheets.add(href);
        }
    }

    /** A page that a frame carries in an attribute. */
    void innerPage(String html) {
        if (!html.isBlank() && innerPages.size() < MAX_INNER_PAGES) {
            innerPages.add(html);
        }
    }

    /** At most {@value #MAX_INNER_PAGES}; the list grows while those in it are walked. */
    List<String> innerPages() {
        return innerPages;
    }

    List<Reference> references() {
        return references;
    }

    List<String> inlinePictures() {
        return inlinePictures;
    }

    /** The style sheets of the page, at most {@value #MAX_SHEETS}. */
    List<String> sheets() {
        return sheets;
    }

    /** Whether the page holds more references than are read. */
    boolean isFull() {
        return full;
    }
}
