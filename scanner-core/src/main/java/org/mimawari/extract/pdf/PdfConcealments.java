package org.mimawari.extract.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Concealment;

/**
 * Tells for each letter of a page what keeps it from being seen, by what lies over and under it. Where pictures make up the page it is a scan, and the text under or over them is what a
 * program recognised in it: that is what can be seen. Used by one thread, for one page that was walked to its end.
 */
final class PdfConcealments {
    /** Of a page; a single picture, or all together, that make it a scan. */
    private static final double SCAN = 0.4;
    /** In points, on a page of usual size. */
    private static final float TINY = 1;

    private static final float LETTER_HEIGHT = 600;
    private static final float NEAR = 0.6f;
    /** Ways of hiding text that leave it where it would be read. */
    private static final Set<Concealment> IN_PLACE =
            Set.of(Concealment.COVERED, Concealment.SAME_COLOUR, Concealment.INVISIBLE_TEXT, Concealment.TINY_TEXT);

    private static final int CELL = 16;
    private static final int MOST_IN_CELL = 50;
    private static final int MOST_COMPARED = 2_000;
    private static final int MOST_MARKED = 500;

    private final PdfView view;
    private final PdfCovers covers;
    private final List<Rectangle2D> marked;
    private final boolean scan;
    private final float tiny;

    /** @param marked areas that somebody marked to be blacked out, as they are shown */
    PdfConcealments(PdfView view, PdfCovers covers, List<Rectangle2D> marked) {
        this.view = view;
        this.covers = covers;
        this.marked = List.copyOf(marked.subList(0, Math.min(marked.size(), MOST_MARKED)));
        double pictures = 0;
        for (int number = 1; number <= covers.count(); number++) {
            PdfCovers.Painted shape = covers.shape(number);
            pictures += shape.kind() == PdfCovers.Kind.PICTURE ? shape.area() : 0;
        }
        scan = pictures >= SCAN * view.width() * view.height();
        tiny = TINY * Math.min(1, Math.max(view.width(), view.height()) / LETTER_HEIGHT);
    }

    Concealment of(PdfGlyph letter) {
        if (letter.has(PdfGlyph.LAYER_OFF)) {
            return Concealment.LAYER_OFF;
        }
        if (letter.has(PdfGlyph.CLIPPED)) {
            return view.isNothing()
                    ? Concealment.NONE
                    : isOffPage(letter) ? Concealment.OFF_PAGE : Concealment.HIDDEN_TEXT;
        }
        if (letter.has(PdfGlyph.NO_INK)) {
            return isAtPicture(letter) ? Concealment.NONE : Concealment.INVISIBLE_TEXT;
        }
        if (isMarked(letter)) {
            return Concealment.COVERED;
        }
        if (letter.size() < tiny && !letter.has(PdfGlyph.DRAWN)) {
            return Concealment.TINY_TEXT;
        }
        return painted(letter);
    }

    private Concealment painted(PdfGlyph letter) {
        PdfCovers.Painted cover = cover(letter);
        if (cover != null) {
            return cover.kind() == PdfCovers.Kind.PICTURE && scan ? Concealment.NONE : Concealment.COVERED;
        }
        if (letter.has(PdfGlyph.SAME_COLOUR)) {
            return letter.has(PdfGlyph.ON_BAR) ? Concealment.COVERED : Concealment.SAME_COLOUR;
        }
        return Concealment.NONE;
    }

    private boolean isOffPage(PdfGlyph letter) {
        Rectangle2D page = view.whole();
        return !page.contains(letter.x(0.5f, 0.3f), letter.y(0.5f, 0.3f));
    }

    private boolean isAtPicture(PdfGlyph letter) {
        if (scan) {
            return true;
        }
        for (int sample = 0; sample < PdfSamples.COUNT; sample++) {
            float x = PdfSamples.x(letter, sample);
            float y = PdfSamples.y(letter, sample);
            int over = covers.over(x, y);
            int tint = covers.tintOver(x, y);
            boolean picture = over > 0 && covers.shape(over).kind() == PdfCovers.Kind.PICTURE
                    || tint > 0 && covers.shape(tint).kind() == PdfCovers.Kind.PICTURE;
            if (picture) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarked(PdfGlyph letter) {
        return marked.stream().anyMatch(area -> area.contains(letter.x(0.5f, 0.3f), letter.y(0.5f, 0.3f)));
    }

    /** Whether somebody marked the text to be blacked out, so that no look is needed. */
    boolean isMarked(PdfRun run) {
        return isMarked(run.letters().get(0));
    }

    /** What lies over all of the letter, or null. */
    private PdfCovers.@Nullable Painted cover(PdfGlyph letter) {
        int cover = 0;
        for (int sample = 0; sample < PdfSamples.COUNT; sample++) {
            cover = covers.over(PdfSamples.x(letter, sample), PdfSamples.y(letter, sample));
            if (cover <= letter.ink().order()) {
                return null;
            }
        }
        return covers.shape(cover);
    }

    /** The runs that are hidden, but painted again above, or to be read elsewhere on the page and not blacked out: they tell nothing that cannot be seen. */
    Set<PdfRun> repainted(List<PdfRun> runs) {
        if (runs.stream().allMatch(run -> run.concealment() == Concealment.NONE)) {
            return Set.of();
        }
        Map<Cell, List<PdfGlyph>> seen = new HashMap<>();
        StringBuilder all = new StringBuilder();
        for (PdfRun run : runs) {
            if (run.concealment() == Concealment.NONE) {
                run.letters().forEach(letter -> note(letter, seen));
                all.append(plain(run.text())).append('\n');
            }
        }
        String text = all.toString();
        return runs.stream()
                .filter(run -> IN_PLACE.contains(run.concealment()))
                .limit(MOST_COMPARED)
                .filter(run -> isRepainted(run, seen) || !isDark(run) && text.contains(plain(run.text())))
                .collect(Collectors.toSet());
    }

    /** A square of the page. */
    private record Cell(int column, int row) {
        static Cell of(PdfGlyph letter, int right, int down) {
            return new Cell((int) letter.x() / CELL + right, (int) letter.y() / CELL + down);
        }
    }

    private static void note(PdfGlyph letter, Map<Cell, List<PdfGlyph>> seen) {
        List<PdfGlyph> there = seen.computeIfAbsent(Cell.of(letter, 0, 0), none -> new ArrayList<>());
        if (there.size() < MOST_IN_CELL) {
            there.add(letter);
        }
    }

    private static boolean isRepainted(PdfRun run, Map<Cell, List<PdfGlyph>> seen) {
        long again = run.letters().stream()
                .filter(letter -> isRepainted(letter, seen))
                .count();
        return again * 5 >= run.letters().size() * 4L;
    }

    private static boolean isRepainted(PdfGlyph letter, Map<Cell, List<PdfGlyph>> seen) {
        for (int at = 0; at < 9; at++) {
            for (PdfGlyph other : seen.getOrDefault(Cell.of(letter, at % 3 - 1, at / 3 - 1), List.of())) {
                double far = Math.hypot(other.x() - letter.x(), other.y() - letter.y());
                if (far < NEAR * letter.size() && other.text().equals(letter.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isDark(PdfRun run) {
        PdfGlyph letter = run.letters().get(0);
        PdfCovers.Painted cover = cover(letter);
        return isMarked(letter)
                || letter.has(PdfGlyph.ON_BAR)
                || cover != null && (cover.kind() == PdfCovers.Kind.ANNOTATION || PdfPaths.isDark(cover.colour()));
    }

    private static String plain(String text) {
        return text.replace(" ", "");
    }
}
