package org.mimawari.derive;

import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.personal.MailDomains;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.PropertyNames;
import org.mimawari.personal.TextKinds;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/** Reads a document and makes the fact of it. Thread-safe; throws on no bytes. */
public final class DocumentDesk {
    private final Judge judge;
    private final DocumentReaders readers;
    private final TableLook look;
    private final TextKinds texts;
    private final PropertyNames names;
    private final MailDomains domains = new MailDomains();
    private final MailRules mails;

    public DocumentDesk(Judge judge, DocumentReaders readers) {
        this(judge, readers, MailRules.DEFAULT);
    }

    public DocumentDesk(Judge judge, DocumentReaders readers, MailRules mails) {
        this.mails = mails;
        this.judge = judge;
        this.readers = readers;
        NameDictionary dictionary = new NameDictionary();
        look = new TableLook(dictionary);
        texts = new TextKinds(dictionary);
        names = new PropertyNames(dictionary);
    }

    /**
     * A document that was read, or could not be.
     *
     * @param fact without the places that lead there
     * @param reading where it leads
     */
    public record Read(Document fact, Reading reading) {}

    public Read read(Body body, PublicUrl url, Allowance allowance) {
        DocumentKind kind = kindOf(body);
        DocumentTally tally =
                new DocumentTally(judge, look, texts, names, place -> new MailCount(place, domains, mails));
        ReadResult<DocumentExtent> result = readers.read(body, url, tally, allowance);
        if (result instanceof ReadResult.Read<DocumentExtent> read) {
            return read(url, kind, tally, read.value());
        }
        Cause cause = result instanceof ReadResult.Failed<DocumentExtent> failed ? failed.cause() : Cause.UNREADABLE;
        return new Read(Document.closed(url, kind, cause), Reading.NOTHING);
    }

    private Read read(PublicUrl url, DocumentKind kind, DocumentTally tally, DocumentExtent extent) {
        Label title = judge.label(tally.title());
        int unread = tally.isCut() ? Math.max(1, extent.unread()) : extent.unread();
        Document fact =
                new Document(url, List.of(), title, kind, Observed.seen(extent.pages()), unread, tally.matter());
        return new Read(fact, new Reading(tally.title(), tally.links(), extent.pages(), unread));
    }

    /** What kind of document these bytes are, without reading it. */
    public static DocumentKind kindOf(Body body) {
        return kind(DocumentFormat.of(body));
    }

    private static DocumentKind kind(DocumentFormat format) {
        return switch (format) {
            case PDF -> DocumentKind.PDF;
            case IMAGE -> DocumentKind.IMAGE;
            case XLSX, XLSB, XLS, ODS -> DocumentKind.SPREADSHEET;
            case DOCX, DOC, ODT, RTF -> DocumentKind.TEXT_DOCUMENT;
            case PPTX, PPT, ODP -> DocumentKind.SLIDES;
            case CSV, JSON, XML, CONTACTS -> DocumentKind.PLAIN_TABLE;
            case TEXT, HTML, WEB_ARCHIVE, CALENDAR -> DocumentKind.PLAIN_TEXT;
            case ZIP -> DocumentKind.ARCHIVE;
            case MAIL, MAILBOX, OUTLOOK_MAIL, OUTLOOK_WRAPPING -> DocumentKind.MAIL;
            case ENCRYPTED_OFFICE, UNKNOWN -> DocumentKind.OTHER;
        };
    }
}
