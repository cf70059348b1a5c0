package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.Concealment;

/** The tables of a slide while they are read. What fills a cell stands behind its text, so a cell is kept until its end. Used by one thread. */
final class SlideCells {
    private static final int MOST_PIECES = 10_000;

    private final TextFlow flow;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean isInCell;
    private boolean isInCellProperties;
    private String fill = "";

    /** @param concealment before the colour of the cell is known */
    private record Piece(String colour, Concealment concealment, String text) {}

    SlideCells(TextFlow flow) {
        this.flow = flow;
    }

    boolean isInCell() {
        return isInCell;
    }

    /** @return whether the element is one of a table */
    boolean start(XmlElement element, Concealment shape) {
        switch (element.name()) {
            case "tbl" -> flow.startTable(shape);
            case "tc" -> startCell();
            case "tcPr" -> isInCellProperties = true;
            case "tr" -> {
                // The row begins with its first cell.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void startCell() {
        flow.startCell();
        isInCell = true;
        fill = "";
    }

    /** @return whether a cell is being filled, and nothing else */
    boolean fill(String colour) {
        fill = isInCellProperties ? colour : fill;
        return isInCellProperties;
    }

    void add(SlideRun run, String text) {
        if (pieces.size() == MOST_PIECES) {
            hand();
        }
        pieces.add(new Piece(run.colour(), run.concealment(""), text));
    }

    void endParagraph() {
        if (!pieces.isEmpty()) {
            pieces.add(new Piece("", Concealment.NONE, "\n"));
        }
    }

    void end(String name) {
        switch (name) {
            case "tcPr" -> isInCellProperties = false;
            case "tc" -> endCell();
            case "tr" -> flow.endRow(Concealment.NONE);
            case "tbl" -> flow.endTable();
            default -> {
                // Nothing of a table.
            }
        }
    }

    private void endCell() {
        hand();
        isInCell = false;
        flow.endCell(1);
    }

    private void hand() {
        flow.startParagraph();
        for (Piece piece : pieces) {
            boolean same = DrawingColour.areAlike(piece.colour(), fill);
            boolean seen = piece.concealment() == Concealment.NONE;
            flow.add(same && seen ? Concealment.SAME_COLOUR : piece.concealment(), piece.text());
        }
        flow.endParagraph();
        pieces.clear();
    }
}
