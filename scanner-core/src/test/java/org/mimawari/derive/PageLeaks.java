package org.mimawari.derive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes web pages that list invented people, in the forms in which content management systems and people write them: what stood in the published cases ({@code leaks.tsv}). */
final class PageLeaks {

    /** How people stand in a page. */
    enum Form {
        TABLE,
        TABLE_IN_LAYOUT,
        TABLE_BELOW_CAPTION,
        HEADINGS_IN_FIRST_COLUMN,
        TABLE_FOR_EACH,
        NAMES_AND_VALUES_FOR_EACH,
        NAMES_AND_VALUES_IN_ONE,
        CARDS,
        CARDS_OF_BOXES,
        ENTRIES,
        LINES,
        PARAGRAPHS,
        TABLE_WITHOUT_HEADINGS,
        ENTRIES_WITHOUT_NAMES;

        boolean hasHeadings() {
            return this != TABLE_WITHOUT_HEADINGS && this != ENTRIES_WITHOUT_NAMES;
        }
    }

    private final InventedPeople people;
    private final Map<String, List<String[]>> kinds = new LinkedHashMap<>();

    PageLeaks(InventedPeople people) {
        this.people = people;
        try (InputStream in = Objects.requireNonNull(PageLeaks.class.getResourceAsStream("leaks.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] cells) {
        List<String[]> columns = new ArrayList<>();
        for (int i = 1; i < cells.length; i++) {
            columns.add(cells[i].split("="));
        }
        kinds.put(cells[0], columns);
    }

    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** The content of a page. */
    String page(String kind, Form form, int size) {
        List<String> heads = kinds.get(kind).stream().map(column -> column[0]).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            InventedPeople.Person person = people.person();
            rows.add(kinds.get(kind).stream()
                    .map(column -> person.cell(column[1], people))
                    .toList());
        }
        return "<h2>参加者</h2>\n" + written(form, heads, rows);
    }

    /** These rows in this form. */
    static String written(Form form, List<String> heads, List<List<String>> rows) {
        StringBuilder html = new StringBuilder();
        switch (form) {
            case TABLE -> table(html, "<table>", heads, rows);
            case TABLE_BELOW_CAPTION -> table(html, "<table><caption>令和8年度</caption>", heads, rows);
            case TABLE_WITHOUT_HEADINGS -> table(html, "<table>", List.of(), rows);
            case TABLE_IN_LAYOUT -> inLayout(html, heads, rows);
            case HEADINGS_IN_FIRST_COLUMN -> turned(html, heads, rows);
            case TABLE_FOR_EACH -> each(html, heads, rows, "<table>|<tr><th>%s</th><td>%s</td></tr>|</table>");
            case NAMES_AND_VALUES_FOR_EACH -> each(html, heads, rows, "<dl>|<dt>%s</dt><dd>%s</dd>|</dl>");
            case NAMES_AND_VALUES_IN_ONE -> {
                html.append("<dl>");
                each(html, heads, rows, "|<dt>%s</dt><dd>%s</dd>|");
                html.append("</dl>");
            }
            case CARDS -> each(html, heads, rows, "<div class='card'>|<p>%s：%s</p>|</div>");
            case CARDS_OF_BOXES ->
                each(
                        html,
                        heads,
                        rows,
                        "<section class='m'>|<div class='q'>%s</div><div class='a'>%s</div>|</section>");
            case ENTRIES -> {
                html.append("<ul>");
                each(html, heads, rows, "<li>|%s：%s |</li>");
                html.append("</ul>");
            }
            case LINES -> each(html, heads, rows, "|%s：%s<br>|<br>");
            case PARAGRAPHS -> each(html, heads, rows, "|<p><b>%s</b>：%s</p>|<hr>");
            case ENTRIES_WITHOUT_NAMES -> plainEntries(html, rows);
        }
        return html.toString();
    }

    private static void inLayout(StringBuilder html, List<String> heads, List<List<String>> rows) {
        html.append("<table width='100%'><tr><td><a href='/'>トップ</a></td><td>");
        table(html, "<table>", heads, rows);
        html.append("</td></tr></table>");
    }

    private static void plainEntries(StringBuilder html, List<List<String>> rows) {
        html.append("<ol>");
        rows.forEach(row -> html.append("<li>").append(String.join("　　", row)).append("</li>"));
        html.append("</ol>");
    }

    private static void table(StringBuilder html, String begin, List<String> heads, List<List<String>> rows) {
        html.append(begin);
        if (!heads.isEmpty()) {
            row(html, "th", heads);
        }
        rows.forEach(row -> row(html, "td", row));
        html.append("</table>\n");
    }

    private static void row(StringBuilder html, String cell, List<String> texts) {
        html.append("<tr>");
        texts.forEach(text -> html.append(String.format(Locale.ROOT, "<%s>%s</%s>", cell, escaped(text), cell)));
        html.append("</tr>\n");
    }

    private static void turned(StringBuilder html, List<String> heads, List<List<String>> rows) {
        html.append("<table>");
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            List<String> line = new ArrayList<>(List.of(heads.get(i)));
            rows.forEach(row -> line.add(column < row.size() ? row.get(column) : ""));
            row(html, "td", line);
        }
        html.append("</table>");
    }

    /** @param pattern what stands before a person, the form of a detail, and what stands behind, parted by "|" */
    private static void each(StringBuilder html, List<String> heads, List<List<String>> rows, String pattern) {
        String[] parts = pattern.split("[|]", -1);
        String begin = parts[0];
        String field = parts[1];
        String end = parts[2];
        for (List<String> row : rows) {
            html.append(begin);
            for (int i = 0; i < heads.size(); i++) {
                html.append(String.format(
                        Locale.ROOT, field, escaped(heads.get(i)), i < row.size() ? escaped(row.get(i)) : ""));
            }
            html.append(end).append('\n');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
