package org.mimawari.extract.office;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.record.RecordTypes;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFHyperlink;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSimpleShape;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.PaintStyle.SolidPaint;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;

/** Reads the shapes on a slide of the old format. Source: [MS-PPT] 2.7; [MS-ODRAW] 2.3.4.44 (what hides a shape). Used by one thread. */
final class PptShapes {
    private static final int DEEPEST = 100;
    private static final int HIDDEN = 0x20002;
    private static final int FILLED = 0x100010;

    private final TextFlow flow;
    private final Allowance allowance;
    private final Dimension page;

    PptShapes(TextFlow flow, Allowance allowance, Dimension page) {
        this.flow = flow;
        this.allowance = allowance;
        this.page = page;
    }

    /** @param leftOut shapes that hold no words of their own */
    void read(List<HSLFShape> shapes, Predicate<HSLFSimpleShape> leftOut) {
        read(shapes, leftOut, Concealment.NONE, 0);
    }

    private void read(List<HSLFShape> shapes, Predicate<HSLFSimpleShape> leftOut, Concealment around, int depth) {
        for (HSLFShape shape : shapes) {
            allowance.check();
            boolean hidden = isOff(shape) || depth == 0 && isBeside(shape);
            Concealment how = around == Concealment.NONE && hidden ? Concealment.HIDDEN_TEXT : around;
            if (shape instanceof HSLFTable table) {
                table(table, how);
            } else if (shape instanceof HSLFGroupShape group) {
                if (depth == DEEPEST) {
                    flow.leftOut();
                } else {
                    read(group.getShapes(), leftOut, how, depth + 1);
                }
            } else if (shape instanceof HSLFSimpleShape simple && !leftOut.test(simple)) {
                link(simple.getHyperlink(), "");
                if (shape instanceof HSLFTextShape text) {
                    Color fill = fill(text);
                    text.getTextParagraphs().forEach(paragraph -> paragraph(paragraph, how, fill));
                }
            }
        }
    }

    private static boolean isOff(HSLFShape shape) {
        return (shape.getEscherProperty(EscherPropertyTypes.GROUPSHAPE__FLAGS, 0) & HIDDEN) == HIDDEN;
    }

    /** Beside the slide, with no animation that brings it in. Shapes in a group have measures of their own and are where the group is. */
    private boolean isBeside(HSLFShape shape) {
        Rectangle2D at = shape.getAnchor();
        boolean beside = at != null
                && at.getWidth() > 0
                && at.getHeight() > 0
                && (at.getMaxX() <= 0 || at.getMaxY() <= 0 || at.getX() >= page.width || at.getY() >= page.height);
        return beside && shape.getClientDataRecord(RecordTypes.AnimationInfo.typeID) == null;
    }

    /** Only what the shape itself says: what it takes over from its layout may not be filled at all. */
    private static @Nullable Color fill(HSLFTextShape shape) {
        int filled = shape.getEscherProperty(EscherPropertyTypes.FILL__NOFILLHITTEST, 0);
        int colour = shape.getEscherProperty(EscherPropertyTypes.FILL__FILLCOLOR, -1);
        return (filled & FILLED) == FILLED && colour != -1 ? shape.getFillColor() : null;
    }

    private void table(HSLFTable table, Concealment how) {
        flow.startTable(how);
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            allowance.check();
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                flow.startCell();
                HSLFTableCell cell = table.getCell(row, column);
                if (cell != null) {
                    Color fill = fill(cell);
                    cell.getTextParagraphs().forEach(paragraph -> paragraph(paragraph, Concealment.NONE, fill));
                }
                flow.endCell(1);
            }
            flow.endRow(Concealment.NONE);
        }
        flow.endTable();
    }

    private void paragraph(HSLFTextParagraph paragraph, Concealment around, @Nullable Color fill) {
        flow.startParagraph();
        for (HSLFTextRun run : paragraph.getTextRuns()) {
            String text = run.getRawText() == null
                    ? ""
                    : run.getRawText().replace('\u000b', '\n').replace("\r", "");
            flow.add(around == Concealment.NONE ? concealment(run, fill) : around, text);
            link(run.getHyperlink(), text);
        }
        flow.endParagraph();
    }

    private static Concealment concealment(HSLFTextRun run, @Nullable Color fill) {
        Double size = run.getFontSize();
        if (size != null && size > 0 && size <= 1) {
            return Concealment.TINY_TEXT;
        }
        SolidPaint paint = run.getFontColor();
        Color ink = paint == null ? null : paint.getSolidColor().getColor();
        boolean same =
                ink != null && fill != null && Colour.areAlike(ink.getRGB() & 0xffffff, fill.getRGB() & 0xffffff);
        return same ? Concealment.SAME_COLOUR : Concealment.NONE;
    }

    private void link(@Nullable HSLFHyperlink link, String words) {
        if (link != null && link.getAddress() != null) {
            flow.links().link(flow.place(), link.getAddress(), words);
        }
    }

    /** A paragraph of its own. */
    void words(Concealment how, @Nullable String text) {
        if (text != null) {
            flow.startParagraph();
            flow.add(how, text);
            flow.endParagraph();
        }
    }
}
