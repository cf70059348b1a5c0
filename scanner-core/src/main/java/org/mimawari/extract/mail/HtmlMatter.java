package org.mimawari.extract.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Tells what stands in the HTML of a mail: tables row by row, the rest as text, links. A table that only arranges things, which newsletters are made of, is text. One pass; for one text. */
final class HtmlMatter implements NodeVisitor {
    private static final int LONGEST_CELL = 2_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int WIDEST = 100;
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "template");

    private final DocumentSink sink;
    private final Allowance allowance;
    private final Deque<List<List<StringBuilder>>> tables = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int silent;

    HtmlMatter(DocumentSink sink, Allowance allowance) {
        this.sink = sink;
        this.allowance = allowance;
    }

    void read(String html) {
        Document page = Jsoup.parse(html);
        page.traverse(this);
        flush();
    }

    @Override
    public void head(Node node, int depth) {
        allowance.check();
        if (node instanceof TextNode words) {
            words(words.text());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        silent += SILENT.contains(name) ? 1 : 0;
        if (name.equals("table")) {
            flush();
            tables.push(new ArrayList<>());
        } else if (name.equals("tr") && !tables.isEmpty()) {
            tables.peek().add(new ArrayList<>());
        } else if (CELLS.contains(name)) {
            cell(element);
        } else if (name.equals("a")) {
            link(element);
        } else if (name.equals("br") || element.isBlock()) {
            gap();
        }
    }

    private void cell(Element element) {
        List<StringBuilder> row = row();
        if (row != null && row.size() < WIDEST) {
            row.add(new StringBuilder());
            for (int more = span(element); more > 1 && row.size() < WIDEST; more--) {
                row.add(row.size() - 1, new StringBuilder());
            }
        }
    }

    private static int span(Element cell) {
        try {
            return Math.min(WIDEST, Integer.parseInt(cell.attr("colspan")));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private @Nullable List<StringBuilder> row() {
        List<List<StringBuilder>> rows = tables.peek();
        return rows == null || rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    private void link(Element element) {
        PublicUrl.parse(element.attr("href"))
                .ifPresent(to -> sink.link(new FoundLink(to, new SiteText(element.text()), Via.LINK, Place.WHOLE)));
    }

    private void words(String words) {
        if (silent > 0) {
            return;
        }
        List<StringBuilder> row = row();
        StringBuilder out = row == null || row.isEmpty() ? text : row.get(row.size() - 1);
        if (out == text || out.length() < LONGEST_CELL) {
            out.append(words);
        }
        if (text.length() > LONGEST_TEXT) {
            flush();
        }
    }

    private void gap() {
        if (tables.isEmpty()) {
            flush();
        } else {
            words(" ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            silent -= SILENT.contains(name) ? 1 : 0;
            if (name.equals("table") && !tables.isEmpty()) {
                end(tables.pop());
            } else if (element.isBlock() && !CELLS.contains(name)) {
                gap();
            }
        }
    }

    private void end(List<List<StringBuilder>> rows) {
        boolean isTable = rows.stream().filter(row -> row.size() > 1).count() > 1;
        TableSink table = isTable ? sink.table(Place.WHOLE, Concealment.NONE, Set.of()) : null;
        for (List<StringBuilder> row : rows) {
            List<SiteText> cells = row.stream()
                    .map(cell -> new SiteText(cell.toString().strip()))
                    .toList();
            if (table != null) {
                table.row(cells, Concealment.NONE);
            } else {
                cells.forEach(this::tell);
            }
        }
    }

    private void flush() {
        tell(new SiteText(text.toString().strip()));
        text.setLength(0);
    }

    private void tell(SiteText words) {
        if (!words.isBlank()) {
            sink.text(Place.WHOLE, Concealment.NONE, words);
        }
    }
}
