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
    VIEW,
    /** The address at which its owner published a thing for everybody, as the service's own menu says. */
    PUBLISHED,
    /** An address with a key in it: whoever has it sees what is shown to nobody else. It is never opened. */
    SECRET
}
