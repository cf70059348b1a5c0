package org.mimawari.extract.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Takes the records of one sheet of an older workbook; keeps one row of it. Used by one thread. */
final class XlsSheet {
    private static final short FILTER_MODE = 0x9b;
    private static final int MOST_COLUMNS = 256;
    private static final int MOST_ROWS = 65_536;
    private static final int MOST_LINKED = 20_000;
    private static final int HEIGHT = 0x7fff;

    private final DocumentSink sink;
    private final TextLinks links;
    private final Spot spot;
    private final XlsValues values;
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Map<Integer, Concealment> hiddenRows = new HashMap<>();
    private final Map<Integer, String> shown = new HashMap<>();
    private @Nullable SheetTable table;
    private @Nullable FormulaRecord waiting;
    private boolean filtered;
    private boolean isNote;
    private int row = -1;

    /** A place among the sheets, and what hides it as a whole. */
    record Spot(Place place, Concealment concealment) {}

    XlsSheet(DocumentSink sink, TextLinks links, Spot spot, XlsValues values) {
        this.sink = sink;
        this.links = links;
        this.spot = spot;
        this.values = values;
    }

    void take(Record record) {
        if (record instanceof LabelSSTRecord cell) {
            put(cell, values.shared(cell.getSSTIndex()), false);
        } else if (record instanceof NumberRecord cell) {
            put(cell, values.number(cell.getXFIndex(), cell.getValue()), true);
        } else if (record instanceof FormulaRecord cell) {
            formula(cell);
        } else if (record instanceof StringRecord text) {
            if (waiting != null) {
                put(waiting, text.getString(), false);
                waiting = null;
            }
        } else if (record instanceof LabelRecord label) {
            put(label.getRow(), label.getColumn(), label.getValue(), values.hides(label.getXFIndex(), false));
        } else if (record instanceof RowRecord line) {
            row(line);
        } else if (record instanceof ColumnInfoRecord column) {
            column(column);
        } else if (record.getSid() == FILTER_MODE) {
            filtered = true;
        } else {
            beside(record);
        }
    }

    private void row(RowRecord line) {
        boolean stated = line.getBadFontHeight();
        boolean nothing = stated && (line.getHeight() & HEIGHT) == 0;
        if ((line.getZeroHeight() || nothing) && hiddenRows.size() < MOST_ROWS) {
            boolean folded = line.getOutlineLevel() > 0;
            Concealment how = folded ? Concealment.FOLDED_GROUP : Concealment.HIDDEN_ROW;
            hiddenRows.put(line.getRowNumber(), filtered && !folded ? Concealment.FILTERED_ROW : how);
        }
    }

    private void column(ColumnInfoRecord column) {
        if (column.getHidden() || column.getColumnWidth() == 0) {
            for (int at = column.getFirstColumn(); at <= Math.min(column.getLastColumn(), MOST_COLUMNS - 1); at++) {
                hiddenColumns.add(at);
            }
        }
    }

    private void formula(FormulaRecord cell) {
        String literals = XlsValues.literals(cell.getParsedExpression());
        links.printed(spot.place(), literals);
        if (cell.hasCachedResultString()) {
            waiting = cell;
        } else if (cell.getCachedResultType() == 0) {
            put(cell, values.number(cell.getXFIndex(), cell.getValue()), true);
        }
    }

    private void put(CellRecord cell, String text, boolean number) {
        put(cell.getRow(), cell.getColumn(), text, values.hides(cell.getXFIndex(), number));
    }

    private void put(int ofRow, int column, @Nullable String text, Concealment how) {
        if (text == null || text.isEmpty()) {
            return;
        }
        SheetTable open =
                table == null ? new SheetTable(sink, links, spot.place(), spot.concealment(), hiddenColumns) : table;
        table = open;
        if (ofRow != row) {
            endRow();
            row = ofRow;
        }
        open.cell(column, text, how);
        if (shown.size() < MOST_LINKED) {
            shown.put(ofRow * MOST_COLUMNS + column, text);
        }
    }

    private void endRow() {
        if (table != null) {
            table.endRow(hiddenRows.getOrDefault(row, Concealment.NONE));
        }
    }

    private void beside(Record record) {
        if (record instanceof HyperlinkRecord link) {
            link(link);
        } else if (record instanceof ObjRecord object) {
            isNote = object.getSubRecords().stream().anyMatch(XlsSheet::isNote);
        } else if (record instanceof TextObjectRecord text) {
            String words = text.getStr() == null ? "" : text.getStr().getString();
            tell(isNote ? Concealment.COMMENT : spot.concealment(), words);
            isNote = false;
        } else if (record instanceof NoteRecord note) {
            if (note.getAuthor() != null && !note.getAuthor().isBlank()) {
                sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(note.getAuthor()));
            }
        } else if (record instanceof HeaderFooterBase margin) {
            tell(spot.concealment(), margin.getText());
        }
    }

    private static boolean isNote(SubRecord part) {
        return part instanceof CommonObjectDataSubRecord common
                && common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT;
    }

    private void link(HyperlinkRecord link) {
        String address = link.getAddress();
        if (address != null && !link.isDocumentLink()) {
            String label = link.getLabel() == null ? "" : link.getLabel();
            String words = shown.getOrDefault(link.getFirstRow() * MOST_COLUMNS + link.getFirstColumn(), label);
            links.link(spot.place(), address, words);
        }
    }

    private void tell(Concealment how, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            sink.text(spot.place(), how, new SiteText(words));
            links.printed(spot.place(), words);
        }
    }

    void end() {
        endRow();
    }
}
