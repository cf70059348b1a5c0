package org.mimawari.content;

import java.util.Set;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/**
 * Takes what a reader finds in a document, while it is read: counts it and keeps no text. Implemented in {@code derive}. Used by one thread; throws nothing but what ends
 * the reading of the document as a whole.
 */
public interface DocumentSink {
    /** Makes words safe to show: for the names of sheets and of files within the file, which a {@link Place} may hold. */
    Label label(SiteText words);

    /** The document's own title, once. */
    void title(SiteText title);

    /** Something that the document leads to: a link, a QR code, an address printed in its text. */
    void link(FoundLink link);

    /** A stretch of running text: a paragraph, a line, a comment. Stretches that belong together come one after another. */
    void text(Place place, Concealment concealment, SiteText words);

    /**
     * A table begins: a sheet, a table in a text, a cache of records. Several may be open at a time.
     *
     * @param concealment of the table as a whole
     * @param hiddenColumns numbers, from 0, of columns that are hidden in a table that is itself to be seen
     */
    TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns);

    /** What the document says of itself; {@link PropertyKind#TITLE} besides {@link #title}. */
    void property(PropertyKind kind, SiteText value);

    /**
     * A file within the document. It is read by its own reader, as part of this document, in front of whatever comes next.
     *
     * @param name as it stands in the document, or empty
     */
    void embedded(Place place, Concealment concealment, SiteText name, Body body);

    /** Something that stands in the document is over a limit, and is not handed on or not whole: the document counts as read in part. */
    void leftOut();

    /** A mail begins. Those who look at documents of other kinds only need no sink for it. */
    default MailSink mail(Place place) {
        return new UnheardMail();
    }
}
