package org.mimawari.site;

import java.util.Map;
import org.mimawari.term.DataKind;

/**
 * How many rows of a table hold personal data, by kind. Counts only: the rows themselves are dropped as they are read.
 *
 * @param rows rows below the headings
 * @param people rows that name a person and hold at least one more private detail
 * @param suspected the same in a table of which it is not sure that it lists people who did not mean to be in public; not among the people
 * @param byKind rows that hold each kind; a row that holds two counts under both
 * @param whole false if the table was longer than what is read of one
 */
public record PersonalDataTally(int rows, int people, int suspected, Map<DataKind, Integer> byKind, boolean whole) {
    public static final PersonalDataTally NONE = new PersonalDataTally(0, 0, 0, Map.of(), true);

    public PersonalDataTally {
        byKind = Map.copyOf(byKind);
    }

    /** Of a table of which it is sure what it lists. */
    public PersonalDataTally(int rows, int people, Map<DataKind, Integer> byKind, boolean whole) {
        this(rows, people, 0, byKind, whole);
    }

    /** The same rows, of which it is now as sure as this. */
    public PersonalDataTally with(int peopleNow, int suspectedNow) {
        return new PersonalDataTally(rows, peopleNow, suspectedNow, byKind, whole);
    }
}
