package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.personal.CellKinds;
import org.mimawari.personal.QuestionKinds;
import org.mimawari.personal.TableSigns;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.term.DataKind;

/** Finds the headings among the first rows of a table. Thread-safe; linear. */
final class HeadSearch {
    /** So many known words make a row that holds no value the headings. */
    private static final int ENOUGH = 2;

    private final QuestionKinds questions;
    private final TableSigns signs;
    private final CellKinds cells;

    HeadSearch(QuestionKinds questions, TableSigns signs, CellKinds cells) {
        this.questions = questions;
        this.signs = signs;
        this.cells = cells;
    }

    /**
     * What was found.
     *
     * @param head what the headings say; null if there are none
     * @param below number of the first row that is no heading
     */
    record Found(@Nullable TableHead head, int below) {}

    /** What one row says if it is one of headings. */
    private record Line(TableHead head, int known, int filled) {}

    Found in(List<List<String>> rows) {
        Set<Sign> titles = EnumSet.noneOf(Sign.class);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            Line line = line(row);
            if (isHead(row, line)) {
                return below(rows, i + 1, line.head().with(titles));
            }
            // A row of one cell or two above the headings is a title or a date.
            if (line.filled() <= ENOUGH) {
                row.forEach(cell -> titles.addAll(signs.ofTitle(cell)));
            }
        }
        return new Found(null, 0);
    }

    private Found below(List<List<String>> rows, int next, TableHead head) {
        if (next < rows.size()) {
            Line second = line(rows.get(next));
            if (isHead(rows.get(next), second) && second.known() == second.filled()) {
                return new Found(head.with(second.head()), next + 1);
            }
        }
        return new Found(head, next);
    }

    private boolean isHead(List<String> row, Line line) {
        boolean half = line.filled() > 1 && line.known() * 2 >= line.filled();
        return (line.known() >= ENOUGH || line.known() == 1 && half) && !cells.hasValue(row);
    }

    private Line line(List<String> row) {
        List<Set<DataKind>> columns = new ArrayList<>();
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        int known = 0;
        int filled = 0;
        for (String cell : row) {
            Set<Sign> said = cell.isBlank() ? Set.of() : signs.ofHeading(cell);
            boolean other = said.contains(Sign.LISTING) || said.contains(Sign.OTHER);
            Set<DataKind> kinds = cell.isBlank() || other ? Set.of() : questions.askedFor(cell);
            columns.add(kinds);
            all.addAll(said);
            known += said.isEmpty() && kinds.isEmpty() ? 0 : 1;
            filled += cell.isBlank() ? 0 : 1;
        }
        return new Line(new TableHead(columns, all), known, filled);
    }
}
