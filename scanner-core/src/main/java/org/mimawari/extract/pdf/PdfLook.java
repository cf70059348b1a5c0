package org.mimawari.extract.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mimawari.term.Concealment;

/**
 * Looks at the drawn page whether text that should be hidden is: the page looks the same without it. Text without ink must moreover stand where nothing is drawn: where letters are drawn
 * as shapes, it says what they say.
 */
final class PdfLook {
    /** Of 255: what shines through at the edges of a box counts for nothing. */
    private static final int SEEN = 40;

    private static final double SEEN_PART = 0.06;
    private static final double HIDDEN_LETTERS = 0.8;
    /** Looked at of a letter, across and down. */
    private static final int MOST_DOTS = 30;

    private final Raster with;
    private final Raster without;
    private final double scale;

    /**
     * @param with the page as it is
     * @param without the same, without the letters that may be hidden
     */
    PdfLook(BufferedImage with, BufferedImage without, PdfView view) {
        this.with = with.getRaster();
        this.without = without.getRaster();
        this.scale = with.getWidth() / Math.max(1.0, view.width());
    }

    static Set<Long> keys(List<PdfRun> runs) {
        Set<Long> keys = new HashSet<>();
        runs.forEach(run -> run.letters().forEach(letter -> keys.add(letter.key())));
        return keys;
    }

    boolean isHidden(PdfRun run) {
        boolean blank = run.concealment() == Concealment.INVISIBLE_TEXT;
        long hidden = run.letters().stream()
                .filter(letter -> blank ? isBlank(letter) : isSame(letter))
                .count();
        return hidden >= run.letters().size() * HIDDEN_LETTERS;
    }

    private interface Counts {
        /** Whether the dot shows something. */
        boolean shows(int x, int y);
    }

    private boolean isSame(PdfGlyph letter) {
        return isUnseen(letter, (x, y) -> Math.abs(with.getSample(x, y, 0) - without.getSample(x, y, 0)) > SEEN);
    }

    private boolean isBlank(PdfGlyph letter) {
        int x = bounded(letter.x(0.5f, 0.3f), with.getWidth());
        int y = bounded(letter.y(0.5f, 0.3f), with.getHeight());
        int ground = with.getSample(x, y, 0);
        return isUnseen(letter, (atX, atY) -> Math.abs(with.getSample(atX, atY, 0) - ground) > SEEN);
    }

    private boolean isUnseen(PdfGlyph letter, Counts counts) {
        int left = bounded(Math.min(letter.x(0.1f, 0.08f), letter.x(0.9f, 0.5f)), with.getWidth());
        int right = bounded(Math.max(letter.x(0.1f, 0.08f), letter.x(0.9f, 0.5f)), with.getWidth());
        int top = bounded(Math.min(letter.y(0.1f, 0.08f), letter.y(0.9f, 0.5f)), with.getHeight());
        int low = bounded(Math.max(letter.y(0.1f, 0.08f), letter.y(0.9f, 0.5f)), with.getHeight());
        int across = Math.max(1, (right - left) / MOST_DOTS);
        int down = Math.max(1, (low - top) / MOST_DOTS);
        int looked = 0;
        int shown = 0;
        for (int y = top; y <= low; y += down) {
            for (int x = left; x <= right; x += across) {
                looked++;
                shown += counts.shows(x, y) ? 1 : 0;
            }
        }
        return shown <= SEEN_PART * looked;
    }

    private int bounded(float at, int end) {
        return (int) Math.max(0, Math.min(end - 1.0, at * scale));
    }
}
