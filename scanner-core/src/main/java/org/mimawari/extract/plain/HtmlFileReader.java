package org.mimawari.extract.plain;

import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.Reading;
import org.mimawari.extract.ContentReader;
import org.mimawari.extract.HtmlRows;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.PublicUrl;

/** Reads files of HTML that are no pages of the site: workbooks that were saved so and are called ".xls", bodies of mails, pages in an archive. Thread-safe. */
public final class HtmlFileReader implements DocumentReader {
    private final ContentReader pages;

    /** @param pages tells title and links */
    public HtmlFileReader(ContentReader pages) {
        this.pages = pages;
    }

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        HtmlRows rows = new HtmlRows(sink);
        rows.read(body);
        allowance.check();
        boolean links = pages.read(body, url) instanceof ReadResult.Read<Reading> read && toldOf(read.value(), sink);
        boolean all = links && body.whole() && !rows.isCut();
        return new ReadResult.Read<>(all ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    private static boolean toldOf(Reading page, DocumentSink sink) {
        sink.title(page.title());
        page.links().forEach(sink::link);
        return page.unread() == 0;
    }
}
