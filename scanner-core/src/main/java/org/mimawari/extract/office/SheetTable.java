package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * One sheet on its way to the sink: keeps one row of it. Rows and sheets without a word are passed over. Cells that are hidden by themselves are handed on as a row of their own below that of the others, each in its column, so that the same headings
 * tell what they are. At most {@value #MOST_COLUMNS} columns, as many as a sheet can have. Used by one thread.
 */
final class SheetTable {
    static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST = 32_767;
    private static final int FIRST_ROOM = 32;

    private final DocumentSink sink;
    private final TextLinks links;
    private final Place place;
    private final Concealment sheet;
    private final Set<Integer> hiddenColumns;
    private final Set<Concealment> hidden = EnumSet.noneOf(Concealment.class);
    private SiteText[] cells = new SiteText[FIRST_ROOM];
    private Concealment[] how = new Concealment[FIRST_ROOM];
    private int width;
    private @Nullable TableSink table;

    /**
     * @param sheet what hides the sheet as a whole, or NONE; then rows, columns and cells are not told apart
     * @param hiddenColumns from 0
     */
    SheetTable(DocumentSink sink, TextLinks links, Place place, Concealment sheet, Set<Integer> hiddenColumns) {
        this.sink = sink;
        this.links = links;
        this.place = place;
        this.sheet = sheet;
        this.hiddenColumns = sheet == Concealment.NONE ? Set.copyOf(hiddenColumns) : Set.of();
        Arrays.fill(cells, SiteText.NONE);
        Arrays.fill(how, Concealment.NONE);
    }

    /** @param column from 0 */
    void cell(int column, String text, Concealment concealment) {
        if (column < 0 || text.isBlank()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            sink.leftOut();
            return;
        }
        String cut = text.length() > LONGEST ? cut(text) : text;
        if (column >= cells.length) {
            grow(column);
        }
        cells[column] = new SiteText(cut);
        how[column] = sheet == Concealment.NONE ? concealment : Concealment.NONE;
        width = Math.max(width, column + 1);
        if (concealment != Concealment.NONE) {
            hidden.add(how[column]);
        }
        if (cut.indexOf('/') >= 0 || cut.indexOf('／') >= 0) {
            links.printed(place, cut);
        }
    }

    private String cut(String text) {
        sink.leftOut();
        return text.substring(0, LONGEST);
    }

    private void grow(int column) {
        int before = cells.length;
        int room = Math.min(MOST_COLUMNS, Math.max(column + 1, before * 2));
        cells = Arrays.copyOf(cells, room);
        how = Arrays.copyOf(how, room);
        Arrays.fill(cells, before, room, SiteText.NONE);
        Arrays.fill(how, before, room, Concealment.NONE);
    }

    /** @param row what hides the row as a whole, or NONE */
    void endRow(Concealment row) {
        if (width == 0) {
            return;
        }
        Concealment whole = sheet == Concealment.NONE ? row : Concealment.NONE;
        hidden.remove(Concealment.NONE);
        if (hidden.isEmpty() || whole != Concealment.NONE) {
            hand(Arrays.asList(cells).subList(0, width), whole);
        } else {
            visible();
            hidden.forEach(this::handHidden);
        }
        Arrays.fill(cells, 0, width, SiteText.NONE);
        Arrays.fill(how, 0, width, Concealment.NONE);
        hidden.clear();
        width = 0;
    }

    private void visible() {
        boolean any = false;
        for (int i = 0; i < width; i++) {
            any |= how[i] == Concealment.NONE && cells[i] != SiteText.NONE;
        }
        if (any) {
            handHidden(Concealment.NONE);
        }
    }

    private void handHidden(Concealment which) {
        List<SiteText> only = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            only.add(how[i] == which ? cells[i] : SiteText.NONE);
        }
        hand(only, which);
    }

    private void hand(List<SiteText> row, Concealment concealment) {
        TableSink open = table == null ? sink.table(place, sheet, hiddenColumns) : table;
        table = open;
        open.row(List.copyOf(row), concealment);
    }
}
