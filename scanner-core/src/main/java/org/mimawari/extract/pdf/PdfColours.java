package org.mimawari.extract.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** The operators that set colours, without profiles and functions of colours. */
final class PdfColours {
    private final PDFStreamEngine engine;

    PdfColours(PDFStreamEngine engine) {
        this.engine = engine;
    }

    void install() {
        for (String name : List.of("g", "rg", "k", "G", "RG", "K")) {
            PdfSpace space =
                    name.length() == 2 ? PdfSpace.RGB : name.equalsIgnoreCase("g") ? PdfSpace.GRAY : PdfSpace.CMYK;
            boolean stroking = Character.isUpperCase(name.charAt(0));
            add(name, operands -> {
                space(space, stroking);
                colour(operands, stroking);
            });
        }
        for (String name : List.of("sc", "scn", "SC", "SCN")) {
            boolean stroking = Character.isUpperCase(name.charAt(0));
            add(name, operands -> colour(operands, stroking));
        }
        add("cs", operands -> space(operands, false));
        add("CS", operands -> space(operands, true));
    }

    private interface Setting {
        void set(List<COSBase> operands);
    }

    private void add(String name, Setting setting) {
        engine.addOperator(new PdfOperator(engine, name, (operator, operands) -> setting.set(operands)));
    }

    private void space(List<COSBase> operands, boolean stroking) {
        COSDictionary named = engine.getResources() == null
                ? null
                : engine.getResources().getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        PdfSpace space = PdfSpace.of(operands.isEmpty() ? null : operands.get(0), named);
        space(space, stroking);
        set(space.getInitialColor(), stroking);
    }

    private void space(PdfSpace space, boolean stroking) {
        PDGraphicsState state = engine.getGraphicsState();
        if (stroking) {
            state.setStrokingColorSpace(space);
        } else {
            state.setNonStrokingColorSpace(space);
        }
    }

    private void colour(List<COSBase> operands, boolean stroking) {
        PDGraphicsState state = engine.getGraphicsState();
        PDColorSpace now = stroking ? state.getStrokingColorSpace() : state.getNonStrokingColorSpace();
        PDColorSpace space = now instanceof PdfSpace ? now : PdfSpace.GRAY;
        if (!operands.isEmpty() && operands.get(operands.size() - 1) instanceof COSName pattern) {
            set(new PDColor(pattern, PdfSpace.PATTERN), stroking);
            return;
        }
        float[] parts = new float[operands.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        set(new PDColor(parts, space), stroking);
    }

    private void set(PDColor colour, boolean stroking) {
        if (stroking) {
            engine.getGraphicsState().setStrokingColor(colour);
        } else {
            engine.getGraphicsState().setNonStrokingColor(colour);
        }
    }
}
