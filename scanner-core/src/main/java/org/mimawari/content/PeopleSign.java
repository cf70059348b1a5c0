package org.mimawari.content;

/** What was seen of people while a web page was read for its links; the later ones count for more. */
public enum PeopleSign {
    NONE,
    /** A number that is as long as those of accounts, cards or people are: its words are worth a look. */
    NUMBER,
    /** Its tables and lists are worth a look too. */
    LIST;

    public PeopleSign or(PeopleSign other) {
        return compareTo(other) > 0 ? this : other;
    }
}
