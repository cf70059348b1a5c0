package org.mimawari.extract.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Reads the cells of other workbooks, and the values of other programs, that a workbook keeps with a link to them. Used by one thread. Source: ECMA-376 Part 1, 18.14. */
final class ExternalCells implements XmlEvents {
    private static final int LONGEST = 40_000;

    private final DocumentSink sink;
    private final TextLinks links;
    private final BoundedText value;
    private @Nullable SheetTable table;
    private int column;
    private boolean inValue;

    ExternalCells(DocumentSink sink, TextLinks links) {
        this.sink = sink;
        this.links = links;
        this.value = new BoundedText(LONGEST, sink::leftOut);
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "sheetData" -> table = new SheetTable(sink, links, Place.WHOLE, Concealment.EXTERNAL_CACHE, Set.of());
            case "cell" -> column = CellRange.column(element.attribute("r"));
            case "v", "val" -> {
                inValue = true;
                value.clear();
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (inValue) {
            value.add(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("v") && table != null) {
            table.cell(column, value.toString(), Concealment.NONE);
        } else if (name.equals("row") && table != null) {
            table.endRow(Concealment.NONE);
        } else if (name.equals("val") && !value.toString().isBlank()) {
            sink.text(Place.WHOLE, Concealment.EXTERNAL_CACHE, new SiteText(value.toString()));
        }
        inValue = false;
    }
}
