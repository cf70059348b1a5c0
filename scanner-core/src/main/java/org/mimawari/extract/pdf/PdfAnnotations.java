package org.mimawari.extract.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** What stands on a page without being part of it: boxes, marks, stamps, notes. Used by one thread. */
final class PdfAnnotations {
    private static final int MOST = 5_000;
    private static final int HIDDEN = 2;
    private static final int NO_VIEW = 32;
    private static final COSName QUADS = COSName.getPDFName("QuadPoints");
    private static final Set<String> NOT_PAINTED = Set.of("Popup", "Link");
    private static final Set<String> WITHOUT_WORDS =
            Set.of("Popup", "Link", "Widget", "PrinterMark", "TrapNet", "Movie", "Screen", "Sound", "3D", "RichMedia");

    private final PDDocument document;
    private final PDPage page;
    private final PdfLayers layers;
    private final List<COSDictionary> all = new ArrayList<>();
    private final boolean cut;

    PdfAnnotations(PDDocument document, PDPage page, PdfLayers layers) {
        this.document = document;
        this.page = page;
        this.layers = layers;
        COSArray stated = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        int count = stated == null ? 0 : Math.min(stated.size(), MOST);
        cut = stated != null && stated.size() > MOST;
        for (int i = 0; i < count; i++) {
            if (stated.getObject(i) instanceof COSDictionary annotation) {
                all.add(annotation);
            }
        }
    }

    /** Whether there are more than are looked at. */
    boolean isCut() {
        return cut;
    }

    private static String kind(COSDictionary annotation) {
        return annotation.getNameAsString(COSName.SUBTYPE, "");
    }

    private boolean isShown(COSDictionary annotation) {
        int flags = annotation.getInt(COSName.F, 0);
        return (flags & (HIDDEN | NO_VIEW)) == 0 && !layers.isOff(annotation.getCOSDictionary(COSName.OC));
    }

    /** Paints them above the page, as they are shown. Fields of forms hide nothing: they are meant to be filled. */
    void paint(PdfCanvas canvas) throws IOException {
        for (COSDictionary annotation : all) {
            String kind = kind(annotation);
            if (!NOT_PAINTED.contains(kind) && isShown(annotation)) {
                boolean field = kind.equals("Widget");
                canvas.annotation(field ? null : PdfCovers.Kind.ANNOTATION, field, () -> paint(canvas, annotation));
            }
        }
    }

    private void paint(PdfCanvas canvas, COSDictionary annotation) {
        try {
            PDAnnotation whole = PDAnnotation.createAnnotation(annotation);
            if (annotation.getCOSDictionary(COSName.AP) == null) {
                whole.constructAppearances(document);
            }
            canvas.showAnnotation(whole);
        } catch (Deadline.Passed | Allowance.Exceeded limit) {
            throw limit;
        } catch (IOException | RuntimeException damaged) {
            // One that cannot be painted hides nothing: the rest of the page stands.
        }
    }

    /** Areas, as they are shown, that somebody marked to be blacked out, which then was not done. */
    List<Rectangle2D> marked(PdfView view) {
        List<Rectangle2D> areas = new ArrayList<>();
        for (COSDictionary annotation : all) {
            if (kind(annotation).equals("Redact")) {
                COSArray quads = annotation.getCOSArray(QUADS);
                if (quads == null || quads.size() < 8) {
                    area(annotation).ifPresent(box -> areas.add(view.shown(box).getBounds2D()));
                }
                // Text of areas beyond is told as seen.
                for (int i = 0; quads != null && i + 8 <= Math.min(quads.size(), MOST); i += 8) {
                    areas.add(view.shown(around(quads, i)).getBounds2D());
                }
            }
        }
        return areas;
    }

    private static Rectangle2D around(COSArray numbers, int from) {
        Rectangle2D box = new Rectangle2D.Float(number(numbers, from), number(numbers, from + 1), 0, 0);
        for (int i = from + 2; i < from + 8; i += 2) {
            box.add(number(numbers, i), number(numbers, i + 1));
        }
        return box;
    }

    private static float number(COSArray numbers, int at) {
        return numbers.getObject(at) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private static Optional<Rectangle2D> area(COSDictionary annotation) {
        COSArray box = annotation.getCOSArray(COSName.RECT);
        if (box == null || box.size() < 4) {
            return Optional.empty();
        }
        PDRectangle area = new PDRectangle(box);
        return Optional.of(
                new Rectangle2D.Float(area.getLowerLeftX(), area.getLowerLeftY(), area.getWidth(), area.getHeight()));
    }

    /** Hands on what is written in them, and who wrote it. */
    void notes(int number, DocumentSink sink) {
        PdfView view = PdfView.of(page);
        for (COSDictionary annotation : all) {
            boolean printed = kind(annotation).equals("FreeText") && isShown(annotation);
            if (!WITHOUT_WORDS.contains(kind(annotation)) && !printed) {
                note(annotation, place(annotation, view, number), sink);
            }
        }
    }

    private static Place place(COSDictionary annotation, PdfView view, int number) {
        return area(annotation)
                .map(box -> view.shown(box).getBounds2D())
                .<Place>map(
                        box -> new Place.PdfSpot(number, view.spot((float) box.getCenterX(), (float) box.getCenterY())))
                .orElse(new Place.PdfPage(number));
    }

    private static void note(COSDictionary annotation, Place place, DocumentSink sink) {
        String words = annotation.getString(COSName.CONTENTS);
        if (words != null && !words.isBlank()) {
            sink.text(place, Concealment.ANNOTATION, new SiteText(words));
        }
        String author = annotation.getString(COSName.T);
        if (author != null && !author.isBlank()) {
            sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(author.strip()));
        }
    }

    /** Files that are pinned to the page. */
    List<COSDictionary> files() {
        return all.stream()
                .filter(annotation -> kind(annotation).equals("FileAttachment"))
                .map(annotation -> annotation.getCOSDictionary(COSName.FS))
                .filter(Objects::nonNull)
                .toList();
    }
}
