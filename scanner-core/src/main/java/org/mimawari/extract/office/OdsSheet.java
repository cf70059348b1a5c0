package org.mimawari.extract.office;

import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.term.Concealment;

/** One sheet of an OpenDocument spreadsheet: keeps one row. What is repeated is told once as a row, and in at most {@value #MOST_REPEATED} columns. Used by one thread. */
final class OdsSheet {
    private static final int MOST_REPEATED = 256;

    private final DocumentSink sink;
    private final TextLinks links;
    private final OdsStyles styles;
    private final OdsColumns columns;
    private XlsSheet.Spot spot;
    private @Nullable SheetTable table;
    private Concealment row = Concealment.NONE;
    private int folded;
    private int column;
    private long repeated = 1;
    private String value = "";
    private String type = "";
    private String style = "";

    OdsSheet(DocumentSink sink, TextLinks links, XlsSheet.Spot spot, OdsStyles styles) {
        this.sink = sink;
        this.links = links;
        this.spot = spot;
        this.styles = styles;
        this.columns = new OdsColumns(styles);
    }

    Concealment concealment() {
        return spot.concealment();
    }

    /** It is a copy of a sheet of another file. */
    void isCopy() {
        spot = new XlsSheet.Spot(spot.place(), Concealment.EXTERNAL_CACHE);
    }

    void start(XmlElement element) {
        switch (element.name()) {
            case "table-column", "table-column-group" -> columns.start(element);
            case "table-row-group" -> folded += element.isOn("display", true) && folded == 0 ? 0 : 1;
            case "table-row" -> row(element);
            default -> {
                // Shapes and settings.
            }
        }
    }

    private void row(XmlElement element) {
        column = 0;
        String visibility = element.attribute("visibility");
        if (visibility.equals("filter")) {
            row = Concealment.FILTERED_ROW;
        } else if (folded > 0) {
            row = Concealment.FOLDED_GROUP;
        } else {
            boolean hides = visibility.equals("collapse") || styles.hides(element.attribute("style-name"));
            row = hides ? Concealment.HIDDEN_ROW : Concealment.NONE;
        }
    }

    void startCell(XmlElement element) {
        repeated = Math.max(1, element.number("number-columns-repeated", 1));
        type = element.attribute("value-type");
        value = stated(element);
        style = element.attribute("style-name");
    }

    private static String stated(XmlElement element) {
        String date = element.attribute("date-value");
        if (!date.isEmpty()) {
            return CellText.day(date);
        }
        String text = element.attribute("string-value");
        return text.isEmpty() ? element.attribute("value") : text;
    }

    /** @param shown what the cell shows */
    void endCell(String shown) {
        boolean isDate = type.equals("date");
        String text = isDate || shown.isBlank() ? value : shown;
        if (!text.isBlank()) {
            // A value of which nothing is shown: its format shows nothing.
            Concealment how = shown.isBlank()
                    ? Concealment.HIDDEN_TEXT
                    : styles.ofCell(style.isEmpty() ? columns.cellStyle(column) : style);
            SheetTable open = table();
            for (int i = 0; i < Math.min(repeated, MOST_REPEATED); i++) {
                open.cell(column + i, text, how);
            }
        }
        column = (int) Math.min(SheetTable.MOST_COLUMNS, column + repeated);
    }

    private SheetTable table() {
        SheetTable open =
                table == null ? new SheetTable(sink, links, spot.place(), spot.concealment(), columns.hidden()) : table;
        table = open;
        return open;
    }

    void end(String name) {
        if (name.equals("table-row")) {
            if (table != null) {
                table.endRow(row);
            }
        } else if (name.equals("table-row-group")) {
            folded -= folded > 0 ? 1 : 0;
        } else {
            columns.end(name);
        }
    }
}
