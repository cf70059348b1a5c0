package org.mimawari.derive;

import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/** Makes facts of pages and files. What leads to them is added at the end of the walk. Thread-safe if its judge is. */
public final class SiteFacts {
    private final Judge judge;

    public SiteFacts(Judge judge) {
        this.judge = judge;
    }

    public Page page(PublicUrl url, Reading reading) {
        return new Page(url, List.of(), judge.label(reading.title()));
    }

    public Document document(PublicUrl url, DocumentKind kind, Reading reading) {
        return new Document(
                url, List.of(), judge.label(reading.title()), kind, Observed.seen(reading.pages()), reading.unread());
    }

    public Document closedDocument(PublicUrl url, DocumentKind kind, Cause cause) {
        return new Document(url, List.of(), Label.NONE, kind, Observed.unseen(cause), 0);
    }
}
