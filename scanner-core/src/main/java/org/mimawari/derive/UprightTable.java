package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.PageRows;
import org.mimawari.content.SiteText;
import org.mimawari.derive.TableTally.RowSeen;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/**
 * Counts one table or list of a page, also one with its headings in the first column. What is not sure is not even suspected if it tells only of names with schools, ages or dates: pages are full of results, winners and remarks. Keeps the first rows, at
 * most {@value #WAITING}, until it is known how the table stands. Used by one thread.
 */
final class UprightTable implements PageRows, TableTally.Watcher {
    private static final int WAITING = 200;
    private static final int MOST_CHARACTERS = 100_000;
    private static final Set<DataKind> PUBLISHED = EnumSet.of(
            DataKind.NAME,
            DataKind.KANA,
            DataKind.EMPLOYER,
            DataKind.SCHOOL,
            DataKind.SEX,
            DataKind.AGE,
            DataKind.BIRTH_DATE,
            DataKind.PHOTO);

    private final TableLook look;
    private final TableTally tally;
    private final Counted counted;
    private final RowNumbers numbers;
    private boolean told;
    private @Nullable List<List<String>> waiting = new ArrayList<>();
    private long characters;

    /**
     * @param titles what stands above it
     * @param numbers looks for numbers of people in rows that tell of nobody
     */
    UprightTable(TableLook look, List<String> titles, Counted counted, RowNumbers numbers) {
        this.look = look;
        this.tally = new TableTally(look, this, titles);
        this.counted = counted;
        this.numbers = numbers;
    }

    @Override
    public void row(List<SiteText> cells, Concealment concealment) {
        List<List<String>> first = waiting;
        if (first == null) {
            tally.row(cells);
            return;
        }
        List<String> texts = cells.stream().map(SiteText::raw).toList();
        first.add(texts);
        characters += texts.stream().mapToLong(String::length).sum();
        if (first.size() == WAITING || characters > MOST_CHARACTERS) {
            waiting = null; // as many fields nobody has
            first.forEach(this::hand);
        }
    }

    private void hand(List<String> row) {
        tally.row(row.stream().map(SiteText::new).toList());
    }

    @Override
    public void end() {
        List<List<String>> all = waiting;
        waiting = null;
        List<List<String>> upright = all == null ? List.of() : TurnedRows.upright(all, look);
        boolean judged = all == null || new PeopleHints(look).areIn(upright);
        if (judged) {
            upright.forEach(this::hand);
            tally.settle();
        }
        if (all != null && !told && (!judged || all != upright)) {
            numbers.look(all);
        }
    }

    @Override
    public void row(List<String> cells, Concealment concealment, RowSeen row) {
        boolean usual = row.standing() == Standing.SUSPECTED && PUBLISHED.containsAll(row.kinds());
        long letters = cells.stream().mapToLong(Counted::letters).sum();
        RowSeen one = usual ? new RowSeen(row.kinds(), Standing.NONE, row.who(), row.bearing()) : row;
        told |= one.standing() != Standing.NONE;
        counted.row(one, letters);
        numbers.look(cells, one, tally);
    }
}
