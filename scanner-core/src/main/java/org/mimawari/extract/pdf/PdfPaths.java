package org.mimawari.extract.pdf;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/** Walks the content of a page and notes the shapes that cover or tint what was painted before: filled paths, thick lines, pictures, shadings. Draws none. Used by one thread. */
abstract class PdfPaths extends PDFGraphicsStreamEngine {
    private static final double OPAQUE = 0.95;
    private static final double CLEAR = 0.02;
    /** Thinner ones hide no text, in points. */
    private static final double THIN = 0.75;

    private static final double THICK_LINE = 3;
    private static final int MOST_LINE_PARTS = 200;
    private static final int DARK = 40;

    final PdfView view;
    final PdfCovers covers;
    final PdfClips clips;
    final PdfRules rules = new PdfRules();
    private GeneralPath path = new GeneralPath();
    private int clipRule = -1;
    private int partsOfPath;
    /** Within how many groups that are themselves seen through. */
    private int tinted;
    /** How deep the state was when what follows was cut to the shapes of letters; 0 if it was not. */
    private int cutAtDepth;
    /** Within how many groups that darken what is below them. */
    private int darkening;

    PdfPaths(PDPage page, PdfView view) {
        super(page);
        this.view = view;
        this.covers = new PdfCovers(view);
        this.clips = new PdfClips(view);
    }

    /** What kind the shapes are that are painted now; null while nothing that is painted can be seen, or counts. */
    abstract PdfCovers.@Nullable Kind painting();

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo((float) p0.getX(), (float) p0.getY());
        path.lineTo((float) p1.getX(), (float) p1.getY());
        path.lineTo((float) p2.getX(), (float) p2.getY());
        path.lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
        partsOfPath += 4;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
        partsOfPath++;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
        partsOfPath++;
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        clipRule = windingRule;
    }

    @Override
    public void endPath() {
        if (clipRule >= 0) {
            path.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(path);
            clipRule = -1;
        }
        path = new GeneralPath();
        partsOfPath = 0;
    }

    /** What is painted now shows in the shapes of the letters before it only, until the state is restored: it covers nothing. */
    void cutToText() {
        cutAtDepth = Math.max(1, getGraphicsStackSize());
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (getGraphicsStackSize() < cutAtDepth) {
            cutAtDepth = 0;
        }
    }

    @Override
    public void fillPath(int windingRule) {
        path.setWindingRule(windingRule);
        rules.add(view.shown(path));
        PDGraphicsState state = getGraphicsState();
        paint(path, state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
        endPath();
    }

    @Override
    public void strokePath() {
        stroke();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        path.setWindingRule(windingRule);
        PDGraphicsState state = getGraphicsState();
        paint(path, state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
        stroke();
        endPath();
    }

    private void stroke() {
        rules.add(view.shown(path));
        PDGraphicsState state = getGraphicsState();
        float width = transformWidth(state.getLineWidth());
        boolean dashed = state.getLineDashPattern().getDashArray().length > 0;
        if (width >= THICK_LINE && !dashed && partsOfPath <= MOST_LINE_PARTS && painting() != null) {
            Shape line =
                    new BasicStroke(width, state.getLineCap() % 3, BasicStroke.JOIN_BEVEL).createStrokedShape(path);
            paint(line, state.getStrokingColor(), state.getAlphaConstant());
        }
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("pictures are taken from the file, not decoded");
    }

    /** A picture over the unit square of the current space. */
    void picture(boolean opaque) {
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        Shape area = place.createTransformedShape(new Rectangle2D.Float(0, 0, 1, 1));
        note(
                area,
                PdfCovers.Kind.PICTURE,
                PdfSpace.UNKNOWN,
                opaque && getGraphicsState().getNonStrokeAlphaConstant() >= OPAQUE);
    }

    @Override
    public void shadingFill(COSName shading) {
        note(getPage().getCropBox().toGeneralPath(), PdfCovers.Kind.FILL, PdfSpace.UNKNOWN, false);
    }

    private void paint(Shape shape, PDColor colour, double alpha) {
        boolean nothing = alpha < CLEAR || colour.getColorSpace() == PdfSpace.NONE;
        if (nothing) {
            return;
        }
        int rgb = PdfSpace.rgb(colour);
        boolean tiled = colour.isPattern() && isTiled(colour);
        boolean opaque = alpha >= OPAQUE && !tiled && (darkening == 0 || isDark(rgb));
        note(shape, PdfCovers.Kind.FILL, rgb, opaque);
    }

    private boolean isTiled(PDColor colour) {
        COSDictionary patterns = getResources().getCOSObject().getCOSDictionary(COSName.PATTERN);
        COSDictionary pattern = patterns == null ? null : patterns.getCOSDictionary(colour.getPatternName());
        return pattern == null || pattern.getInt(COSName.PATTERN_TYPE) != 2;
    }

    private void note(Shape shape, PdfCovers.Kind kind, int rgb, boolean opaque) {
        PdfCovers.Kind now = painting();
        Rectangle2D bounds = shape.getBounds2D();
        if (now == null || Math.min(bounds.getWidth(), bounds.getHeight()) < THIN) {
            return;
        }
        Shape clip = clips.now(getGraphicsState());
        Shape area = PdfClips.plain(view.shown(shape));
        Rectangle2D size = area.getBounds2D().createIntersection(clip.getBounds2D());
        if (size.isEmpty()) {
            return;
        }
        PdfCovers.Kind shown = kind == PdfCovers.Kind.PICTURE ? kind : now;
        PdfCovers.Painted what = new PdfCovers.Painted(shown, rgb, size);
        boolean exact = cutAtDepth == 0 && !clips.isRough(getGraphicsState());
        if (opaque && exact && tinted == 0 && isPlainPaint(rgb)) {
            covers.cover(area, clip, what);
        } else {
            covers.tint(area, clip, what);
        }
    }

    private boolean isPlainPaint(int rgb) {
        PDGraphicsState state = getGraphicsState();
        BlendMode blend = state.getBlendMode();
        boolean plain = blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE;
        return state.getSoftMask() == null && (plain || isDarkening(blend) && isDark(rgb));
    }

    private static boolean isDarkening(BlendMode blend) {
        return blend == BlendMode.MULTIPLY || blend == BlendMode.DARKEN;
    }

    static boolean isDark(int rgb) {
        return rgb >= 0 && (rgb >> 16 & 0xff) <= DARK && (rgb >> 8 & 0xff) <= DARK && (rgb & 0xff) <= DARK;
    }

    /** To be called around a group, before its content; the answer goes to {@link #leaveGroup}. */
    int enterGroup() {
        PDGraphicsState state = getGraphicsState();
        BlendMode blend = state.getBlendMode();
        boolean plain = blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE;
        boolean through = state.getNonStrokeAlphaConstant() < OPAQUE
                || state.getSoftMask() != null
                || !plain && !isDarkening(blend);
        tinted += through ? 1 : 0;
        darkening += !through && !plain ? 1 : 0;
        return through ? 1 : plain ? 0 : 2;
    }

    void leaveGroup(int entered) {
        tinted -= entered == 1 ? 1 : 0;
        darkening -= entered == 2 ? 1 : 0;
    }
}
