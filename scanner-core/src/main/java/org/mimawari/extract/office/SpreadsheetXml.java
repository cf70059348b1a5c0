package org.mimawari.extract.office;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/**
 * Reads workbooks in the XML of Excel 2003, which systems for records still write and call ".xls". Which sheets are hidden stands behind their rows, so that it has to be known before. Used by one thread. Source: "XML Spreadsheet Reference", Microsoft 2002.
 */
final class SpreadsheetXml implements XmlEvents {
    private static final int LONGEST = 40_000;
    /** Of which it is noted whether they are hidden; what stands further to the right is told as seen. */
    private static final int MOST_COLUMNS = 1_024;

    private final DocumentSink sink;
    private final TextLinks links;
    private final List<Concealment> known;
    private final BoundedText text;
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private @Nullable SheetTable table;
    private Place place = Place.WHOLE;
    private Concealment sheet = Concealment.NONE;
    private Concealment row = Concealment.NONE;
    private String href = "";
    private String type = "";
    private int sheets;
    private int column;
    private int columns;
    private boolean inText;
    private boolean inNote;

    /** @param known what hides the sheets, in their order */
    SpreadsheetXml(DocumentSink sink, TextLinks links, List<Concealment> known) {
        this.sink = sink;
        this.links = links;
        this.known = List.copyOf(known);
        this.text = new BoundedText(LONGEST, sink::leftOut);
    }

    /** Takes in which sheets are hidden. */
    static final class Visibility implements XmlEvents {
        private final List<Concealment> sheets;
        private boolean inVisible;

        Visibility(List<Concealment> sheets) {
            this.sheets = sheets;
        }

        @Override
        public boolean start(XmlElement element) {
            if (element.name().equals("Worksheet")) {
                sheets.add(Concealment.NONE);
            }
            inVisible = element.name().equals("Visible");
            return !element.name().equals("Table");
        }

        @Override
        public void text(String text) {
            if (inVisible && !sheets.isEmpty() && text.contains("Hidden")) {
                boolean very = text.contains("VeryHidden");
                sheets.set(sheets.size() - 1, very ? Concealment.VERY_HIDDEN_SHEET : Concealment.HIDDEN_SHEET);
            }
        }

        @Override
        public void end(String name) {
            inVisible = false;
        }
    }

    int sheets() {
        return sheets;
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "Worksheet" -> sheet(element.attribute("Name"));
            case "Column" -> column(element);
            case "Row" -> {
                column = 0;
                boolean hides =
                        element.isOn("Hidden", false) || SheetOutline.isNothing(element.attribute("Height"), 0.4);
                row = hides ? Concealment.HIDDEN_ROW : Concealment.NONE;
            }
            case "Cell" -> {
                column = (int) Math.min(SheetTable.MOST_COLUMNS, Math.max(0, element.number("Index", column + 1L) - 1));
                href = element.attribute("HRef");
                text.clear();
            }
            case "Comment" -> {
                inNote = true;
                author(element.attribute("Author"));
            }
            case "Data" -> {
                inText = true;
                type = inNote ? type : element.attribute("Type");
                text.clear();
            }
            case "Author", "LastAuthor", "Company", "Manager" -> {
                inText = true;
                text.clear();
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void sheet(String name) {
        sheets++;
        place = new Place.Sheet(sheets, sink.label(new SiteText(name)));
        sheet = sheets <= known.size() ? known.get(sheets - 1) : Concealment.NONE;
        table = null;
        columns = 0;
        hiddenColumns.clear();
    }

    private void column(XmlElement element) {
        boolean hides = element.isOn("Hidden", false) || SheetOutline.isNothing(element.attribute("Width"), 0.4);
        long first = Math.max(0, element.number("Index", columns + 1L) - 1);
        long last = first + Math.max(0, element.number("Span", 0));
        for (long at = first; hides && at <= Math.min(last, MOST_COLUMNS); at++) {
            hiddenColumns.add((int) at);
        }
        columns = (int) Math.min(MOST_COLUMNS, last + 1);
    }

    private void author(String name) {
        if (!name.isBlank()) {
            sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(name));
        }
    }

    @Override
    public void text(String more) {
        if (inText) {
            text.add(more);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "Data" -> {
                inText = false;
                if (!inNote) {
                    cell();
                }
            }
            case "Comment" -> {
                inNote = false;
                if (!text.toString().isBlank()) {
                    sink.text(place, Concealment.COMMENT, new SiteText(text.toString()));
                }
                text.clear();
            }
            case "Cell" -> column++;
            case "Row" -> {
                if (table != null) {
                    table.endRow(row);
                }
            }
            case "Author" -> property(PropertyKind.AUTHOR);
            case "LastAuthor" -> property(PropertyKind.LAST_EDITOR);
            case "Company" -> property(PropertyKind.COMPANY);
            case "Manager" -> property(PropertyKind.MANAGER);
            default -> {
                // Others hold nothing open.
            }
        }
    }

    private void cell() {
        String words = type.equals("DateTime") ? CellText.day(text.toString()) : text.toString();
        if (words.isBlank() || inNote) {
            return;
        }
        SheetTable open = table == null ? new SheetTable(sink, links, place, sheet, hiddenColumns) : table;
        table = open;
        open.cell(column, words, Concealment.NONE);
        if (!href.isEmpty()) {
            links.link(place, href, words);
            href = "";
        }
    }

    private void property(PropertyKind kind) {
        inText = false;
        if (!text.toString().isBlank()) {
            sink.property(kind, new SiteText(text.toString()));
        }
    }
}
