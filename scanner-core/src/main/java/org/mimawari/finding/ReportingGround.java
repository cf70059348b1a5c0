package org.mimawari.finding;

/** Why a leak may have to be reported to the Personal Information Protection Commission. Each has a sentence of its own in the words. */
public enum ReportingGround {
    SENSITIVE(false),
    MY_NUMBER(false),
    PAYMENT_CARD(false),
    /** More people than the limit. */
    MANY_PEOPLE(false),
    /** If it opens a service that pays or sends money. */
    LOGIN(true),
    /** If a password or PIN goes with it. */
    BANK_ACCOUNT(true),
    /** If an ordinance of the local government names it. */
    ORDINANCE(true),
    /** If the organisation is a public body; the settings do not say. */
    MANY_IF_PUBLIC_BODY(true),
    /** If there are more people than could be counted. */
    MANY_IF_MORE(true);

    private final boolean conditional;

    ReportingGround(boolean conditional) {
        this.conditional = conditional;
    }

    /** Whether it depends on something that the scanner cannot see. */
    public boolean isConditional() {
        return conditional;
    }
}
