package org.mimawari.extract;

import java.util.List;
import java.util.Locale;
import org.mimawari.term.Audience;

/**
 * Reads of whom links and frames say themselves that they are meant for, and whether anything on the page says so of others: then alone its {@link Surroundings} are worth the
 * time. Used once, by one thread.
 */
final class OwnAudience {
    private static final HtmlName STYLE = HtmlNames.known("style");

    private final PageReferences references;
    private final AudienceWords words;
    private final List<LinkWords> links;
    private int headings;
    private boolean around;

    /** @param links those that are open */
    OwnAudience(PageReferences references, AudienceWords words, List<LinkWords> links) {
        this.references = references;
        this.words = words;
        this.links = links;
    }

    /** @param noted the first reference of this element */
    void open(HtmlTag tag, int noted) {
        headings += tag.name().is(HtmlTraits.HEADING) ? 1 : 0;
        for (int i = 0; i < tag.attributes(); i++) {
            HtmlName attribute = tag.attribute(i);
            if (attribute.is(HtmlTraits.SAYS) && tag.promises(i, words)) {
                say(tag, tag.value(i), noted);
            } else if (!links.isEmpty() && attribute.is(HtmlTraits.HIDES) && hides(tag, i)) {
                links.forEach(LinkWords::hide);
            }
        }
    }

    /** Whether an attribute that may hide its element does. */
    static boolean hides(HtmlTag tag, int index) {
        if (tag.attribute(index) != STYLE) {
            return true;
        }
        String style = tag.value(index).replace(" ", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void say(HtmlTag tag, String text, int noted) {
        if (tag.name() == HtmlNames.A || tag.name() == HtmlNames.IMG && !links.isEmpty()) {
            links.forEach(link -> link.say(text));
        } else if (tag.name() == HtmlNames.IMG) {
            around = true;
        } else {
            Audience audience = words.of(text);
            for (int i = noted; i < references.size(); i++) {
                references.meantFor(i, audience);
            }
        }
    }

    void close(HtmlName name) {
        headings -= name.is(HtmlTraits.HEADING) ? 1 : 0;
    }

    void text(char[] chars, int from, int to) {
        if (words.promise(chars, from, to)) {
            links.forEach(LinkWords::promise);
            around |= links.isEmpty() || headings > 0;
        }
    }

    /** What the link at this place says itself. */
    void closeLink(int place, LinkWords link) {
        if (place >= 0) {
            references.meantFor(place, link.audience(words));
        }
    }

    /** Whether the page says something that is not said in a link of that link alone. */
    boolean isAround() {
        return around;
    }
}
