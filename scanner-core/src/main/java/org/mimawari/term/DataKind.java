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
    PENSION,
    HEALTH,
    DISABILITY,
    WELFARE,
    CRIMINAL_RECORD,
    CRIME_VICTIM,
    /** Religion, creed, political party. */
    BELIEF,
    /** Registered domicile, race, ethnic or social origin. */
    ORIGIN,
    LOGIN,
    PHOTO;

    private static final Set<DataKind> GRAVE = EnumSet.of(
            BANK_ACCOUNT,
            PAYMENT_CARD,
            MY_NUMBER,
            INSURANCE,
            PENSION,
            HEALTH,
            DISABILITY,
            WELFARE,
            CRIMINAL_RECORD,
            CRIME_VICTIM,
            BELIEF,
            ORIGIN,
            LOGIN);

    private static final Set<DataKind> IDENTIFIERS =
            EnumSet.of(BANK_ACCOUNT, PAYMENT_CARD, MY_NUMBER, LICENCE, PASSPORT, INSURANCE, PENSION);

    /** Whether one person is too many: Mimawari's own view. What the law says of a kind is another question (docs/law.md). */
    public boolean isGrave() {
        return GRAVE.contains(this);
    }

    /** Whether it is a number that is given to one person, by which money or papers can be had. */
    public boolean isIdentifier() {
        return IDENTIFIERS.contains(this);
    }
}
