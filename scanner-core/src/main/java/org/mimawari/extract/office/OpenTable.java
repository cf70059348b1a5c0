package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;

/**
 * A table of a text or slide while it is read: keeps one row. What is hidden within a row is handed on as a row of its own below it, with everything in its column, so that the same headings tell what it is. Used by one thread.
 */
final class OpenTable {
    private static final int MOST_CELLS = 2_000;
    private static final int MOST_SPAN = 64;

    private final TableSink sink;
    private final List<Stretch> cells = new ArrayList<>();
    private boolean isInCell;

    OpenTable(TableSink sink) {
        this.sink = sink;
    }

    /** The cell that text goes to; cells are begun by the text where no cell is. */
    Stretch cell() {
        if (!isInCell || cells.isEmpty()) {
            startCell();
        }
        return cells.get(cells.size() - 1);
    }

    void startCell() {
        if (cells.size() >= MOST_CELLS) {
            endRow(Concealment.NONE);
        }
        cells.add(new Stretch());
        isInCell = true;
    }

    /** @param span how many columns the cell is wide */
    void endCell(long span) {
        cell();
        for (long more = 1; more < Math.min(span, MOST_SPAN); more++) {
            cells.add(new Stretch());
        }
        isInCell = false;
    }

    /** @param row what hides the row as a whole, or NONE */
    void endRow(Concealment row) {
        if (cells.isEmpty()) {
            return;
        }
        Set<Concealment> hidden = EnumSet.noneOf(Concealment.class);
        cells.forEach(cell -> cell.each((how, text) -> hidden.add(how)));
        hidden.remove(Concealment.NONE);
        boolean isSeen =
                cells.stream().anyMatch(cell -> !cell.text(Concealment.NONE).isBlank());
        if (isSeen || hidden.isEmpty()) {
            row(Concealment.NONE, row);
        }
        hidden.forEach(how -> row(how, how));
        cells.clear();
        isInCell = false;
    }

    private void row(Concealment which, Concealment how) {
        List<SiteText> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(new SiteText(cell.text(which).strip())));
        sink.row(texts, how);
    }
}
