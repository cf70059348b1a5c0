package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says around its cells, most of it behind them: hidden columns, what is filtered, coloured by conditions or linked, the words of its head and foot. Also takes in the parts of its tables. Used by one thread. Source: ECMA-376 Part 1, 18.3.1, 18.5.
 */
final class SheetOutline implements XmlEvents {
    /** Whether a row further on is left out by a filter, or a cell coloured, is not known: it is told all the same. */
    private static final int MOST_RANGES = 2_000;
    /** A sheet has no more. */
    private static final int MOST_LINKS = 66_000;

    private static final int LONGEST = 100_000;
    /** In widths of a character: less than a point of a screen. */
    private static final double NO_WIDTH = 0.1;
    /** Columns that are hidden to the right of everything are no matter; so many are looked at if the sheet states no size. */
    private static final int FEWEST_COLUMNS = 256;

    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<CellRange> filtered = new ArrayList<>();
    private final List<CellRange> coloured = new ArrayList<>();
    private final Map<String, Hyperlink> links = new HashMap<>();
    private final List<String> margins = new ArrayList<>();
    private final BoundedText words = new BoundedText(LONGEST, this::cut);
    private boolean cut;
    private @Nullable CellRange filter;
    private boolean filterMode;
    private boolean sized;
    private int width = FEWEST_COLUMNS;
    private boolean inWords;

    /** @param relation to an address outside; empty for a place in the workbook */
    record Hyperlink(String relation, String shown) {}

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "sheetData" -> {
                return false;
            }
            case "sheetPr" -> filterMode = element.isOn("filterMode", false);
            case "dimension" -> size(element.attribute("ref"));
            case "col" -> column(element);
            case "autoFilter" -> filter = CellRange.of(element.attribute("ref")).orElse(null);
            case "filterColumn" -> filtered();
            case "table" -> add(coloured, element.attribute("ref"));
            case "conditionalFormatting" -> ranges(element.attribute("sqref"));
            case "hyperlink" -> link(element);
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "sqref" -> {
                inWords = true;
                words.clear();
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (inWords) {
            words.add(text);
        }
    }

    @Override
    public void end(String name) {
        if (inWords) {
            inWords = false;
            if (name.equals("sqref")) {
                ranges(words.toString());
            } else {
                margins.add(words.toString());
            }
        }
        if (name.equals("autoFilter")) {
            filter = null;
        }
    }

    private void size(String ref) {
        sized = true;
        CellRange.of(ref).ifPresent(range -> width = Math.max(width, range.lastColumn() + 1));
    }

    private void column(XmlElement element) {
        if (!element.isOn("hidden", false) && !isNothing(element.attribute("width"), NO_WIDTH)) {
            return;
        }
        long first = Math.max(1, element.number("min", 1));
        long last = Math.min(sized ? width : SheetTable.MOST_COLUMNS, element.number("max", first));
        for (long column = first; column <= last; column++) {
            hiddenColumns.add((int) column - 1);
        }
    }

    /** Whether a width or height is stated and is none to be seen. */
    static boolean isNothing(String size, double limit) {
        try {
            return !size.isEmpty() && Double.parseDouble(size) < limit;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** A filter that is there but filters by nothing hides no row. */
    private void filtered() {
        if (filter != null && filtered.size() < MOST_RANGES && !filtered.contains(filter)) {
            filtered.add(filter);
        }
    }

    private void ranges(String refs) {
        for (String ref : refs.split(" ", MOST_RANGES)) {
            add(coloured, ref);
        }
    }

    private static void add(List<CellRange> ranges, String ref) {
        if (ranges.size() < MOST_RANGES) {
            CellRange.of(ref).ifPresent(ranges::add);
        }
    }

    private void link(XmlElement element) {
        if (links.size() == MOST_LINKS) {
            cut = true;
        } else {
            String ref = element.attribute("ref");
            int colon = ref.indexOf(':');
            links.putIfAbsent(
                    colon < 0 ? ref : ref.substring(0, colon),
                    new Hyperlink(element.relation("id"), element.attribute("display")));
        }
    }

    private void cut() {
        cut = true;
    }

    /** Whether more stands in it than is kept. */
    boolean isCut() {
        return cut;
    }

    Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** Whether a filter may be what hides a row, counted from 0. */
    boolean filters(int row) {
        return filterMode && filtered.isEmpty()
                || filtered.stream().anyMatch(range -> range.hasRow(row) && row > range.firstRow());
    }

    /** Whether a table or a condition may give the cell another background than its style says. */
    boolean mayBeColoured(int row, int column) {
        return coloured.stream().anyMatch(range -> range.contains(row, column));
    }

    /** By the cell, as in "B2". */
    Map<String, Hyperlink> links() {
        return links;
    }

    /** Words above and below the printed sheet. */
    List<String> margins() {
        return margins;
    }
}
