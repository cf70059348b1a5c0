package org.mimawari.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the delimiter of a text that is a table: the one that stands equally often in nearly all of its first lines. Sentences with commas in them are none. Linear; thread-safe.
 */
public final class Delimiters {
    private static final char[] KNOWN = {'\t', ',', ';'};
    private static final int MOST_LINES = 200;
    private static final int FEWEST_LINES = 2;
    private static final int LONG = 80;

    /** @param lines that have more than one field, quotes heeded; all lines that are not blank @param usual how many fields most of them have @param equal how many have just so many */
    private record Count(int lines, int usual, int equal, int letters) {
        /** Nine of ten lines are of one width, and their fields are no sentences. */
        boolean isTable() {
            boolean same = equal * 10 >= lines * 9;
            boolean enough = lines >= FEWEST_LINES + (usual == 2 ? 1 : 0);
            return usual > 1 && enough && same && letters / Math.max(1, lines * usual) < LONG;
        }
    }

    private Delimiters() {}

    /** @param start of the text; a last line that was cut off does no harm */
    public static Optional<Character> of(String start) {
        Optional<Character> best = Optional.empty();
        int widest = 1;
        for (char delimiter : KNOWN) {
            Count count = count(start, delimiter);
            if (count.isTable() && count.usual() > widest) {
                best = Optional.of(delimiter);
                widest = count.usual();
            }
        }
        return best;
    }

    private static Count count(String text, char delimiter) {
        Map<Integer, Integer> widths = new HashMap<>();
        int lines = 0;
        int fields = 1;
        int length = 0;
        int letters = 0;
        boolean quoted = false;
        for (int at = 0; at <= text.length() && lines < MOST_LINES; at++) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                fields++;
            } else if (c == '\n' && !quoted || at == text.length()) {
                if (length > 0) {
                    lines++;
                    letters += length;
                    widths.merge(fields, 1, Integer::sum);
                }
                fields = 1;
                length = 0;
            } else if (c > ' ') {
                length++;
            }
        }
        int usual = 1;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            usual = width.getValue() > widths.getOrDefault(usual, 0) ? width.getKey() : usual;
        }
        return new Count(lines, usual, widths.getOrDefault(usual, 0), letters);
    }
}
