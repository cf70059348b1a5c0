package org.mimawari.term;

/** The languages of reports and mails. */
public enum Language {
    JA,
    EN
}
