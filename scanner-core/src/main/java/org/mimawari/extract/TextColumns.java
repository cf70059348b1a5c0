package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Tells lines of running text that stand in columns as rows of a table, and all others as text. Cells are parted by tabs, by two blanks or more, or by upright lines; at least three lines one after another have as many cells each. The line above goes with them: it may be
 * their title. Headings that come again are left out. Cells of long text are no table. Keeps the lines that are open only; linear. Used by one thread.
 */
public final class TextColumns {
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_CELL = 28;
    private static final int MOST_CELLS = 100;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_OPEN = 500;
    /** Three digits, the character beyond them, and the comma. */
    private static final int LOOK_AROUND = 5;

    /** Digits before a comma and behind it that it does not part: "1,000". "45,090-1234-5678" is an age and a telephone number. */
    private static final Pattern BEFORE = Pattern.compile("(?:^|[^0-9])[0-9]{1,3}$");

    private static final Pattern BEHIND = Pattern.compile("^[0-9]{3}(?![0-9(（‐-―−－ー-])");

    private final DocumentSink sink;
    private final Place place;
    private final boolean commas;
    private final List<String> open = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private String above = "";
    private @Nullable TableSink table;
    private List<String> headings = List.of();
    private boolean tabbed;
    private int width;

    public TextColumns(DocumentSink sink, Place place) {
        this(sink, place, false);
    }

    private TextColumns(DocumentSink sink, Place place, boolean commas) {
        this.sink = sink;
        this.place = place;
        this.commas = commas;
    }

    /** Of a file of plain text, in which a table may be parted by commas: one whose beginning is prose is taken for text. */
    public static TextColumns ofPlainText(DocumentSink sink) {
        return new TextColumns(sink, Place.WHOLE, true);
    }

    private boolean mayBe(String line) {
        return cells(line).size() > 1;
    }

    /** The next paragraph: as one if no line of it stands in columns. */
    public void paragraph(String text) {
        if (text.lines().noneMatch(this::mayBe)) {
            end();
            text(text);
            above = text;
        } else {
            text.lines().forEach(this::line);
        }
    }

    private void line(String line) {
        List<String> found = cells(line);
        if (found.size() < 2) {
            end();
            text(line);
            above = line;
            return;
        }
        if (table != null) {
            give(table, tabbed ? tabs(line) : found);
            return;
        }
        boolean other = !cells.isEmpty() && cells.get(0).size() != found.size() && !fits(found.size());
        if (other) {
            end();
        }
        open.add(line);
        cells.add(found);
        if (open.size() == MOST_OPEN && isTable()) {
            table();
        }
    }

    /** Whether a row of so many cells may belong to those before: one cell may be missing, or too many. */
    private boolean fits(int width) {
        return Math.abs(cells.get(0).size() - width) < 2 && cells.size() > 1;
    }

    /** Nothing follows, or something else than a line of text. */
    public void end() {
        if (table == null && isTable()) {
            table();
        } else {
            open.forEach(this::text);
        }
        forget();
        table = null;
        above = "";
    }

    private void forget() {
        open.clear();
        cells.clear();
    }

    private boolean isTable() {
        if (cells.size() < FEWEST_ROWS) {
            return false;
        }
        int letters = 0;
        int count = 0;
        int equal = 0;
        for (List<String> row : cells) {
            equal += row.size() == cells.get(0).size() ? 1 : 0;
            count += row.size();
            letters += row.stream().mapToInt(String::length).sum();
        }
        return letters <= LONGEST_CELL * count && equal * 2 >= cells.size();
    }

    /** Tells what is open as a table, which may go on. */
    private void table() {
        TableSink begun = sink.table(place, Concealment.NONE, Set.of());
        table = begun;
        if (!above.isBlank() && above.length() <= LONGEST_CELL * 2) {
            row(begun, List.of(above.strip()));
        }
        // With one tab for each column, empty cells too have theirs.
        int tabs = tabs(open.get(0)).size();
        tabbed = tabs > 1 && open.stream().allMatch(line -> tabs(line).size() == tabs);
        headings = tabbed ? tabs(open.get(0)) : cells.get(0);
        width = SideBySide.width(headings);
        row(begun, headings.subList(0, Math.min(width, headings.size())));
        for (int i = 1; i < open.size(); i++) {
            give(begun, tabbed ? tabs(open.get(i)) : cells.get(i));
        }
        forget();
    }

    private void give(TableSink into, List<String> row) {
        if (!row.equals(headings) && !isRule(row)) {
            SideBySide.records(row, width).forEach(record -> row(into, record));
        }
    }

    private static List<String> tabs(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", MOST_CELLS)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static void row(TableSink table, List<String> row) {
        table.row(row.stream().map(SiteText::new).toList(), Concealment.NONE);
    }

    /** "---+---" below headings. */
    private static boolean isRule(List<String> row) {
        return row.stream().allMatch(cell -> cell.chars().allMatch(c -> "-=:+─━".indexOf(c) >= 0));
    }

    private void text(String line) {
        if (!line.isBlank()) {
            sink.text(place, Concealment.NONE, new SiteText(line));
        }
    }

    /** The cells of a line; one if it has no columns. */
    private List<String> cells(String line) {
        List<String> cells = apart(line);
        return commas && cells.size() < 2 && line.length() <= LONGEST_LINE ? atCommas(line) : cells;
    }

    /** At commas that do not part the digits of a number; one cell if these are fewer than two, or of a sentence. */
    private static List<String> atCommas(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(','); at >= 0 && cells.size() < MOST_CELLS; at = line.indexOf(',', at + 1)) {
            if (line.startsWith(" ", at + 1)) {
                return List.of(line);
            }
            if (!isOfNumber(line, at)) {
                cells.add(unquoted(line.substring(from, at)));
                from = at + 1;
            }
        }
        cells.add(unquoted(line.substring(from)));
        return cells.size() > 2 ? cells : List.of(line);
    }

    private static boolean isOfNumber(String line, int comma) {
        return BEFORE.matcher(line.substring(Math.max(0, comma - LOOK_AROUND), comma))
                        .find()
                && BEHIND.matcher(line.substring(comma + 1, Math.min(line.length(), comma + LOOK_AROUND)))
                        .find();
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** Parted by blanks, tabs or upright lines. */
    private static List<String> apart(String line) {
        if (line.length() > LONGEST_LINE) {
            return List.of(line);
        }
        boolean upright = line.indexOf('|') >= 0 || line.indexOf('│') >= 0 || line.indexOf('｜') >= 0;
        List<String> cells = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < line.length() && cells.size() < MOST_CELLS) {
            int end = gap(line, at, upright);
            if (end > at) {
                add(cells, line, from, at);
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        add(cells, line, from, line.length());
        return cells;
    }

    private static void add(List<String> cells, String line, int from, int to) {
        String cell = line.substring(from, to).strip();
        // A number or dot in front of a line makes no column.
        boolean bullet = cells.isEmpty()
                && to < line.length()
                && cell.length() <= 1
                && !cell.isEmpty()
                && !Character.isLetterOrDigit(cell.charAt(0));
        if (!cell.isEmpty() && !bullet) {
            cells.add(cell);
        }
    }

    /** The end of the gap between cells that begins here; here if there is none. */
    private static int gap(String line, int at, boolean upright) {
        int end = at;
        int blanks = 0;
        boolean parts = false;
        while (end < line.length()) {
            char c = line.charAt(end);
            boolean bar = upright && (c == '|' || c == '│' || c == '｜');
            if (c != ' ' && c != '\u3000' && c != '\t' && c != '\u00a0' && !bar) {
                break;
            }
            parts |= c == '\t' || bar;
            blanks++;
            end++;
        }
        return parts || blanks > 1 ? end : at;
    }
}
