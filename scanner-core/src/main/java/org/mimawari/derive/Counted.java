package org.mimawari.derive;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.derive.TableTally.RowSeen;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.site.Bearing;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Place;

/** Counts what one part of a document holds. Used by one thread. */
final class Counted {
    private final PeopleSeen own;
    private final PeopleSeen all;
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private int rows;
    private int people;
    private int suspected;
    private int again;
    /** Null before the first row that tells of somebody. */
    private @Nullable Bearing bearing;

    private long characters;

    /**
     * @param own who was met in this part
     * @param all who was met in any part that is hidden in the same way
     */
    Counted(PeopleSeen own, PeopleSeen all) {
        this.own = own;
        this.all = all;
    }

    /** A row of a table. Who was met before counts once. */
    void row(RowSeen row, long letters) {
        boolean known = row.standing() != Standing.NONE && !own.add(row.who());
        boolean elsewhere = row.standing() != Standing.NONE && !all.add(row.who());
        if (row.standing() != Standing.NONE) {
            bear(row.bearing());
        }
        again += elsewhere && !known ? 1 : 0;
        row(row.kinds(), known ? Standing.NONE : row.standing(), letters);
    }

    private void bear(Bearing other) {
        bearing = bearing == null ? other : bearing.and(other);
    }

    /** A stretch of text, of which nobody knows whether it tells of somebody who was met before. */
    void row(Set<DataKind> kinds, Standing standing, long letters) {
        rows++;
        people += standing == Standing.ALERT ? 1 : 0;
        suspected += standing == Standing.SUSPECTED ? 1 : 0;
        characters += letters;
        for (DataKind kind : kinds) {
            byKind.merge(kind, 1, Integer::sum);
        }
    }

    /** Both together; who was met in both is among those who stand in another part too. */
    Counted plus(Counted more) {
        rows += more.rows;
        people += more.people;
        suspected += more.suspected;
        again += more.again;
        characters += more.characters;
        if (more.bearing != null) {
            bear(more.bearing);
        }
        more.byKind.forEach((kind, n) -> byKind.merge(kind, n, Integer::sum));
        return this;
    }

    /** Characters of a row or stretch, blanks not counted. */
    static long letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += c > ' ' && c != '\u3000' && c != '\u00A0' ? 1 : 0;
        }
        return letters;
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
        Bearing told = bearing == null ? Bearing.NONE : bearing;
        return new Holding(concealment, place, characters(), tally(), numbers, told, again);
    }

    PersonalDataTally tally() {
        return new PersonalDataTally(rows, people, suspected, byKind, !own.isFull());
    }
}
