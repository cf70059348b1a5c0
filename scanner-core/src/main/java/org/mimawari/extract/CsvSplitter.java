package org.mimawari.extract;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mimawari.content.SiteText;

/**
 * Takes rows of delimited text apart, however broken they are. A quote that is never closed, or is followed by what cannot follow it, is one letter of its cell, so that it costs no row behind it. Of a cell the first
 * {@value #LONGEST_CELL} characters count, of a row the first {@value #MOST_COLUMNS} cells. Linear; keeps one row. Used by one thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvSplitter {
    static final int MOST_COLUMNS = 1_000;
    /** As long as a cell of a spreadsheet can be. */
    static final int LONGEST_CELL = 32_767;

    private static final int LONGEST_QUOTED = 100_000;
    private static final int MOST_QUOTED_LINES = 500;
    private static final int MOST_BLANKS = 8;
    /** Characters that may be read twice in all, since a quote before them was never closed. */
    private static final long MOST_AGAIN = 20_000_000;

    private static final int CHUNK = 32 * 1024;

    private final Reader in;
    private final char delimiter;
    private final StringBuilder cell = new StringBuilder();
    private char[] buffer = new char[CHUNK];
    private int at;
    private int end;
    /** Where what may have to be read again begins; -1 if nothing may. */
    private int mark = -1;

    private long again;
    private int length;
    private boolean isCut;

    CsvSplitter(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Whether a row was wider, or a cell longer, than what was handed on of it. */
    boolean isCut() {
        return isCut;
    }

    /** The next row that is not blank; empty behind the last. */
    Optional<List<SiteText>> next() throws IOException {
        while (has(0)) {
            List<SiteText> row = row();
            if (row.size() > 1 || !row.get(0).raw().isEmpty()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private List<SiteText> row() throws IOException {
        List<SiteText> row = new ArrayList<>();
        while (true) {
            SiteText read = new SiteText(cell());
            if (row.size() < MOST_COLUMNS) {
                row.add(read);
            } else {
                isCut = true;
            }
            if (!has(0)) {
                return row;
            }
            char ends = buffer[at++];
            if (ends != delimiter) {
                at += ends == '\r' && has(0) && buffer[at] == '\n' ? 1 : 0;
                return row;
            }
        }
    }

    /** Up to the delimiter or line end, which is left. */
    private String cell() throws IOException {
        cell.setLength(0);
        length = 0;
        if (has(0) && buffer[at] == '"') {
            if (again < MOST_AGAIN && quoted()) {
                return taken();
            }
            at++;
            cell.setLength(0);
            length = 0;
        }
        plain();
        return taken();
    }

    private String taken() {
        isCut |= length > LONGEST_CELL;
        return cell.toString();
    }

    private void plain() throws IOException {
        while (has(0)) {
            int from = at;
            while (at < end && !isEnd(buffer[at])) {
                at++;
            }
            cell.append(buffer, from, Math.min(at - from, LONGEST_CELL - cell.length()));
            length += at - from;
            if (at < end) {
                return;
            }
        }
    }

    private boolean isEnd(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** Reads a cell in quotes; if they are none, nothing is read. */
    private boolean quoted() throws IOException {
        mark = at++;
        int lines = 0;
        boolean strange = false;
        boolean closed = false;
        while (!closed && has(0)) {
            run();
            if (!has(0)) {
                break;
            }
            char c = buffer[at++];
            if (c == '"' && has(0) && buffer[at] == '"') {
                at++;
                append(c);
            } else if (c == '"' && closes()) {
                closed = true;
            } else {
                strange |= c == '"';
                lines += c == '\n' ? 1 : 0;
                append(c);
                if (strange && lines > 0 || lines > MOST_QUOTED_LINES || at - mark > LONGEST_QUOTED) {
                    break;
                }
            }
        }
        if (!closed) {
            again += at - mark;
            at = mark;
        }
        mark = -1;
        return closed;
    }

    /** Takes what is neither quote nor line end, as far as it is there and what may be read again is not too long. */
    private void run() {
        int last = Math.min(end, mark + LONGEST_QUOTED);
        int from = at;
        while (at < last && buffer[at] != '"' && buffer[at] != '\n') {
            at++;
        }
        cell.append(buffer, from, Math.min(at - from, LONGEST_CELL - cell.length()));
        length += at - from;
    }

    /** Whether the cell ends behind the quote that was read last; blanks may follow it. */
    private boolean closes() throws IOException {
        int ahead = 0;
        while (ahead < MOST_BLANKS && has(ahead) && buffer[at + ahead] == ' ' && delimiter != ' ') {
            ahead++;
        }
        boolean ends = !has(ahead) || isEnd(buffer[at + ahead]);
        at += ends ? ahead : 0;
        return ends;
    }

    private void append(char c) {
        length++;
        if (cell.length() < LONGEST_CELL) {
            cell.append(c);
        }
    }

    /** Whether there is a character so far ahead; reads on as needed. */
    private boolean has(int ahead) throws IOException {
        while (at + ahead >= end) {
            int keep = mark >= 0 ? mark : at;
            if (keep > 0) {
                System.arraycopy(buffer, keep, buffer, 0, end - keep);
                at -= keep;
                end -= keep;
                mark -= mark >= 0 ? keep : 0;
            }
            if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                return false;
            }
            end += count;
        }
        return true;
    }
}
