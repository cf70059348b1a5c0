package org.mimawari.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.derive.TableTally.RowSeen;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.site.NumberTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/** Counts one table of a document, its hidden rows and columns apart: headings are those of the table, whether hidden or not. Used by one thread. */
final class SheetTally implements TableSink, TableTally.Watcher {
    private final TableTally table;
    private final Concealment concealment;
    private final Set<Integer> hiddenColumns;
    private final Function<Concealment, Counted> counts;
    private final RowNumbers numbers;

    /**
     * @param concealment of the table as a whole
     * @param counts where to count what is hidden so
     * @param numbers looks for numbers of people in rows that everybody sees and that tell of nobody
     */
    SheetTally(
            TableLook look,
            Concealment concealment,
            Set<Integer> hiddenColumns,
            Function<Concealment, Counted> counts,
            NumberSearch numbers) {
        this.table = new TableTally(look, this);
        this.concealment = concealment;
        this.hiddenColumns = Set.copyOf(hiddenColumns);
        this.counts = counts;
        this.numbers = RowNumbers.by(numbers);
    }

    @Override
    public void row(List<SiteText> cells, Concealment row) {
        table.row(cells, row == Concealment.NONE ? concealment : row);
    }

    /** The numbers of people that stand outside of rows that tell of a person. */
    NumberTally end() {
        table.settle();
        return numbers.end();
    }

    @Override
    public void row(List<String> cells, Concealment told, RowSeen row) {
        Concealment how = table.isSideways() ? concealment : told;
        if (how != Concealment.NONE || hiddenColumns.isEmpty() || table.isSideways()) {
            counts.apply(how).row(row, letters(cells));
            look(cells, how, row);
            return;
        }
        List<String> shown = only(cells, column -> !hiddenColumns.contains(column));
        Set<DataKind> seen = table.kindsIn(shown);
        RowSeen visible = part(row, seen, table.isPerson(shown, seen));
        counts.apply(how).row(visible, letters(shown));
        look(shown, how, visible);
        List<String> rest = only(cells, hiddenColumns::contains);
        Set<DataKind> hidden = table.kindsIn(rest);
        counts.apply(Concealment.HIDDEN_COLUMN).row(part(row, hidden, !hidden.isEmpty()), letters(rest));
    }

    private static RowSeen part(RowSeen row, Set<DataKind> kinds, boolean person) {
        return new RowSeen(kinds, person ? row.standing() : Standing.NONE, row.who(), row.bearing());
    }

    private void look(List<String> cells, Concealment how, RowSeen row) {
        if (how == Concealment.NONE) {
            numbers.look(cells, row, table);
        } else {
            numbers.skip();
        }
    }

    /** The row with all other cells empty. */
    private static List<String> only(List<String> cells, IntPredicate wanted) {
        List<String> only = new ArrayList<>(cells);
        for (int column = 0; column < cells.size(); column++) {
            if (!wanted.test(column)) {
                only.set(column, "");
            }
        }
        return only;
    }

    private static long letters(List<String> cells) {
        long letters = 0;
        for (String cell : cells) {
            letters += Counted.letters(cell);
        }
        return letters;
    }
}
