package org.mimawari.extract.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.mimawari.content.DocumentSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Reads the text of the pages of one file, one walk a page: hands on what is to be seen and what is surely hidden, and gives back what should be looked at first. Used by one thread. */
final class PdfPages {
    private static final Set<Concealment> TO_LOOK_AT =
            Set.of(Concealment.COVERED, Concealment.SAME_COLOUR, Concealment.INVISIBLE_TEXT);
    /** Printers' marks stand outside the page: file, date and hour, colours. */
    private static final int LONGEST_MARK = 120;

    private static final List<String> FILES = List.of(".indd", ".ai", ".qxd", ".qxp", ".pdf", ".eps", ".psd");
    private static final Set<String> MARKS =
            Set.of("cyan", "magenta", "yellow", "black", "pantone", "dic", "page", "ページ", "c", "m", "y", "k", "cmyk");

    private final PDDocument document;
    private final PdfClock clock;
    private final PdfFonts fonts = new PdfFonts();
    private final PdfLayers layers;
    private final PdfTableAcross across = new PdfTableAcross();

    PdfPages(PDDocument document, PdfClock clock) {
        this.document = document;
        this.clock = clock;
        this.layers = new PdfLayers(document);
    }

    /**
     * What became of a page.
     *
     * @param seen what can be seen
     * @param suspects runs that seem to be hidden, to be looked at on the drawn page
     * @param whole whether all of it was taken
     */
    record Sheet(PdfView view, List<PdfRun> seen, List<PdfRun> suspects, boolean whole) {
        int letters() {
            return Stream.of(seen, suspects)
                    .flatMap(List::stream)
                    .mapToInt(run -> run.letters().size())
                    .sum();
        }

        /** What can be seen, by line. */
        String text() {
            return String.join("\n", PdfRuns.lines(seen));
        }

        /** Where a place of {@link #text} stands on the page. */
        Place place(int page, int offset) {
            return PdfRuns.at(seen, offset)
                    .<Place>map(run -> new Place.PdfSpot(page, view.spot(run.x(), run.y())))
                    .orElse(new Place.PdfPage(page));
        }
    }

    Sheet read(PDPage page, int number, DocumentSink sink) throws IOException {
        PdfCanvas canvas = new PdfCanvas(page, fonts, layers, clock);
        canvas.processPage(page);
        PdfAnnotations annotations = new PdfAnnotations(document, page, layers);
        annotations.paint(canvas);
        List<Rectangle2D> marked = annotations.marked(canvas.view);
        PdfConcealments concealments = new PdfConcealments(canvas.view, canvas.covers, marked);
        List<PdfRun> runs = PdfRuns.of(canvas.glyphs(), canvas.rules, concealments::of);
        Set<PdfRun> repainted = concealments.repainted(runs);
        List<PdfRun> seen = new ArrayList<>();
        List<PdfRun> suspects = new ArrayList<>();
        List<PdfRun> hidden = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            PdfRun run = runs.get(i);
            if (run.concealment() == Concealment.NONE) {
                seen.add(run);
            } else if (!run.hasLetters()) {
                // Dots, lines and bullets say nothing.
                continue;
            } else if (TO_LOOK_AT.contains(run.concealment()) && !concealments.isMarked(run)) {
                if (!repainted.contains(run)) {
                    suspects.add(run);
                }
            } else if (!isRest(runs, i) && !repainted.contains(run)) {
                hidden.add(run);
            }
        }
        PdfPrint print = new PdfPrint(sink);
        print.give(new Place.PdfPage(number), seen, across);
        Sheet sheet = new Sheet(canvas.view, seen, suspects, !canvas.isFull());
        give(print, sheet, number, hidden);
        return sheet;
    }

    /** The end of a word whose beginning is to be seen: cut off, not hidden. */
    private static boolean isRest(List<PdfRun> runs, int at) {
        PdfRun run = runs.get(at);
        boolean cut = run.concealment() == Concealment.OFF_PAGE || run.concealment() == Concealment.HIDDEN_TEXT;
        boolean after = at > 0 && joins(runs.get(at - 1), run);
        return cut && (after || at + 1 < runs.size() && joins(run, runs.get(at + 1)) || isMark(run));
    }

    private static boolean joins(PdfRun before, PdfRun after) {
        boolean one = before.concealment() == Concealment.NONE || after.concealment() == Concealment.NONE;
        return one && before.isFollowedOnLineBy(after) && Math.abs(after.x() - before.endX()) < after.size();
    }

    private static boolean isMark(PdfRun run) {
        String text = run.text().toLowerCase(Locale.ROOT);
        boolean outside = run.concealment() == Concealment.OFF_PAGE && text.length() <= LONGEST_MARK;
        return outside
                && (FILES.stream().anyMatch(text::contains)
                        || List.of(text.split(" ", -1)).stream().anyMatch(MARKS::contains));
    }

    /** Each kind of hiding at one place of the page, so that what belongs together is judged together. */
    static void give(PdfPrint print, Sheet sheet, int page, List<PdfRun> hidden) {
        for (Concealment how : Concealment.values()) {
            List<PdfRun> runs =
                    hidden.stream().filter(run -> run.concealment() == how).toList();
            if (!runs.isEmpty()) {
                PdfRun first = runs.get(0);
                Place place = how == Concealment.OFF_PAGE
                        ? new Place.PdfPage(page)
                        : new Place.PdfSpot(page, sheet.view().spot(first.x(), first.y()));
                print.give(place, how, runs, sheet.seen());
            }
        }
    }
}
