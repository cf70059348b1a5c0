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

    Place WHOLE = new Whole();
}
