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

    /**
     * @param lines that are not blank; a line end in quotes ends none
     * @param usual how many fields most of them have
     * @param equal how many have just so many
     * @param closed how many end with the delimiter
     * @param letters in all of them
     */
    private record Count(int lines, int usual, int equal, int closed, int letters) {
        /** Nine of ten lines are of one width, and their fields are no sentences. Lines that only end so are those of a program or a style sheet. */
        boolean isTable() {
            boolean same = equal * 10 >= lines * 9;
            boolean enough = lines >= FEWEST_LINES + (usual == 2 ? 1 : 0);
            boolean program = usual == 2 && closed * 2 > lines;
            return usual > 1 && enough && same && !program && letters / Math.max(1, lines * usual) < LONG;
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
        int closed = 0;
        int length = 0;
        int letters = 0;
        char last = ' ';
        boolean quoted = false;
        for (int at = 0; at < text.length() && lines < MOST_LINES; at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (c == '\n' && !quoted || at == text.length() - 1) {
                length += c > ' ' ? 1 : 0;
                fields += c == delimiter ? 1 : 0;
                if (length > 0) {
                    lines++;
                    letters += length;
                    closed += last == delimiter ? 1 : 0;
                    widths.merge(fields, 1, Integer::sum);
                }
                fields = 1;
                length = 0;
            } else if (!quoted && c == delimiter) {
                fields++;
            }
            length += c > ' ' ? 1 : 0;
            last = c > ' ' || c == delimiter ? c : last;
        }
        return count(widths, lines, closed, letters);
    }

    private static Count count(Map<Integer, Integer> widths, int lines, int closed, int letters) {
        int usual = 1;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            usual = width.getValue() > widths.getOrDefault(usual, 0) ? width.getKey() : usual;
        }
        return new Count(lines, usual, widths.getOrDefault(usual, 0), closed, letters);
    }
}
