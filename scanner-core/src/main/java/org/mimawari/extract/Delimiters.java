package org.mimawari.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the delimiter of a text that is a table: the one that stands equally often in nearly all of its first lines, but for titles above them. Sentences with commas in them are none. Linear; thread-safe.
 */
public final class Delimiters {
    private static final char[] KNOWN = {'\t', ',', ';', '|'};
    private static final int MOST_LINES = 200;
    private static final int FEWEST_LINES = 2;
    private static final int FEWEST_BELOW_TITLES = 4;
    private static final int MOST_TITLES = 15;
    private static final int LONG = 80;

    /**
     * A line that is not blank.
     *
     * @param closed whether it ends with the delimiter
     */
    private record Line(int fields, int letters, boolean closed) {}

    private Delimiters() {}

    /** @param start of the text; a last line that was cut off does no harm */
    public static Optional<Character> of(String start) {
        Optional<Character> best = Optional.empty();
        int widest = 1;
        for (char delimiter : KNOWN) {
            int width = width(start, delimiter);
            if (width > widest) {
                best = Optional.of(delimiter);
                widest = width;
            }
        }
        return best;
    }

    /** How many fields the rows of the table have; 0 if it is none. Quotes that are never closed are no quotes. */
    private static int width(String text, char delimiter) {
        int width = width(lines(text, delimiter, true), delimiter);
        return width > 0 || text.indexOf('"') < 0 ? width : width(lines(text, delimiter, false), delimiter);
    }

    private static int width(List<Line> all, char delimiter) {
        int usual = usual(all.subList(all.size() / 4, all.size()));
        int titles = 0;
        while (titles < Math.min(MOST_TITLES, all.size()) && all.get(titles).fields() < usual) {
            titles++;
        }
        boolean titled = titles > 0 && (usual > 2 || delimiter == '\t') && all.size() - titles >= FEWEST_BELOW_TITLES;
        List<Line> lines = titled ? all.subList(titles, all.size()) : all;
        return isTable(lines, usual) ? usual : 0;
    }

    /** Nine of ten lines are of one width, and their fields are no sentences. Lines that only end so are those of a program or a style sheet. */
    private static boolean isTable(List<Line> lines, int usual) {
        int equal = 0;
        int closed = 0;
        int letters = 0;
        for (Line line : lines) {
            equal += line.fields() == usual ? 1 : 0;
            closed += line.closed() ? 1 : 0;
            letters += line.letters();
        }
        boolean same = equal * 10 >= lines.size() * 9;
        boolean enough = lines.size() >= FEWEST_LINES + (usual == 2 ? 1 : 0);
        boolean program = usual == 2 && closed * 2 > lines.size();
        return usual > 1 && enough && same && !program && letters / Math.max(1, lines.size() * usual) < LONG;
    }

    private static int usual(List<Line> lines) {
        Map<Integer, Integer> widths = new HashMap<>();
        lines.forEach(line -> widths.merge(line.fields(), 1, Integer::sum));
        int usual = 1;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            usual = width.getValue() > widths.getOrDefault(usual, 0) ? width.getKey() : usual;
        }
        return usual;
    }

    private static List<Line> lines(String text, char delimiter, boolean quotes) {
        List<Line> lines = new ArrayList<>();
        int fields = 1;
        int letters = 0;
        char last = ' ';
        boolean quoted = false;
        for (int at = 0; at < text.length() && lines.size() < MOST_LINES; at++) {
            char c = text.charAt(at);
            quoted ^= quotes && c == '"';
            fields += !quoted && c == delimiter ? 1 : 0;
            letters += c > ' ' ? 1 : 0;
            last = c > ' ' || c == delimiter ? c : last;
            if (c == '\n' && !quoted || at == text.length() - 1) {
                if (letters > 0) {
                    lines.add(new Line(fields, letters, last == delimiter));
                }
                fields = 1;
                letters = 0;
            }
        }
        return lines;
    }
}
