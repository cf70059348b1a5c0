package org.mimawari.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Tells of a file of HTML what stands in it: tables row by row, tables within cells as tables of their own, the rest block by block. Rows that a spreadsheet program hid are told as hidden. Keeps a row for each open table. Limits: {@value #MOST_COLUMNS}
 * columns, {@value #LONGEST} characters of a cell or block. Used once, by one thread.
 */
public final class HtmlRows {
    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST = 20_000;
    private static final int LOOK_AT = 4_096;
    private static final String SPREADSHEET = "office:excel";

    private static final HtmlName COLSPAN = HtmlNames.known("colspan");
    private static final HtmlName ROWSPAN = HtmlNames.known("rowspan");
    private static final HtmlName STYLE = HtmlNames.known("style");
    private static final HtmlName BR = HtmlNames.known("br");

    private final DocumentSink sink;
    private boolean cut;

    public HtmlRows(DocumentSink sink) {
        this.sink = sink;
    }

    /** Whether something was longer or wider than what was handed on of it. */
    public boolean isCut() {
        return cut;
    }

    public void read(Body body) {
        Charsets charsets = new Charsets();
        String start = new String(body.bytes(), 0, Math.min(LOOK_AT, body.size()), StandardCharsets.ISO_8859_1);
        Walk walk = new Walk(start.contains(SPREADSHEET));
        HtmlTree tree = new HtmlTree(walk);
        new HtmlTokens(charsets.characters(body, charsets.of(body), new char[0]), tree).run();
        tree.finish();
        walk.endBlock();
    }

    /** A table whose rows are being read. */
    private final class Table {
        private final TableSink to = sink.table(Place.WHOLE, Concealment.NONE, Set.of());
        private final StringBuilder cell = new StringBuilder();
        private final List<Integer> reach = new ArrayList<>();
        private List<SiteText> row = new ArrayList<>();
        private boolean inCell;
        private Concealment how = Concealment.NONE;
        private int columns = 1;
        private int rows = 1;

        void startRow(Concealment concealment) {
            endRow();
            how = concealment;
        }

        void startCell(int colspan, int rowspan) {
            endCell();
            inCell = true;
            columns = colspan;
            rows = rowspan;
        }

        void endCell() {
            if (inCell) {
                skipTaken();
                for (int column = 0; column < columns; column++) {
                    add(column == 0 ? cell.toString().strip() : "", rows - 1);
                }
            }
            inCell = false;
            cell.setLength(0);
        }

        /** Cells from above that reach into this row. */
        private void skipTaken() {
            while (row.size() < reach.size() && reach.get(row.size()) > 0) {
                add("", reach.get(row.size()) - 1);
            }
        }

        private void add(String text, int below) {
            if (row.size() == MOST_COLUMNS) {
                cut = true;
                return;
            }
            if (row.size() == reach.size()) {
                reach.add(below);
            } else {
                reach.set(row.size(), below);
            }
            row.add(new SiteText(text));
        }

        void endRow() {
            endCell();
            if (!row.isEmpty()) {
                for (int column = row.size(); column < reach.size(); column++) {
                    reach.set(column, Math.max(0, reach.get(column) - 1));
                }
                to.row(row, how);
            }
            row = new ArrayList<>();
        }
    }

    private final class Walk extends HtmlEvents {
        private final boolean ofSpreadsheet;
        private final Deque<Table> tables = new ArrayDeque<>();
        private final StringBuilder block = new StringBuilder();

        Walk(boolean ofSpreadsheet) {
            this.ofSpreadsheet = ofSpreadsheet;
        }

        @Override
        void open(HtmlTag tag, HtmlName parent) {
            HtmlName name = tag.name();
            Table table = tables.peek();
            if (name == HtmlNames.TABLE_ELEMENT) {
                endBlock();
                tables.push(new Table());
            } else if (table != null && name == HtmlNames.TR) {
                table.startRow(isHidden(tag) ? Concealment.HIDDEN_ROW : Concealment.NONE);
            } else if (table != null && (name == HtmlNames.TD || name == HtmlNames.TH)) {
                table.startCell(number(tag.value(COLSPAN)), number(tag.value(ROWSPAN)));
            } else if (name.is(HtmlTraits.BLOCK) || name == BR) {
                gap();
            }
        }

        private boolean isHidden(HtmlTag tag) {
            return ofSpreadsheet
                    && tag.value(STYLE)
                            .toLowerCase(Locale.ROOT)
                            .replace(" ", "")
                            .contains("display:none");
        }

        private static int number(String value) {
            String digits = value.strip();
            boolean plain =
                    !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return plain ? Math.max(1, Integer.parseInt(digits)) : 1;
        }

        private void gap() {
            Table table = tables.peek();
            if (table == null) {
                endBlock();
            } else if (!table.cell.isEmpty()) {
                table.cell.append('\n');
            }
        }

        @Override
        void close(HtmlName name) {
            Table table = tables.peek();
            if (table != null && name == HtmlNames.TABLE_ELEMENT) {
                table.endRow();
                tables.pop();
            } else if (table != null && name == HtmlNames.TR) {
                table.endRow();
            } else if (table != null && (name == HtmlNames.TD || name == HtmlNames.TH)) {
                table.endCell();
            } else if (name.is(HtmlTraits.BLOCK)) {
                gap();
            }
        }

        @Override
        void text(HtmlName parent, char[] chars, int from, int to) {
            if (parent.is(HtmlTraits.DATA)) {
                return;
            }
            Table table = tables.peek();
            StringBuilder into = table != null && table.inCell ? table.cell : block;
            int room = LONGEST - into.length();
            cut |= to - from > room;
            into.append(chars, from, Math.min(to - from, Math.max(0, room)));
        }

        void endBlock() {
            if (!block.toString().isBlank()) {
                sink.text(
                        Place.WHOLE,
                        Concealment.NONE,
                        new SiteText(block.toString().strip()));
            }
            block.setLength(0);
        }
    }
}
