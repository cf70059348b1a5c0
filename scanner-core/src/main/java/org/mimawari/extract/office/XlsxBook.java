package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.Concealment;

/** Reads the list of sheets and the names that a workbook defines. Used by one thread. Source: ECMA-376 Part 1, 18.2. */
final class XlsxBook implements XmlEvents {
    private static final int MOST_SHEETS = 200_000;
    private static final int MOST_NAMES = 20_000;
    private static final int LONGEST = 10_000;

    private final List<Entry> sheets = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Runnable leftOut;
    private final BoundedText value;
    private boolean from1904;
    private boolean inName;

    /**
     * A sheet, as the workbook lists it.
     *
     * @param id by which the log of changes knows it
     * @param relation to the part with its cells
     */
    /** @param leftOut is run when something is over a limit */
    XlsxBook(Runnable leftOut) {
        this.leftOut = leftOut;
        this.value = new BoundedText(LONGEST, leftOut);
    }

    record Entry(String name, String id, String relation, Concealment concealment) {}

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "workbookPr" -> from1904 = element.isOn("date1904", false);
            case "sheet" -> sheet(element);
            case "definedName" -> {
                inName = true;
                value.clear();
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void sheet(XmlElement element) {
        if (sheets.size() == MOST_SHEETS) {
            leftOut.run();
            return;
        }
        Concealment how =
                switch (element.attribute("state")) {
                    case "hidden" -> Concealment.HIDDEN_SHEET;
                    case "veryHidden" -> Concealment.VERY_HIDDEN_SHEET;
                    default -> Concealment.NONE;
                };
        sheets.add(new Entry(element.attribute("name"), element.attribute("sheetId"), element.relation("id"), how));
    }

    @Override
    public void text(String text) {
        if (inName) {
            value.add(text);
        }
    }

    @Override
    public void end(String name) {
        if (inName && name.equals("definedName")) {
            String literals = FormulaText.literals(value.toString());
            if (!literals.isBlank()) {
                name(literals);
            }
            inName = false;
        }
    }

    private void name(String literals) {
        if (names.size() < MOST_NAMES) {
            names.add(literals);
        } else {
            leftOut.run();
        }
    }

    List<Entry> sheets() {
        return sheets;
    }

    /** The texts in the values of defined names; names that only point to cells have none. */
    List<String> names() {
        return names;
    }

    boolean isFrom1904() {
        return from1904;
    }
}
