package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.Audience;

/** The links that are open, and what their own words say of whom they are meant for. Used once, by one thread. */
final class SurroundingLinks {
    private static final String APART = " | ";

    private final PageReferences references;
    private final AudienceWords words;
    private final MeantReferences meant;
    private final List<Link> links = new ArrayList<>();

    /** A link whose end has not come. */
    private static final class Link {
        final int place;
        String said;
        boolean promising;
        boolean hides;

        Link(int place, String said) {
            this.place = place;
            this.said = said;
        }
    }

    SurroundingLinks(PageReferences references, AudienceWords words, MeantReferences meant) {
        this.references = references;
        this.words = words;
        this.meant = meant;
    }

    boolean areOpen() {
        return !links.isEmpty();
    }

    /**
     * A link begins.
     *
     * @param place of its reference; -1 if it has none
     * @param said in its attributes
     */
    void open(int place, String said) {
        Link link = new Link(place, said);
        link.promising = words.promise(said);
        links.add(link);
    }

    /** Words stand in the link that may say something. */
    void promising() {
        links.forEach(link -> link.promising = true);
    }

    void picture(String text) {
        if (words.promise(text)) {
            links.forEach(link -> {
                link.said = link.said + APART + text;
                link.promising = true;
            });
        }
    }

    /** Some words of the link are not shown: those that are cannot be told from them any more. */
    void hides() {
        links.forEach(link -> link.hides = true);
    }

    void close() {
        if (links.isEmpty()) {
            return;
        }
        Link link = links.remove(links.size() - 1);
        if (link.promising && !link.hides && link.place >= 0) {
            Audience own = words.of(references.get(link.place).words());
            meant.own(link.place, own.or(words.of(link.said)));
        }
    }
}
