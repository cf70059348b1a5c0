package org.mimawari.term;

/** Kinds of {@link Mark}. */
public enum MarkKind {
    // Of versions
    /** That it was corrected, revised, exchanged: 訂正版, 改訂. */
    CORRECTED,
    /** That it is the newest or last. */
    NEWEST,
    /** That it is an old one. */
    OLD,
    /** A number of an edition, in hundredths: 第2版, v3, rev 2.1. */
    EDITION,
    /** A number that stands behind the name of a file: {@code _2}, {@code -1}, {@code (1)}; 1000 for "copy". */
    SUFFIX,

    // Of time
    /** The year in which a fiscal year begins. */
    FISCAL_YEAR,
    /** A day as of which it stands, or on which it was made or revised. */
    AS_OF,
    /** A day until which one may apply. */
    DEADLINE,
    /** Any other day. */
    DAY,

    // Of one of a series
    /** A session: 第3回. */
    SESSION,
    /** A form, annex or paper by number: 様式第1号, 資料2. */
    NUMBER,
    /** A month: 4月号, 202604. */
    MONTH,
    /** A school year or class. */
    GRADE,
    /** A part: 前編, その1. */
    PART,
    /** Another language than plain Japanese, as a number. */
    LANGUAGE,
    /** The state before or after a change, or both side by side: 改正前. */
    CHANGE_OF_LAW,
    /** A draft: （案）. */
    DRAFT,
    /** One of a kind beside others: a summary, an example, an edition for printing, as a number. */
    EXTRACT,
    /** Something that comes out again and again, each for itself: minutes, newsletters, menus. */
    PERIODICAL
}
