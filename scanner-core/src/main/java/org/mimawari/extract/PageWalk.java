package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes the title, the base and every reference of a page, in order. Used once, by one thread. */
final class PageWalk extends HtmlEvents {
    private static final HtmlName H1 = HtmlNames.known("h1");
    private static final HtmlName HREF = HtmlNames.known("href");
    private static final HtmlName XLINK_HREF = HtmlNames.known("xlink:href");
    private static final HtmlName TITLE = HtmlNames.known("title");
    private static final HtmlName XMP = HtmlNames.known("xmp");

    private final PageReferences references;
    private final PageElements elements;
    private final PageText texts;
    private final OwnAudience own;
    private final @Nullable Surroundings surroundings;
    private final TextSignature signature = new TextSignature();
    private final List<OpenLink> links = new ArrayList<>();
    private final List<LinkWords> words = new ArrayList<>();
    private @Nullable OpenLink closed;
    private @Nullable LinkWords openHeading;
    private @Nullable LinkWords openTitle;
    private @Nullable String title;
    private @Nullable String heading;
    private int drawings;

    private PageWalk(PageReferences references, AudienceWords audience, @Nullable Surroundings surroundings) {
        this.references = references;
        this.elements = new PageElements(references);
        this.texts = new PageText(references);
        this.own = new OwnAudience(references, audience, words);
        this.surroundings = surroundings;
    }

    /** One that tells whether words around links say of whom they are meant for. */
    static PageWalk of(PageReferences references, AudienceWords audience) {
        return new PageWalk(references, audience, null);
    }

    /** One that reads what they say, which takes longer and is seldom worth it. */
    static PageWalk withSurroundings(PageReferences references, AudienceWords audience) {
        return new PageWalk(references, audience, new Surroundings(references, audience));
    }

    /** A link whose end has not come. */
    private record OpenLink(int place, String href, LinkWords words) {}

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        HtmlName name = tag.name();
        int noted = references.size();
        if (name == HtmlNames.A) {
            beginLink(tag.has(HREF) ? tag.value(HREF) : tag.value(XLINK_HREF), LinkWords.described(tag));
        } else if (name == HtmlNames.SVG) {
            drawings++;
        } else if (name == TITLE && title == null && drawings == 0) {
            openTitle = new LinkWords("");
        } else if (name == H1 && heading == null && openHeading == null) {
            openHeading = new LinkWords(LinkWords.described(tag));
        }
        for (int i = 0; i < words.size(); i++) {
            words.get(i).open(tag);
        }
        if (openHeading != null) {
            openHeading.open(tag);
        }
        elements.open(tag, parent);
        texts.open(tag);
        own.open(tag, noted);
        if (surroundings != null) {
            surroundings.open(tag);
        }
    }

    private void beginLink(String href, String description) {
        OpenLink link = new OpenLink(references.reserve(href), href, new LinkWords(description));
        links.add(link);
        words.add(link.words());
    }

    @Override
    void reopen(HtmlName name) {
        if (closed != null) {
            beginLink(closed.href(), closed.words().description());
            if (surroundings != null) {
                surroundings.reopen();
            }
        }
    }

    @Override
    void close(HtmlName name) {
        if (name == HtmlNames.A && !links.isEmpty()) {
            OpenLink link = links.remove(links.size() - 1);
            words.remove(words.size() - 1);
            references.fill(link.place(), link.href(), link.words().words());
            own.closeLink(link.place(), link.words());
            closed = link;
        } else if (name == HtmlNames.SVG) {
            drawings--;
        } else if (name == TITLE && openTitle != null) {
            title = openTitle.text();
            openTitle = null;
        } else if (name == H1 && openHeading != null) {
            heading = openHeading.words();
            openHeading = null;
        }
        for (int i = 0; i < words.size(); i++) {
            words.get(i).close(name);
        }
        elements.close(name);
        own.close(name);
        if (surroundings != null) {
            surroundings.close(name);
        }
    }

    @Override
    void text(HtmlName parent, char[] chars, int from, int to) {
        if (parent.is(HtmlTraits.DATA)) {
            texts.data(parent, chars, from, to);
            return;
        }
        if (isHidden(parent)) {
            return;
        }
        signature.add(chars, from, to);
        append(chars, from, to);
        if (openTitle != null) {
            openTitle.append(chars, from, to);
        }
        if (links.isEmpty()) {
            texts.printed(chars, from, to);
        }
        own.text(chars, from, to);
        if (surroundings != null) {
            surroundings.text(parent, chars, from, to);
        }
    }

    private void append(char[] chars, int from, int to) {
        for (int i = 0; i < words.size(); i++) {
            words.get(i).append(chars, from, to);
        }
        if (openHeading != null) {
            openHeading.append(chars, from, to);
        }
    }

    /** What browsers without frames would show. */
    private static boolean isHidden(HtmlName parent) {
        return parent.is(HtmlTraits.RAWTEXT) && parent != XMP;
    }

    /** Whether words around links say of whom they are meant for. */
    boolean speaksOfAudiences() {
        return own.isAround();
    }

    /** To be called once, at the end of the page. */
    void finish() {
        if (surroundings != null) {
            surroundings.finish();
        }
    }

    /** The title, else the first main heading, else empty. */
    String title() {
        String found = title == null || title.isBlank() ? heading : title;
        return found == null ? "" : found.strip();
    }

    long signature() {
        return signature.value();
    }

    Optional<String> base() {
        return elements.base();
    }
}
