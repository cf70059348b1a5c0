package org.mimawari.extract;

import java.nio.CharBuffer;
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

    private final PageReferences references = new PageReferences();
    private final PageElements elements = new PageElements(references);
    private final PageText texts = new PageText(references);
    private final TextSignature signature = new TextSignature();
    private final List<OpenLink> links = new ArrayList<>();
    private @Nullable OpenLink closed;
    private @Nullable LinkWords openHeading;
    private @Nullable LinkWords openTitle;
    private @Nullable String title;
    private @Nullable String heading;
    private int drawings;

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
    }

    private void beginLink(String href, String description) {
        links.add(new OpenLink(references.reserve(href), href, new LinkWords(description)));
    }

    @Override
    public void reopen(HtmlName name) {
        if (closed != null) {
            beginLink(closed.href(), closed.words().description());
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
    }

    @Override
    public void text(HtmlName parent, char[] chars, int from, int to) {
        if (parent.is(HtmlTraits.DATA)) {
            texts.data(parent, chars, from, to);
            return;
        }
        signature.add(CharBuffer.wrap(chars, from, to - from));
        for (int i = 0; i < links.size(); i++) {
            links.get(i).words().append(chars, from, to);
        }
        if (openHeading != null) {
            openHeading.append(chars, from, to);
        }
        if (openTitle != null) {
            openTitle.append(chars, from, to);
        }
        if (links.isEmpty()) {
            texts.printed(chars, from, to);
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

    PageReferences references() {
        return references;
    }
}
