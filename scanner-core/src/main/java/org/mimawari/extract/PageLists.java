package org.mimawari.extract;

import org.mimawari.content.Body;
import org.mimawari.content.PageSink;

/**
 * Reads the tables and lists of a web page, for those few pages of which {@link HtmlReader} says that they may list people. Takes broken HTML as browsers do. A table that only lays out the page is none; nor is a navigation a list. Thread-safe; linear;
 * never throws.
 */
public final class PageLists {
    private final Charsets charsets = new Charsets();

    /** Hands what stands in the page to the sink. Returns whether all of it was looked at. */
    public boolean read(Body body, PageSink sink) {
        PageOutline outline = new PageOutline(sink);
        HtmlTree tree = new HtmlTree(outline);
        new HtmlTokens(charsets.characters(body, charsets.of(body), new char[0]), tree).run();
        tree.finish();
        new PageItems(sink).in(outline.root());
        return body.whole() && outline.isWhole();
    }
}
