package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes the title, the base and every reference of a page, in order. Used once, by one thread. */
final class PageWalk implements HtmlEvents {
    private static final HtmlName H1 = HtmlNames.known("h1");
    private static final HtmlName HREF = HtmlNames.known("href");
    private static final HtmlName XLINK_HREF = HtmlNames.known("xlink:href");
    private static final HtmlName TITLE = HtmlNames.known("title");
    private static final HtmlName XMP = HtmlNames.known("xmp");

    private final PageReferences references;
    private final PageElements elements;
    private final PageText texts;
    private final Surroundings surroundings;
    private final TextSignature signature = new TextSignature();
    private final List<OpenLink> links = new ArrayList<>();
    private @Nullable OpenLink closed;
    private @Nullable LinkWords openHeading;
    private @Nullable LinkWords openTitle;
    private @Nullable String title;
    private @Nullable String heading;
    private int drawings;

    PageWalk(PageReferences references, AudienceWords audienceWords) {
        this.references = references;
        this.elements = new PageElements(references);
        this.texts = new PageText(references);
        this.surroundings = new Surroundings(references, audienceWords);
    }

    /** A link whose end has not come. */
    private record OpenLink(int place, String href, LinkWords words) {}

    @Override
    public void open(HtmlTag tag, HtmlName parent) {
        HtmlName name = tag.name();
        if (name == HtmlNames.A) {
            beginLink(tag.has(HREF) ? tag.value(HREF) : tag.value(XLINK_HREF), LinkWords.described(tag));
        } else if (name == HtmlNames.SVG) {
            drawings++;
        } else if (name == TITLE && title == null && drawings == 0) {
            openTitle = new LinkWords("");
        } else if (name == H1 && heading == null && openHeading == null) {
            openHeading = new LinkWords(LinkWords.described(tag));
        }
        for (int i = 0; i < links.size(); i++) {
            links.get(i).words().open(tag);
        }
        if (openHeading != null) {
            openHeading.open(tag);
        }
        elements.open(tag, parent);
        texts.open(tag);
        surroundings.open(tag);
    }

    private void beginLink(String href, String description) {
        links.add(new OpenLink(references.reserve(href), href, new LinkWords(description)));
    }

    @Override
    public void reopen(HtmlName name) {
        if (closed != null) {
            beginLink(closed.href(), closed.words().description());
            surroundings.reopen();
        }
    }

    @Override
    public void close(HtmlName name) {
        if (name == HtmlNames.A && !links.isEmpty()) {
            OpenLink link = links.remove(links.size() - 1);
            references.fill(link.place(), link.href(), link.words().words());
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
        for (int i = 0; i < links.size(); i++) {
            links.get(i).words().close(name);
        }
        elements.close(name);
        surroundings.close(name);
    }

    @Override
    public void text(HtmlName parent, char[] chars, int from, int to) {
        if (parent.is(HtmlTraits.DATA)) {
            texts.data(parent, chars, from, to);
            return;
        }
        if (isHidden(parent)) {
            return;
        }
        signature.add(chars, from, to);
        words(chars, from, to);
        if (openTitle != null) {
            openTitle.append(chars, from, to);
        }
        if (links.isEmpty()) {
            texts.printed(chars, from, to);
        }
        surroundings.text(parent, chars, from, to);
    }

    private void words(char[] chars, int from, int to) {
        for (int i = 0; i < links.size(); i++) {
            links.get(i).words().append(chars, from, to);
        }
        if (openHeading != null) {
            openHeading.append(chars, from, to);
        }
    }

    /** What browsers without frames would show. */
    private static boolean isHidden(HtmlName parent) {
        return parent.is(HtmlTraits.RAWTEXT) && parent != XMP;
    }

    /** To be called once, at the end of the page. */
    void finish() {
        surroundings.finish();
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
