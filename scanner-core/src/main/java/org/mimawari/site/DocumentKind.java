package org.mimawari.site;

/** What kind of file a document is, by its content. */
public enum DocumentKind {
    PDF,
    IMAGE,
    /** A workbook: xlsx, xls, ods and the like. */
    SPREADSHEET,
    /** A written text: docx, doc, odt, rtf. */
    TEXT_DOCUMENT,
    /** Slides: pptx, ppt, odp. */
    SLIDES,
    /** Rows of plain text: CSV, TSV. */
    PLAIN_TABLE,
    PLAIN_TEXT,
    /** A packed folder: zip. */
    ARCHIVE,
    /** A mail, or a folder of mails in one file. */
    MAIL,
    /** Of a kind that is not read. */
    OTHER
}
