package org.mimawari.extract.office;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mimawari.term.Concealment;

/** Reads the cells of a sheet row by row. Used by one thread. Source: ECMA-376 Part 1, 18.3.1.4, 18.3.1.73, 18.3.1.80. */
final class SheetCells implements XmlEvents {
    /** No value that a cell can have is as long, and the table tells of longer ones; no formula is. */
    private static final int LONGEST = 40_000;

    private static final int LAST_ROW = 1_048_576;
    /** In points: less than a point of a screen. */
    private static final double NO_HEIGHT = 0.4;

    private final SheetTable table;
    private final SheetOutline outline;
    private final CellText texts;
    private final BiConsumer<String, String> formulas;
    private final Map<String, String> linked = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private boolean ended;
    private boolean inValue;
    private boolean inFormula;
    private int row = -1;
    private int column = -1;
    private Concealment hidden = Concealment.NONE;
    private String ref = "";
    private String type = "";
    private int style;

    /** @param formulas takes formulas that may name an address, with what they show */
    SheetCells(SheetTable table, SheetOutline outline, CellText texts, BiConsumer<String, String> formulas) {
        this.table = table;
        this.outline = outline;
        this.texts = texts;
        this.formulas = formulas;
    }

    @Override
    public boolean start(XmlElement element) {
        if (ended) {
            return false;
        }
        switch (element.name()) {
            case "row" -> row(element);
            case "c" -> cell(element);
            case "v", "t" -> inValue = true;
            case "f" -> inFormula = true;
            case "rPh", "cols", "sheetViews", "extLst" -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void row(XmlElement element) {
        row = (int) Math.min(LAST_ROW, Math.max(1, element.number("r", row + 2L))) - 1;
        column = -1;
        boolean hides = element.isOn("hidden", false) || SheetOutline.isNothing(element.attribute("ht"), NO_HEIGHT);
        if (!hides) {
            hidden = Concealment.NONE;
        } else if (outline.filters(row)) {
            hidden = Concealment.FILTERED_ROW;
        } else {
            hidden = element.number("outlineLevel", 0) > 0 ? Concealment.FOLDED_GROUP : Concealment.HIDDEN_ROW;
        }
    }

    private void cell(XmlElement element) {
        ref = element.attribute("r");
        int stated = CellRange.column(ref);
        column = stated < 0 ? column + 1 : stated;
        type = element.attribute("t");
        style = (int) element.number("s", 0);
        value.setLength(0);
        formula.setLength(0);
    }

    @Override
    public void text(String text) {
        if (inValue && value.length() < LONGEST) {
            value.append(text);
        } else if (inFormula) {
            formula.append(text, 0, Math.min(text.length(), LONGEST - formula.length()));
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "f" -> inFormula = false;
            case "c" -> take();
            case "row" -> table.endRow(hidden);
            case "sheetData" -> ended = true;
            default -> {
                // Others hold nothing open.
            }
        }
    }

    private void take() {
        String raw = value.toString();
        String text = texts.text(type, style, raw);
        if (formula.length() > 0) {
            String whole = formula.toString();
            if (FormulaText.mayLead(whole)) {
                formulas.accept(whole, text);
            }
        }
        if (text.isEmpty()) {
            return;
        }
        Concealment how = texts.hides(type, style);
        if (how == Concealment.SAME_COLOUR && outline.mayBeColoured(row, column)) {
            how = Concealment.NONE;
        }
        table.cell(column, text, how);
        if (outline.links().containsKey(ref)) {
            linked.put(ref, text);
        }
    }

    /** The words of a linked cell. */
    String words(String cell) {
        return linked.getOrDefault(cell, "");
    }
}
