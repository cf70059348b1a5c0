package org.mimawari.extract.pdf;

import java.awt.Shape;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Takes the letters of a page in the order in which they are painted, each with what keeps it from being seen as far as that is known at its painting. At most {@value #MOST_LETTERS}. Used
 * by one thread, for one page.
 */
final class PdfCanvas extends PdfPaths {
    private static final int MOST_LETTERS = 300_000;
    private static final int CHECK_EVERY = 32;
    private static final double CLEAR = 0.02;
    /** Part of the letters of a form. */
    private static final double LABEL = 0.7;

    private final PdfFonts fonts;
    private final PdfLayers layers;
    private final PdfClock clock;
    private final PdfGround ground;
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final ArrayDeque<Boolean> marked = new ArrayDeque<>();
    private int layersOff;
    private int operators;
    private boolean full;
    private PdfCovers.@Nullable Kind kind = PdfCovers.Kind.FILL;
    private boolean silent;
    private boolean cutsToText;
    /** How many shapes there were when the innermost form began. */
    private int formBegan = Integer.MAX_VALUE;

    PdfCanvas(PDPage page, PdfFonts fonts, PdfLayers layers, PdfClock clock) {
        super(page, PdfView.of(page));
        this.fonts = fonts;
        this.layers = layers;
        this.clock = clock;
        this.ground = new PdfGround(covers, view);
        new PdfColours(this).install();
        addOperator(new PdfOperator(this, "Tf", (operator, operands) -> font(operands)));
        addOperator(new PdfOperator(this, "Do", (operator, operands) -> object(operands)));
        addOperator(new PdfOperator(this, "BI", (operator, operands) -> inline(operator)));
    }

    List<PdfGlyph> glyphs() {
        return glyphs;
    }

    /** Whether something was left out because there was too much. */
    boolean isFull() {
        return full || covers.isFull();
    }

    /** Whatever is painted by this counts as an annotation's; null if its shapes cover nothing. */
    void annotation(PdfCovers.@Nullable Kind shapes, boolean withoutText, Runs painting) throws IOException {
        kind = shapes;
        silent = withoutText;
        try {
            closed(painting);
        } finally {
            kind = PdfCovers.Kind.FILL;
            silent = false;
        }
    }

    /**
     * Runs what paints a form or annotation. One that writes on its own bars only, in their colour, is the label that a program puts on what it blacked out ("privileged"), not what was
     * there before.
     */
    private void closed(Runs painting) throws IOException {
        int outer = formBegan;
        int first = glyphs.size();
        int open = marked.size();
        formBegan = covers.count();
        try {
            painting.run();
        } finally {
            formBegan = outer;
            while (marked.size() > open) {
                endMarkedContentSequence();
            }
        }
        List<PdfGlyph> own = glyphs.subList(first, glyphs.size());
        long onBar = own.stream()
                .filter(letter -> letter.has(PdfGlyph.ON_OWN_BAR) || letter.isBlank())
                .count();
        if (onBar >= own.size() * LABEL) {
            own.replaceAll(PdfGlyph::seen);
        }
    }

    interface Runs {
        void run() throws IOException;
    }

    @Override
    PdfCovers.@Nullable Kind painting() {
        return layersOff > 0 ? null : kind;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operators++ % CHECK_EVERY == 0) {
            clock.check();
        }
        super.processOperator(operator, operands);
    }

    private void font(List<COSBase> operands) throws IOException {
        if (operands.size() > 1
                && operands.get(0) instanceof COSName name
                && operands.get(1) instanceof COSNumber size) {
            PDTextState state = getGraphicsState().getTextState();
            state.setFontSize(size.floatValue());
            COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            state.setFont(fonts.font(all == null ? null : all.getCOSDictionary(name)));
        }
    }

    private void object(List<COSBase> operands) throws IOException {
        COSDictionary all =
                getResources() == null ? null : getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSDictionary object = all == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)
                ? null
                : all.getCOSDictionary(name);
        if (object == null) {
            return;
        }
        boolean off = layers.isOff(object.getCOSDictionary(COSName.OC));
        layersOff += off ? 1 : 0;
        try {
            if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                picture(isOpaque(object));
            } else if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
                form((COSName) operands.get(0));
            }
        } finally {
            layersOff -= off ? 1 : 0;
        }
    }

    private static boolean isOpaque(COSDictionary picture) {
        return !picture.containsKey(COSName.SMASK)
                && !picture.containsKey(COSName.MASK)
                && !picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
    }

    private void inline(Operator operator) {
        COSDictionary parameters = operator.getImageParameters();
        if (parameters != null) {
            picture(isOpaque(parameters));
        }
    }

    private void form(COSName name) throws IOException {
        try {
            increaseLevel();
            if (getLevel() > 50) {
                full = true;
                return;
            }
            Object object = getResources().getXObject(name);
            if (object instanceof PDTransparencyGroup group) {
                int entered = enterGroup();
                try {
                    closed(() -> showTransparencyGroup(group));
                } finally {
                    leaveGroup(entered);
                }
            } else if (object instanceof PDFormXObject form) {
                closed(() -> showForm(form));
            }
        } finally {
            decreaseLevel();
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        boolean off = COSName.OC.equals(tag) && layers.isOff(properties);
        marked.push(off);
        layersOff += off ? 1 : 0;
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marked.isEmpty() && marked.pop()) {
            layersOff--;
        }
    }

    @Override
    public void endText() throws IOException {
        super.endText();
        if (cutsToText) {
            cutToText();
        }
        cutsToText = false;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
        if (silent) {
            return;
        }
        if (glyphs.size() >= MOST_LETTERS) {
            full = true;
            return;
        }
        String text = fonts.text(font, code);
        if (text.isEmpty()) {
            return;
        }
        float[] onPage = {
            place.getTranslateX(),
            place.getTranslateY(),
            step.getX() * place.getScaleX() + step.getY() * place.getShearX(),
            step.getX() * place.getShearY() + step.getY() * place.getScaleY(),
            place.getShearX(),
            place.getScaleY()
        };
        float[] at = view.shown(onPage);
        long key = PdfGlyph.key(onPage[0], onPage[1], code);
        PdfGlyph bare = new PdfGlyph(text, at, key, new PdfGlyph.Ink(covers.count(), 0));
        glyphs.add(new PdfGlyph(text, at, key, new PdfGlyph.Ink(covers.count(), marks(bare, font))));
    }

    private int marks(PdfGlyph glyph, PDFont font) {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        int marks = layersOff > 0 ? PdfGlyph.LAYER_OFF : 0;
        marks |= font instanceof PDType3Font ? PdfGlyph.DRAWN : 0;
        boolean clear = mode.isFill() && !mode.isStroke() && state.getNonStrokeAlphaConstant() < CLEAR;
        boolean inkless = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        marks |= inkless || clear ? PdfGlyph.NO_INK : 0;
        cutsToText |= mode.isClip();
        Shape clip = clips.now(state);
        marks |= isOutside(glyph, clip) ? PdfGlyph.CLIPPED : 0;
        return mode == RenderingMode.FILL ? marks | ground.marks(glyph, state.getNonStrokingColor(), formBegan) : marks;
    }

    private static boolean isOutside(PdfGlyph glyph, Shape clip) {
        for (float along = 0; along <= 1; along += 0.5f) {
            for (float up = 0; up <= 0.6f; up += 0.3f) {
                if (clip.contains(glyph.x(along, up), glyph.y(along, up))) {
                    return false;
                }
            }
        }
        return true;
    }
}
