package org.mimawari.site;

import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * What one part of a document holds: a sheet, its hidden rows, all comments, the text below the boxes of a page.
 *
 * @param characters of its text, blanks not counted; at most {@link Integer#MAX_VALUE}
 * @param tally of people; rows are rows of tables, or stretches of running text
 * @param numbers of single people that stand outside of rows that tell of a person; of what everybody sees only
 * @param bearing of the table in it that is most like a list of private people
 * @param again how many of these people an earlier part that is hidden in the same way holds too
 */
public record Holding(
        Concealment concealment,
        Place place,
        int characters,
        PersonalDataTally tally,
        NumberTally numbers,
        Bearing bearing,
        int again) {
    /** One without such numbers, with nobody who stands in another part too, which nothing that leads to it can change. */
    public Holding(Concealment concealment, Place place, int characters, PersonalDataTally tally) {
        this(concealment, place, characters, tally, NumberTally.NONE);
    }

    /** One with nobody who stands in another part too, which nothing that leads to it can change. */
    public Holding(Concealment concealment, Place place, int characters, PersonalDataTally tally, NumberTally numbers) {
        this(concealment, place, characters, tally, numbers, Bearing.NONE, 0);
    }

    /** The same, judged otherwise. */
    public Holding with(PersonalDataTally other) {
        return new Holding(concealment, place, characters, other, numbers, bearing, again);
    }
}
