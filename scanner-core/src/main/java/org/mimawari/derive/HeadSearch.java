package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mimawari.personal.CellKinds;
import org.mimawari.personal.QuestionKinds;
import org.mimawari.personal.TableSigns;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.term.DataKind;

/** Finds the headings among the first rows of a table. Remembers what at most {@value #MOST_KNOWN} short cells say, as long as the run. Thread-safe; linear. */
final class HeadSearch {
    /** So many known words make a row that holds no value the headings. */
    private static final int ENOUGH = 2;

    private static final int MOST_KNOWN = 4_096;
    private static final int LONGEST_KNOWN = 40;

    private final Map<String, Word> known = new ConcurrentHashMap<>();
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
     * @param head what the headings say; {@link TableHead#NONE} with what the titles say if there are none
     * @param told columns, from 0, whose heading is known
     * @param below number of the first row that is no heading
     */
    record Found(TableHead head, Set<Integer> told, int below) {
        boolean hasHeadings() {
            return below > 0;
        }
    }

    /** What one cell says if it is a heading. */
    private record Word(Set<Sign> signs, Set<DataKind> kinds) {
        static final Word NONE = new Word(Set.of(), Set.of());
    }

    /** What one row says if it is one of headings. */
    private record Line(TableHead head, Set<Integer> told, int filled) {
        int known() {
            return told.size();
        }
    }

    /** @param above what stands above the table */
    Found in(List<List<String>> rows, List<String> above) {
        Set<Sign> titles = EnumSet.noneOf(Sign.class);
        above.forEach(title -> titles.addAll(signs.ofTitle(title)));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            Line line = line(row);
            if (isHead(row, line)) {
                return below(rows, i + 1, line, titles);
            }
            // A row of one cell or two above the headings is a title or a date.
            if (line.filled() <= ENOUGH) {
                row.forEach(cell -> titles.addAll(signs.ofTitle(cell)));
            }
        }
        return new Found(TableHead.NONE.with(titles), Set.of(), 0);
    }

    private Found below(List<List<String>> rows, int next, Line line, Set<Sign> titles) {
        TableHead head = line.head().with(titles);
        if (next < rows.size()) {
            Line second = line(rows.get(next));
            if (isHead(rows.get(next), second) && second.known() == second.filled()) {
                Set<Integer> told = new HashSet<>(line.told());
                told.addAll(second.told());
                return new Found(head.with(second.head()), told, next + 1);
            }
        }
        return new Found(head, line.told(), next);
    }

    private boolean isHead(List<String> row, Line line) {
        boolean half = line.filled() > 1 && line.known() * 2 >= line.filled();
        return (line.known() >= ENOUGH || line.known() == 1 && half) && !cells.hasValue(row);
    }

    private Line line(List<String> row) {
        List<Set<DataKind>> columns = new ArrayList<>();
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        Set<Integer> told = new HashSet<>();
        int filled = 0;
        for (String cell : row) {
            Word word = cell.isBlank() ? Word.NONE : word(cell);
            if (!word.signs().isEmpty() || !word.kinds().isEmpty()) {
                told.add(columns.size());
            }
            columns.add(word.kinds());
            all.addAll(word.signs());
            filled += cell.isBlank() ? 0 : 1;
        }
        return new Line(new TableHead(columns, all), told, filled);
    }

    /** The same headings stand all over a site. */
    private Word word(String cell) {
        if (cell.length() > LONGEST_KNOWN) {
            return judged(cell);
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(cell, this::judged);
    }

    private Word judged(String cell) {
        Set<Sign> said = signs.ofHeading(cell);
        boolean other = said.contains(Sign.LISTING) || said.contains(Sign.OTHER);
        return new Word(said, other ? Set.of() : questions.askedFor(cell));
    }
}
