package org.mimawari.site;

import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * What one part of a document holds: a sheet, its hidden rows, all comments, the text below the boxes of a page.
 *
 * @param characters of its text, blanks not counted; at most {@link Integer#MAX_VALUE}
 * @param tally of people; rows are rows of tables, or stretches of running text
 * @param numbers of single people that stand outside of rows that tell of a person; of what everybody sees only
 */
public record Holding(
        Concealment concealment, Place place, int characters, PersonalDataTally tally, NumberTally numbers) {

    /** One without such numbers. */
    public Holding(Concealment concealment, Place place, int characters, PersonalDataTally tally) {
        this(concealment, place, characters, tally, NumberTally.NONE);
    }
}
