package org.mimawari.term;

/** What kind of organisation a site belongs to: which rules of the law on personal data are named in reports. */
public enum Organisation {
    /** A ministry, prefecture, city, board of education, public school: from more than 100 people on. */
    PUBLIC_BODY,
    /** A company, foundation, private school, welfare council: from more than 1,000 people on. */
    BUSINESS,
    /** Not said: both are named. */
    OTHER
}
