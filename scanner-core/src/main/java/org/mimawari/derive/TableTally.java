package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.personal.QuestionKinds;
import org.mimawari.term.DataKind;

/** Counts personal data in a table by its headings: a cell that is filled below "氏名" is a name. Used by one thread. */
final class TableTally implements TableJudge {
    private final QuestionKinds headings;
    private final List<Set<DataKind>> columns = new ArrayList<>();
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private boolean headed;
    private int rows;
    private int people;

    TableTally(QuestionKinds headings) {
        this.headings = headings;
    }

    @Override
    public void row(List<SiteText> cells) {
        if (!headed) {
            headed = true;
            cells.forEach(cell -> columns.add(headings.askedFor(cell.raw())));
            return;
        }
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (!cells.get(i).isBlank()) {
                kinds.addAll(columns.get(i));
            }
        }
        rows++;
        people += kinds.contains(DataKind.NAME) && kinds.size() > 1 ? 1 : 0;
        kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int people() {
        return people;
    }

    @Override
    public Map<DataKind, Integer> byKind() {
        return Map.copyOf(byKind);
    }
}
