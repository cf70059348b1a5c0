package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.SideBySide;

/**
 * Gives the rows of tables that can be seen, page after page. A table that goes on over the page begins there with its titles and headings again, whether they are printed again or not; headings that are printed in between are left out. Records that stand
 * beside one another come one below the other. Keeps the last table of a page. Used by one thread.
 */
final class PdfTableAcross {
    private @Nullable PdfTable last;
    private List<List<String>> head = List.of();

    /** @param tables of the next page */
    List<List<List<String>>> rowsOf(List<PdfTable> tables) {
        List<List<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            PdfTable table = tables.get(i);
            PdfTable before = i == 0 ? last : null;
            boolean goesOn = before != null && table.fits(before) && !hasOwnHead(table);
            PdfTable cut = before != null && goesOn ? table.withColumnsOf(before) : table;
            if (!goesOn) {
                head = table.head();
            }
            all.add(rows(cut, goesOn));
            last = cut;
        }
        if (tables.isEmpty()) {
            last = null;
        }
        return all;
    }

    /** Whether it has a title and headings of its own, other than those of the page before. */
    private boolean hasOwnHead(PdfTable table) {
        List<List<String>> own = table.head();
        return !table.titles().isEmpty()
                && own.size() > table.titles().size()
                && !head.containsAll(own.subList(own.size() - 1, own.size()));
    }

    private List<List<String>> rows(PdfTable table, boolean goesOn) {
        List<List<String>> rows = new ArrayList<>();
        if (!goesOn) {
            table.titles().forEach(title -> rows.add(List.of(title)));
        }
        List<String> headings = head.isEmpty() ? List.of() : head.get(head.size() - 1);
        int width = headings.size() > 1 ? SideBySide.width(headings) : table.width();
        if (goesOn) {
            head.forEach(row -> rows.add(row.size() > width ? row.subList(0, width) : row));
        }
        boolean met = goesOn;
        for (List<PdfRun> runs : table.rows()) {
            List<String> row = table.cells(runs, run -> true);
            boolean again = headings.size() > 1 && row.equals(headings);
            if (!again || !met) {
                rows.addAll(again ? List.of(row.subList(0, width)) : SideBySide.records(row, width));
            }
            met |= again;
        }
        return rows;
    }
}
