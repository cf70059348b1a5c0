package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.Concealment;

/** Letters that follow one another on a line without a gap, all hidden in the same way or all to be seen. Used by one thread. */
final class PdfRun {
    /** In sizes of the letters. */
    private static final float DOUBLED = 0.2f;

    private static final float BACK = 0.4f;
    private static final float BLANK = 0.2f;
    private static final float WIDE_BLANK = 0.4f;
    private static final float GAP = 1.6f;
    private static final float OFF_LINE = 0.35f;

    private final Concealment concealment;
    private final List<PdfGlyph> letters = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean blank;

    PdfRun(Concealment concealment, PdfGlyph first) {
        this.concealment = concealment;
        append(first);
    }

    /** Takes the letter if it goes on here. */
    boolean takes(Concealment how, PdfGlyph next, PdfRules rules) {
        if (how != concealment) {
            return false;
        }
        PdfGlyph last = last();
        float size = Math.max(0.01f, Math.max(size(), next.size()));
        float width = (float) Math.hypot(last.at()[2], last.at()[3]);
        float alongX = width > 0 ? last.at()[2] / width : 1;
        float alongY = width > 0 ? last.at()[3] / width : 0;
        if (isAgain(last, next)) {
            letters.add(next);
            return true;
        }
        float dx = next.x() - last.endX();
        float dy = next.y() - last.endY();
        float gap = (dx * alongX + dy * alongY) / size;
        float off = Math.abs(dx * alongY - dy * alongX) / size;
        if (gap < -BACK || gap > GAP || off > OFF_LINE) {
            return false;
        }
        boolean apart = blank || gap > BLANK;
        if (apart && isLevel() && rules.isBetween(last, next)) {
            return false;
        }
        if (blank || gap > (isWide(last) && isWide(next) ? WIDE_BLANK : BLANK)) {
            text.append(' ');
        }
        append(next);
        return true;
    }

    /** The same letter a little beside itself, as some programs make bold ones. */
    private static boolean isAgain(PdfGlyph last, PdfGlyph next) {
        float width = (float) Math.hypot(last.at()[2], last.at()[3]);
        double moved = Math.hypot(next.x() - last.x(), next.y() - last.y());
        float size = Math.max(0.01f, Math.max(last.size(), next.size()));
        return moved < Math.min(DOUBLED * size, width / 2) && next.text().equals(last.text());
    }

    interface Columns {
        int at(PdfGlyph first);
    }

    interface Words {
        void word(String word, int column);
    }

    /**
     * Tells its words, each with the column in which it begins: dense tables have no wider gaps between cells than between words. Words of one column are told as one.
     *
     * @param columns asked at the first letter of each word
     */
    void words(Columns columns, Words words) {
        StringBuilder word = new StringBuilder();
        PdfGlyph before = letters.get(0);
        int column = columns.at(before);
        if (!isLevel() || columns.at(last()) == column) {
            words.word(text(), column);
            return;
        }
        for (PdfGlyph letter : letters) {
            boolean again = letter != before && isAgain(before, letter);
            float gap = (letter.x() - before.endX()) / Math.max(0.01f, letter.size());
            int here = !again && gap > BLANK ? columns.at(letter) : column;
            if (here != column) {
                words.word(word.toString(), column);
                word.setLength(0);
                column = here;
            } else if (gap > (isWide(before) && isWide(letter) ? WIDE_BLANK : BLANK)) {
                word.append(' ');
            }
            word.append(again ? "" : letter.text());
            before = letter;
        }
        words.word(word.toString(), column);
    }

    private static boolean isWide(PdfGlyph glyph) {
        return glyph.text().charAt(0) >= '\u2e80';
    }

    /** A blank follows. */
    void blank() {
        blank = true;
    }

    private void append(PdfGlyph glyph) {
        letters.add(glyph);
        text.append(glyph.text());
        blank = false;
    }

    private PdfGlyph last() {
        return letters.get(letters.size() - 1);
    }

    Concealment concealment() {
        return concealment;
    }

    List<PdfGlyph> letters() {
        return letters;
    }

    String text() {
        return text.toString();
    }

    boolean hasLetters() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    float size() {
        return letters.get(0).size();
    }

    float x() {
        return letters.get(0).x();
    }

    float y() {
        return letters.get(0).y();
    }

    float endX() {
        return last().endX();
    }

    boolean isLevel() {
        PdfGlyph first = letters.get(0);
        return first.at()[2] > 0 && Math.abs(first.at()[3]) < first.at()[2] / 10;
    }

    /** Whether the other one stands further on the same line. */
    boolean isFollowedOnLineBy(PdfRun other) {
        PdfGlyph last = last();
        float size = Math.max(size(), other.size());
        float dx = other.x() - last.endX();
        float dy = other.y() - last.endY();
        return isLevel()
                ? Math.abs(dy) < size / 2 && dx > -size / 2
                : Math.abs(dx) < size / 2 && Math.abs(dy) < 2 * size;
    }

    /** Whether it is the other once more, as some programs make letters bold. */
    boolean repeats(PdfRun other) {
        return Math.hypot(other.x() - x(), other.y() - y()) < size() * DOUBLED
                && text.compareTo(other.text) == 0
                && concealment == other.concealment;
    }

    @Override
    public String toString() {
        return "PdfRun[" + text.length() + " characters]";
    }
}
