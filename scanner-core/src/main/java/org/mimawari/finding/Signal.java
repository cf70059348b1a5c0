package org.mimawari.finding;

/** What a thing told the scanner; each has a sentence of its own in the words. */
public enum Signal {
    SUMMARY_OPENS,
    SUMMARY_REFUSED,
    SUMMARY_UNSEEN,
    SUMMARY_SWITCH_ON,
    SUMMARY_SWITCH_OFF,
    EDITOR_OPENS,
    EDITOR_SIGN_IN,
    EDITOR_UNSEEN,
    FORM_OPEN,
    FORM_CLOSED,
    FORM_SIGN_IN,
    FORM_RESTRICTED,
    FORM_GONE,
    LINK_NOT_FOUND,
    LINK_GONE,
    LINK_LOOP,
    LINK_NO_HOST,
    LINK_SOFT_NOT_FOUND,
    LINK_MISSPELT
}
