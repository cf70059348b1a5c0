package org.mimawari.extract.office;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Reads from the log of a shared workbook who changed it, and what stood in cells before they were changed or deleted. Used by one thread. Source: ECMA-376 Part 1, 18.11. */
final class ChangeLog implements XmlEvents {
    private static final int LONGEST = 40_000;

    private final DocumentSink sink;
    private final TextLinks links;
    private final Map<String, Place> sheets;
    private final StringBuilder value = new StringBuilder();
    private @Nullable SheetTable table;
    private Place place = Place.WHOLE;
    private String ref = "";
    private int row = -1;
    private boolean isOld;
    private boolean inValue;

    /** @param sheets by the id that the log knows them by */
    ChangeLog(DocumentSink sink, TextLinks links, Map<String, Place> sheets) {
        this.sink = sink;
        this.links = links;
        this.sheets = sheets;
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "header" -> author(element.attribute("userName"));
            case "rcc", "rrc" -> sheet(element.attribute("sId"));
            case "oc" -> {
                isOld = true;
                ref = element.attribute("r");
                value.setLength(0);
            }
            case "nc", "odxf", "ndxf", "rPh" -> {
                return false;
            }
            case "v", "t" -> inValue = isOld;
            default -> {
                return true;
            }
        }
        return true;
    }

    private void author(String name) {
        if (!name.isBlank()) {
            sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(name));
        }
    }

    private void sheet(String id) {
        Place of = sheets.getOrDefault(id, Place.WHOLE);
        if (table == null || !of.equals(place)) {
            endRow();
            place = of;
            table = new SheetTable(sink, links, of, Concealment.TRACKED_CHANGE, Set.of());
        }
    }

    @Override
    public void text(String text) {
        if (inValue && value.length() < LONGEST) {
            value.append(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "oc" -> {
                isOld = false;
                cell();
            }
            case "revisions" -> endRow();
            default -> {
                // Others hold nothing open.
            }
        }
    }

    private void cell() {
        if (CellRange.row(ref) != row) {
            endRow();
            row = CellRange.row(ref);
        }
        if (table != null) {
            table.cell(CellRange.column(ref), value.toString(), Concealment.NONE);
        }
    }

    private void endRow() {
        if (table != null) {
            table.endRow(Concealment.NONE);
        }
    }
}
