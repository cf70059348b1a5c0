package org.mimawari.term;

/** What keeps a reader who just opens a document from seeing a part of it. A curious one gets at all of these. */
public enum Concealment {
    /** Nothing: it can be seen. */
    NONE,

    // Spreadsheets
    /** A sheet that the menu "Unhide" lists. */
    HIDDEN_SHEET,
    /** A sheet that only the editor for macros, or a look into the file, shows. */
    VERY_HIDDEN_SHEET,
    /** A row that is hidden or of no height. */
    HIDDEN_ROW,
    /** A column that is hidden or of no width. */
    HIDDEN_COLUMN,
    /** A row that a filter leaves out. */
    FILTERED_ROW,
    /** A row or column of a group that is folded up. */
    FOLDED_GROUP,
    /** The copy of its source that a pivot table keeps. */
    PIVOT_CACHE,
    /** Tables of the data model behind the sheets. */
    DATA_MODEL,
    /** The value of a name that is defined for the workbook. */
    DEFINED_NAME,
    /** Cells of another workbook, kept with a link to it. */
    EXTERNAL_CACHE,

    // Texts and slides
    /** A comment, a note at a cell, or an answer to one. */
    COMMENT,
    /** What was deleted, moved or replaced and is kept as a change. */
    TRACKED_CHANGE,
    /** Text with the attribute "hidden", or a shape or slide element that is switched off. */
    HIDDEN_TEXT,
    /** Text in the colour of what is behind it. */
    SAME_COLOUR,
    /** Text too small to be seen. */
    TINY_TEXT,
    /** What is printed beside a slide only. */
    SPEAKER_NOTES,
    /** A slide that is left out when the slides are shown. */
    HIDDEN_SLIDE,
    /** The part of a picture that is cut away on the page and kept in the file. */
    CROPPED_PICTURE,
    /** A file within the file: a workbook behind a chart, an object, an attachment. */
    EMBEDDED_FILE,
    /** The source of a mail merge. */
    MAIL_MERGE,

    // PDF
    /** What somebody filled into a field of a form. */
    FORM_VALUE,
    /** The words of a note or another annotation. */
    ANNOTATION,
    /** The data of an XFA form. */
    XFA_DATA,
    /** A layer that is switched off. */
    LAYER_OFF,
    /** Outside what is shown of the page. */
    OFF_PAGE,
    /** Text that is drawn with no ink. The text that a scanner recognised behind its picture is none. */
    INVISIBLE_TEXT,
    /** An earlier state of the file, kept when it was saved. */
    EARLIER_STATE,
    /** Below a box, picture or mark that covers it: a redaction that failed. */
    COVERED
}
