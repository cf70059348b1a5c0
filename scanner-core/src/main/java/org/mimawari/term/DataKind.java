package org.mimawari.term;

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
    PHOTO
}
