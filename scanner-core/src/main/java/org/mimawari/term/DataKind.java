package org.mimawari.term;

import java.util.EnumSet;
import java.util.Set;

/** Kinds of data about people. What a kind is called in a report is in the words of the report. */
public enum DataKind {
    NAME,
    KANA,
    BIRTH_DATE,
    AGE,
    SEX,
    ADDRESS,
    POSTCODE,
    PHONE,
    EMAIL,
    SCHOOL,
    GUARDIAN,
    FAMILY,
    EMPLOYER,
    BANK_ACCOUNT,
    PAYMENT_CARD,
    MY_NUMBER,
    LICENCE,
    PASSPORT,
    INSURANCE,
    HEALTH,
    DISABILITY,
    WELFARE,
    LOGIN,
    PHOTO;

    private static final Set<DataKind> GRAVE =
            EnumSet.of(BANK_ACCOUNT, PAYMENT_CARD, MY_NUMBER, INSURANCE, HEALTH, DISABILITY, WELFARE, LOGIN);

    /** Whether one person is too many: Mimawari's own view. What the law says of a kind is another question (docs/law.md). */
    public boolean isGrave() {
        return GRAVE.contains(this);
    }
}
