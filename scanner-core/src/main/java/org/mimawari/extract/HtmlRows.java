package org.mimawari.extract;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.PageRows;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Tells of a file of HTML, or of the body of a mail, what stands in it: tables row by row, the rest line by line, as of a page. All tables of a workbook that was saved as HTML are such, and rows that the spreadsheet program hid are told as hidden; elsewhere
 * a table may only arrange what is shown. Keeps a row for each open table. Used once, by one thread.
 */
public final class HtmlRows {
    private static final int LOOK_AT = 4_096;
    private static final String SPREADSHEET = "office:excel";

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
        TablesAndText reader = new TablesAndText(new Rows(sink), rules(start), List::of);
        run(charsets.characters(body, charsets.of(body), new char[0]), reader, reader);
    }

    /** A mail, with the links that its words are. Addresses without their beginning lead nowhere. */
    public void readMail(String html) {
        TablesAndText reader = new TablesAndText(new Rows(sink), TableRules.FILE, List::of);
        run(CharBuffer.wrap(html.toCharArray()), reader, reader, new AnchorLinks(sink));
    }

    private static TableRules rules(String start) {
        return start.contains(SPREADSHEET) ? TableRules.WORKBOOK : TableRules.FILE;
    }

    private void run(CharBuffer characters, TablesAndText reader, HtmlEvents... readers) {
        HtmlTree tree = new HtmlTree(readers);
        new HtmlTokens(characters, tree).run();
        tree.finish();
        reader.finish();
        cut = !reader.isWhole();
    }

    /** Hands what is read on as that of a document. */
    private record Rows(DocumentSink sink) implements PageSink {
        @Override
        public PageRows table(int number, List<SiteText> titles) {
            titles.forEach(this::text);
            TableSink table = sink.table(Place.WHOLE, Concealment.NONE, Set.of());
            return new PageRows() {
                @Override
                public void row(List<SiteText> cells, Concealment concealment) {
                    table.row(cells, concealment);
                }

                @Override
                public void end() {
                    // A document asks no table for its end.
                }
            };
        }

        @Override
        public PageRows items(int number, List<SiteText> titles) {
            return table(number, titles);
        }

        @Override
        public void text(SiteText words) {
            sink.text(Place.WHOLE, Concealment.NONE, words);
        }
    }
}
