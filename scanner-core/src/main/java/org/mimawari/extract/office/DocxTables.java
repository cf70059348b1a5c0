package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mimawari.term.Concealment;

/** The tables that are open where a Word document is being read. Source: ECMA-376 Part 1, 17.4. Used by one thread. */
final class DocxTables {
    private final TextFlow flow;
    private final DocxGrounds grounds;
    private final Deque<Row> rows = new ArrayDeque<>();
    private boolean isInTableProperties;
    private boolean isInRowProperties;
    private boolean isInCellProperties;

    private static final class Row {
        private Concealment how = Concealment.NONE;
        private long span = 1;
    }

    DocxTables(TextFlow flow, DocxGrounds grounds) {
        this.flow = flow;
        this.grounds = grounds;
    }

    boolean isInProperties() {
        return isInTableProperties || isInRowProperties || isInCellProperties;
    }

    /** @return whether the element is one of a table */
    boolean start(XmlElement element) {
        switch (element.name()) {
            case "tbl" -> startTable();
            case "tblPr" -> isInTableProperties = true;
            case "tr" -> startRow();
            case "trPr" -> isInRowProperties = true;
            case "tc" -> startCell();
            case "tcPr" -> isInCellProperties = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** An element within the properties of a table, row or cell. */
    void property(XmlElement element) {
        if (isInRowProperties) {
            rowProperty(element);
        } else {
            cellProperty(element);
        }
    }

    private void rowProperty(XmlElement element) {
        Row row = rows.peek();
        if (row == null) {
            return;
        }
        switch (element.name()) {
            case "del" -> row.how = Concealment.TRACKED_CHANGE;
            case "hidden" -> row.how = element.isOn("val") ? Concealment.HIDDEN_TEXT : row.how;
            default -> {
                // Heights and headings hide nothing.
            }
        }
    }

    private void cellProperty(XmlElement element) {
        switch (element.name()) {
            case "tblStyle" -> grounds.tableStyle(element.attribute("val"));
            case "shd" -> shade(DocxLook.shade(element));
            case "gridSpan" -> span(element.number("val", 1));
            default -> {
                // Widths and borders hide nothing.
            }
        }
    }

    private void shade(int colour) {
        if (isInCellProperties) {
            grounds.cell(colour);
        } else {
            grounds.tableShade(colour);
        }
    }

    private void span(long columns) {
        Row row = rows.peek();
        if (row != null) {
            row.span = columns;
        }
    }

    private void startTable() {
        flow.startTable(Concealment.NONE);
        grounds.startTable();
        rows.push(new Row());
    }

    private void startRow() {
        if (!rows.isEmpty()) {
            rows.element().how = Concealment.NONE;
        }
    }

    private void startCell() {
        flow.startCell();
        grounds.cell(Colour.AUTOMATIC);
        span(1);
    }

    void end(String name) {
        switch (name) {
            case "tblPr" -> isInTableProperties = false;
            case "trPr" -> isInRowProperties = false;
            case "tcPr" -> isInCellProperties = false;
            case "tc" -> flow.endCell(rows.isEmpty() ? 1 : rows.element().span);
            case "tr" -> flow.endRow(rows.isEmpty() ? Concealment.NONE : rows.element().how);
            case "tbl" -> endTable();
            default -> {
                // Nothing of a table.
            }
        }
    }

    private void endTable() {
        flow.endTable();
        grounds.leave();
        rows.poll();
    }
}
