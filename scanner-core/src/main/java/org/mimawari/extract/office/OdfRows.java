package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/** The tables of an OpenDocument text or presentation while they are read. Source: OpenDocument 1.3 Part 3, 9. Used by one thread. */
final class OdfRows {
    private static final int MOST_REPEATED = 64;

    private final TextFlow flow;
    private final OdfLooks looks;
    private Concealment row = Concealment.NONE;
    private long repeated = 1;

    OdfRows(TextFlow flow, OdfLooks looks) {
        this.flow = flow;
        this.looks = looks;
    }

    /** @return whether the element is one of a table */
    boolean start(XmlElement element) {
        String style = element.attribute("style-name");
        switch (element.name()) {
            case "table" -> {
                flow.startTable(Concealment.NONE);
                looks.startFilled("table", style);
            }
            case "table-row" -> {
                row = row(element.attribute("visibility"));
                looks.startFilled("table-row", style);
            }
            case "table-cell", "covered-table-cell" -> {
                flow.startCell();
                repeated = Math.min(MOST_REPEATED, element.number("number-columns-repeated", 1));
                looks.startFilled("table-cell", style);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Concealment row(String visibility) {
        return switch (visibility) {
            case "collapse" -> Concealment.HIDDEN_ROW;
            case "filter" -> Concealment.FILTERED_ROW;
            default -> Concealment.NONE;
        };
    }

    void end(String name) {
        switch (name) {
            case "table-cell", "covered-table-cell" -> {
                flow.endCell(repeated);
                repeated = 1;
                looks.endFilled();
            }
            case "table-row" -> {
                flow.endRow(row);
                row = Concealment.NONE;
                looks.endFilled();
            }
            case "table" -> {
                flow.endTable();
                looks.endFilled();
            }
            default -> {
                // Nothing of a table.
            }
        }
    }
}
