package org.mimawari.extract.document;

import java.nio.charset.StandardCharsets;
import org.mimawari.content.Body;
import org.mimawari.extract.PictureFormat;

/** Formats of documents, told by their bytes: names and headers lie. Thread-safe; throws on no bytes. */
public enum DocumentFormat {
    PDF,
    IMAGE,
    /** Office Open XML: xlsx, xlsm, xltx, xltm, xlam, also in the strict edition. */
    XLSX,
    /** The same with sheets of binary records instead of XML. */
    XLSB,
    DOCX,
    PPTX,
    /** The compound files of Office 97 to 2003; of spreadsheets the older ones too, and the XML of 2003. */
    XLS,
    DOC,
    PPT,
    /** OpenDocument, packed or flat. */
    ODS,
    ODT,
    ODP,
    RTF,
    /** Rows of fields between equal delimiters: commas, tabs, semicolons, upright lines. */
    CSV,
    TEXT,
    /** Also one value a line. */
    JSON,
    /** Data in elements; drawings, feeds and site maps are TEXT. */
    XML,
    HTML,
    /** A page in one file with what belongs to it: MHTML. */
    WEB_ARCHIVE,
    /** Contacts: vCard. */
    CONTACTS,
    /** iCalendar. */
    CALENDAR,
    ZIP,
    /** A mail as it travels (RFC 5322). */
    MAIL,
    /** Mails one after another in one file (mbox, RFC 4155). */
    MAILBOX,
    /** A mail as Outlook stores it (.msg, .oft). */
    OUTLOOK_MAIL,
    /** What Outlook packs a mail and its attachments into on the way: winmail.dat. */
    OUTLOOK_WRAPPING,
    /** A compound file that holds an encrypted Office Open XML document. */
    ENCRYPTED_OFFICE,
    UNKNOWN;

    private static final int LOOK_AT = 1024;
    private static final String RICH_TEXT = "{\\rtf";
    /** A file in it may be a PDF that stands there as it is. */
    private static final String ZIP_HEAD = "PK\u0003\u0004";

    private static final String MARK = "\u00ef\u00bb\u00bf";

    public static DocumentFormat of(Body body) {
        byte[] bytes = body.bytes();
        if (PictureFormat.of(bytes) != PictureFormat.NONE) {
            return IMAGE;
        }
        DocumentFormat mail = MailFormat.of(bytes);
        if (mail != UNKNOWN) {
            return mail;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-") && !start.startsWith(ZIP_HEAD)) {
            return PDF;
        }
        if (CompoundFormat.isCompound(bytes)) {
            return CompoundFormat.of(bytes);
        }
        if (isRichText(start)) {
            return RTF;
        }
        DocumentFormat packed = PackedFormat.of(bytes);
        if (packed != UNKNOWN) {
            return packed;
        }
        return CompoundFormat.isOldWorkbook(bytes) ? XLS : PlainFormat.of(body);
    }

    private static boolean isRichText(String start) {
        String text = start.startsWith(MARK) ? start.substring(MARK.length()) : start;
        return text.stripLeading().startsWith(RICH_TEXT);
    }
}
