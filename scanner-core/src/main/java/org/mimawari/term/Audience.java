package org.mimawari.term;

/**
 * For whom a thing is meant, by the words around what leads to it: the kind of the words, never the words. What is only spoken to a group ("to our parents") is told apart from what
 * shuts all others out ("parents only").
 */
public enum Audience {
    /** Nothing is said, or that it is for all. */
    ANYONE(false),
    FOR_APPLICANTS(false),
    FOR_MEMBERS(false),
    FOR_PARENTS(false),
    FOR_STAFF(false),
    FOR_STUDENTS(false),
    /** Who applied, signed up, bought a ticket or takes part. */
    APPLICANTS(true),
    MEMBERS(true),
    PARENTS(true),
    /** Those concerned, or inside of the house: 関係者, 委員, 学内. */
    PARTIES(true),
    STAFF(true),
    STUDENTS(true),
    /** Whoever has the address, and nobody else: 限定公開, "do not share this link". */
    LIMITED(true);

    private final boolean restricts;

    Audience(boolean restricts) {
        this.restricts = restricts;
    }

    /** Whether the words shut others out. */
    public boolean restricts() {
        return restricts;
    }

    /** The one that says more; of two that say as much, this. */
    public Audience or(Audience other) {
        boolean more = this == ANYONE || other.restricts && !restricts;
        return more ? other : this;
    }
}
