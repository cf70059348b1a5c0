package org.mimawari.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/** Counts one table of a document, its hidden rows and columns apart: headings are those of the table, whether hidden or not. Used by one thread. */
final class SheetTally implements TableSink, TableTally.Watcher {
    private final TableTally table;
    private final Concealment concealment;
    private final Set<Integer> hiddenColumns;
    private final Function<Concealment, Counted> counts;

    /**
     * @param concealment of the table as a whole
     * @param counts where to count what is hidden so
     */
    SheetTally(
            TableLook look,
            Concealment concealment,
            Set<Integer> hiddenColumns,
            Function<Concealment, Counted> counts) {
        this.table = new TableTally(look, this);
        this.concealment = concealment;
        this.hiddenColumns = Set.copyOf(hiddenColumns);
        this.counts = counts;
    }

    @Override
    public void row(List<SiteText> cells, Concealment row) {
        table.row(cells, row == Concealment.NONE ? concealment : row);
    }

    void end() {
        table.settle();
    }

    @Override
    public void row(List<String> cells, Concealment how, Set<DataKind> kinds, Standing standing) {
        if (how != Concealment.NONE || hiddenColumns.isEmpty()) {
            counts.apply(how).row(kinds, standing, letters(cells));
            return;
        }
        List<String> shown = only(cells, column -> !hiddenColumns.contains(column));
        Set<DataKind> seen = table.kindsIn(shown);
        counts.apply(how).row(seen, table.isPerson(shown, seen) ? standing : Standing.NONE, letters(shown));
        List<String> rest = only(cells, hiddenColumns::contains);
        Set<DataKind> hidden = table.kindsIn(rest);
        counts.apply(Concealment.HIDDEN_COLUMN).row(hidden, hidden.isEmpty() ? Standing.NONE : standing, letters(rest));
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
        return cells.stream().mapToLong(Counted::letters).sum();
    }
}
