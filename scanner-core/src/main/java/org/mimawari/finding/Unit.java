package org.mimawari.finding;

/** What a number in an evidence counts. */
public enum Unit {
    QUESTIONS,
    PERSONAL_QUESTIONS,
    LINKS,
    /** Of a table, below its headings. */
    ROWS,
    /** Rows that name a person and tell more of them. */
    PEOPLE,
    /** Different numbers of single people: My Numbers, accounts, cards. */
    NUMBERS,
    /** Addresses that everybody sees who gets the mail. */
    SHOWN_RECIPIENTS,
    /** Domains of these addresses. */
    MAIL_DOMAINS,
    /** Of a folder of mails. */
    MAILS
}
