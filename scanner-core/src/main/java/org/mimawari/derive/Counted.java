package org.mimawari.derive;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Place;

/** Counts what one part of a document holds. Used by one thread. */
final class Counted {
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private int rows;
    private int people;
    private int suspected;
    private long characters;

    void row(Set<DataKind> kinds, Standing standing, long letters) {
        rows++;
        people += standing == Standing.ALERT ? 1 : 0;
        suspected += standing == Standing.SUSPECTED ? 1 : 0;
        characters += letters;
        kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
    }

    /** Both together. */
    Counted plus(Counted more) {
        rows += more.rows;
        people += more.people;
        suspected += more.suspected;
        characters += more.characters;
        more.byKind.forEach((kind, n) -> byKind.merge(kind, n, Integer::sum));
        return this;
    }

    /** Characters of a row or stretch, blanks not counted. */
    static long letters(String text) {
        return text.chars()
                .filter(c -> c > ' ' && c != '\u3000' && c != '\u00A0')
                .count();
    }

    int characters() {
        return (int) Math.min(characters, Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return characters == 0;
    }

    boolean hasPersonal() {
        return !byKind.isEmpty();
    }

    Holding holding(Concealment concealment, Place place, NumberTally numbers) {
        return new Holding(concealment, place, characters(), tally(), numbers);
    }

    PersonalDataTally tally() {
        return new PersonalDataTally(rows, people, suspected, byKind, true);
    }
}
