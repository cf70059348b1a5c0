package org.mimawari.finding;

import org.mimawari.term.DataKind;

/**
 * How Japanese law looks at a kind of data when it gets out. Not how grave Mimawari takes it ({@link DataKind#isGrave}): a list of welfare recipients is grave, and yet the law does not name it.
 *
 * <p>Sources: Act on the Protection of Personal Information (個人情報の保護に関する法律), article 2 paragraph 3, and its cabinet order (施行令), article 2; its rules (施行規則), articles 7 and 43; My Number Act (番号法), article 29-4, and the
 * rules on its reports, article 2 item 3; answers 6-11, 6-12, 14-8 and 17-10 of the Personal Information Protection Commission.
 */
public enum LegalClass {
    /**
     * Personal information that needs special care (要配慮個人情報): race, creed, social status, medical history, criminal record, being the victim of a crime; disability, results of medical examinations, treatment, criminal and juvenile
     * procedures. From one person on.
     */
    SENSITIVE,
    /** A list with it that strangers may read on the internet is to be reported from one person on. */
    MY_NUMBER,
    /** Alone already apt to cost money (answer 6-12). From one person on. */
    PAYMENT_CARD,
    /** Alone not apt to cost money (answer 14-8); with a password or PIN it is. */
    BANK_ACCOUNT,
    /** Apt to cost money if it opens a service that pays or sends money. */
    LOGIN,
    /** In no list of the national law. A local ordinance may give it special care (条例要配慮個人情報, rules article 43 item 5). */
    LEFT_TO_ORDINANCE,
    /** Only the number of people counts. Addresses, telephone numbers and mail addresses are named as such in answer 6-11. */
    ORDINARY;

    /** Without a default, so that whoever adds a kind of data must decide here. */
    public static LegalClass of(DataKind kind) {
        return switch (kind) {
            // Registered domicile stands for social status here; by itself the law does not name it.
            case HEALTH, DISABILITY, CRIMINAL_RECORD, CRIME_VICTIM, BELIEF, ORIGIN -> SENSITIVE;
            case MY_NUMBER -> MY_NUMBER;
            case PAYMENT_CARD -> PAYMENT_CARD;
            case BANK_ACCOUNT -> BANK_ACCOUNT;
            case LOGIN -> LOGIN;
            case WELFARE -> LEFT_TO_ORDINANCE;
            case NAME,
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
                    LICENCE,
                    PASSPORT,
                    INSURANCE,
                    PENSION,
                    PHOTO -> ORDINARY;
        };
    }
}
