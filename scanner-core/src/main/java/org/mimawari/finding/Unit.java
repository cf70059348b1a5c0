package org.mimawari.finding;

/** What a number in an evidence counts. */
public enum Unit {
    QUESTIONS,
    PERSONAL_QUESTIONS,
    LINKS
}
