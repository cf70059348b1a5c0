package org.mimawari.extract.document;

import java.util.EnumSet;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.MailSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;

/** Hands everything on, and has the files within the document read: what they hold is told with the place of the file, and as hidden as the file is. */
final class NestedSink implements DocumentSink {
    /** What they hold may be anything. */
    private static final Set<DocumentFormat> WRAPPINGS = EnumSet.of(
            DocumentFormat.ZIP,
            DocumentFormat.MAIL,
            DocumentFormat.MAILBOX,
            DocumentFormat.OUTLOOK_MAIL,
            DocumentFormat.OUTLOOK_WRAPPING);

    private static final Set<DocumentFormat> OFFICE = EnumSet.range(DocumentFormat.XLSX, DocumentFormat.RTF);

    private final DocumentSink outer;
    private final DocumentReaders readers;
    private final PublicUrl url;
    private final Allowance allowance;
    private final boolean isOffice;
    private final boolean isWrapping;
    private final OtherArchives others = new OtherArchives();
    private boolean something;
    private boolean unread;

    /** @param format of the document that the files stand in */
    NestedSink(DocumentSink outer, DocumentReaders readers, PublicUrl url, Allowance allowance, DocumentFormat format) {
        this.outer = outer;
        this.readers = readers;
        this.url = url;
        this.allowance = allowance;
        this.isOffice = OFFICE.contains(format);
        this.isWrapping = WRAPPINGS.contains(format);
    }

    boolean hasSomething() {
        return something;
    }

    /** Whether something of the document, or of a file within it, could not be read to its end. */
    boolean hasUnread() {
        return unread;
    }

    @Override
    public Label label(SiteText words) {
        return outer.label(words);
    }

    @Override
    public void title(SiteText title) {
        outer.title(title);
    }

    @Override
    public void link(FoundLink link) {
        something = true;
        outer.link(link);
    }

    @Override
    public void text(Place place, Concealment concealment, SiteText words) {
        something = true;
        outer.text(place, concealment, words);
    }

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        something = true;
        return outer.table(place, concealment, hiddenColumns);
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {
        outer.property(kind, value);
    }

    @Override
    public void leftOut() {
        unread = true;
    }

    @Override
    public MailSink mail(Place place) {
        something = true;
        return outer.mail(place);
    }

    /** Attachments and mails of a folder have a number too. */
    private static Place named(Place place, Label name) {
        if (place instanceof Place.Attachment attached) {
            return new Place.Attachment(attached.number(), name, Place.WHOLE);
        }
        return place instanceof Place.Message message
                ? new Place.Message(message.number(), name, Place.WHOLE)
                : new Place.Inside(name, place);
    }

    @Override
    public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
        allowance.check();
        something = true;
        if (!allowance.enter()) {
            unread = true;
            return;
        }
        try {
            DocumentSink inner = new InnerSink(outer, named(place, label(name)), concealment, isOffice);
            ReadResult<DocumentExtent> result = readers.read(body, url, inner, allowance);
            unread |= isUnread(result, body);
        } finally {
            allowance.leave();
        }
    }

    /** What has no reader is no loss within a document: fonts, scripts, drawings. In an archive or a mail it may be anything, and packed it may be so everywhere. */
    private boolean isUnread(ReadResult<DocumentExtent> result, Body body) {
        if (result instanceof ReadResult.Read<DocumentExtent> read) {
            return read.value().unread() > 0;
        }
        boolean unknown =
                result instanceof ReadResult.Failed<DocumentExtent> failed && failed.cause() == Cause.NOT_ATTEMPTED;
        return !unknown || isWrapping || others.isOne(body.bytes());
    }
}
