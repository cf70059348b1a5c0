package org.mimawari.term;

/** Where in a page, picture or document something stands: numbers and addresses only, never its words. */
public sealed interface Place {

    /** The thing as a whole: no closer place is known. */
    record Whole() implements Place {}

    /** A page of a PDF file, counted from 1. */
    record PdfPage(int page) implements Place {}

    /** A point on a page of a PDF file, counted from 1. */
    record PdfSpot(int page, Spot spot) implements Place {}

    /** A point in a picture that a page shows or links. */
    record ImageSpot(PublicUrl image, Spot spot) implements Place {}

    /**
     * A sheet of a workbook.
     *
     * @param number counted from 1, hidden ones included
     */
    record Sheet(int number, Label name) implements Place {}

    /** A slide, counted from 1, hidden ones included. */
    record Slide(int number) implements Place {}

    /** In a file within the file: an entry of an archive, an embedded workbook, an attachment. */
    record Inside(Label file, Place place) implements Place {}

    /**
     * A table of a web page.
     *
     * @param number counted from 1, tables that only lay out the page included
     * @param below its caption or the heading above it, or empty
     */
    record PageTable(int number, Label below) implements Place {}

    /**
     * Things that repeat themselves in a web page: entries of a list, cards.
     *
     * @param number counted from 1, apart from the tables
     * @param below the heading above, or empty
     */
    record PageList(int number, Label below) implements Place {}

    /**
     * In a file that a mail carries.
     *
     * @param number of the attachment, counted from 1
     * @param place in the file
     */
    record Attachment(int number, Label file, Place place) implements Place {}

    /**
     * In a mail of a folder of mails that is one file.
     *
     * @param number of the mail, counted from 1
     * @param place in the mail
     */
    record Message(int number, Label subject, Place place) implements Place {}

    Place WHOLE = new Whole();
}
