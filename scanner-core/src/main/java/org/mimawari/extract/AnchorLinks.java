package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Tells a document's sink of the links that stand in HTML which has no address of its own. Used once, by one thread. */
final class AnchorLinks extends HtmlEvents {
    private static final HtmlName HREF = HtmlNames.known("href");

    private final DocumentSink sink;
    private final List<Open> links = new ArrayList<>();

    /** A link whose end has not come. */
    private record Open(String href, LinkWords words) {}

    AnchorLinks(DocumentSink sink) {
        this.sink = sink;
    }

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        if (tag.name() == HtmlNames.A) {
            links.add(new Open(tag.value(HREF), new LinkWords(LinkWords.described(tag))));
        }
        links.forEach(link -> link.words().open(tag));
    }

    @Override
    void reopen(HtmlName name) {
        if (name == HtmlNames.A) {
            links.add(new Open("", new LinkWords(""))); // was told at the end of its first part
        }
    }

    @Override
    void close(HtmlName name) {
        if (name == HtmlNames.A && !links.isEmpty()) {
            Open link = links.remove(links.size() - 1);
            PublicUrl.parse(link.href())
                    .ifPresent(to -> sink.link(
                            new FoundLink(to, new SiteText(link.words().words()), Via.LINK, Place.WHOLE)));
        }
        links.forEach(link -> link.words().close(name));
    }

    @Override
    void text(HtmlName parent, char[] chars, int from, int to) {
        if (!parent.is(HtmlTraits.DATA)) {
            links.forEach(link -> link.words().append(chars, from, to));
        }
    }
}
