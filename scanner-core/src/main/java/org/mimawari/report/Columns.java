package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Widths of text on a terminal or in a plain mail, where Japanese letters take two columns.
 *
 * <p>Widths follow the "East Asian Width" property (Unicode Standard Annex 11): wide and full-width letters count 2, marks that sit on
 * another letter 0, all else 1.
 */
public final class Columns {
    private static final String NEVER_FIRST = "、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}”’…";
    private static final String NEVER_LAST = "（［｛「『【〈《〔([{“‘";

    // First and last of each run of wide letters; what lies between runs is narrow.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680,
        0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(letter) ? 2 : 1;
    }

    private static boolean isWide(int letter) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= letter; i += 2) {
            if (letter <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The text with blanks after it, or its beginning with "…" when it is too long. */
    static String fit(String text, int columns) {
        String kept = shorten(text, columns);
        return kept + " ".repeat(Math.max(0, columns - width(kept)));
    }

    static String shorten(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 1;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            used += width(letter);
            if (used > columns) {
                break;
            }
            out.appendCodePoint(letter);
            at += Character.charCount(letter);
        }
        return out.append('…').toString();
    }

    /** The text in lines of at most so many columns; a word longer than a line, such as an address, keeps a line of its own. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(text)) {
            int width = width(piece.stripTrailing());
            if (used > 0 && used + width > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The parts between which a line may end: after blanks, and between Japanese letters except where the rules of kinsoku forbid. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            if (before >= 0 && mayBreak(before, letter)) {
                pieces.add(text.substring(from, at));
                from = at;
            }
            before = letter;
            at += Character.charCount(letter);
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (before == ' ') {
            return after != ' ';
        }
        if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return isWide(before) || isWide(after);
    }
}
