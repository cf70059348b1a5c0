package org.mimawari.term;

/** What the address that a page hands out is for. */
public enum AddressKind {
    /** The address for answering a form. */
    ANSWER,
    /** The address that shows the summary of all answers. */
    SUMMARY,
    /** The address for changing the form, file or board itself. */
    EDITOR,
    /** The address for changing one person's answer. */
    ANSWER_EDITOR,
    /** The address for looking at a shared file, folder or board. */
    VIEW
}
