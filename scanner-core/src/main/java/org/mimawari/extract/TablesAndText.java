package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;

/**
 * Hands on the tables of a page, a file of HTML or the body of a mail row by row, tables within cells as tables of their own, and what else it says line by line, while it is read. Choices of a form and readings over
 * names are left out. Keeps a row for each open table and one line of at most {@value #LONGEST_LINE} characters. Used once, by one thread.
 */
final class TablesAndText extends HtmlEvents {
    private static final int LONGEST_LINE = 20_000;
    /** What is longer is text. */
    private static final int LONGEST_CAPTION = 200;

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_SPANNED = 65_534;
    private static final HtmlName BR = HtmlNames.known("br");
    private static final HtmlName CAPTION = HtmlNames.known("caption");
    private static final HtmlName COLSPAN = HtmlNames.known("colspan");
    private static final HtmlName INPUT = HtmlNames.known("input");
    private static final HtmlName OPTION = HtmlNames.known("option");
    private static final HtmlName ROLE = HtmlNames.known("role");
    private static final HtmlName ROWSPAN = HtmlNames.known("rowspan");
    private static final HtmlName RP = HtmlNames.known("rp");
    private static final HtmlName RT = HtmlNames.known("rt");
    private static final HtmlName SELECT = HtmlNames.known("select");
    private static final HtmlName STYLE = HtmlNames.known("style");
    private static final HtmlName TEXTAREA = HtmlNames.known("textarea");
    private static final HtmlName TITLE = HtmlNames.known("title");
    private static final HtmlName TYPE = HtmlNames.known("type");
    private static final Set<String> FIELDS = Set.of("text", "email", "tel", "date", "number", "url", "password");

    private final PageSink sink;
    private final TableRules rules;
    private final boolean hiding;
    private final Supplier<List<SiteText>> titles;
    private final List<TableGrid> tables = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private @Nullable StringBuilder caption;
    private int number;
    private int rows;
    private int links;
    /** Whether the line is more than links. */
    private boolean said;

    private boolean arranged;
    private boolean cut;

    /**
     * @param titles what stands above the table that begins, the nearest first
     */
    TablesAndText(PageSink sink, TableRules rules, Supplier<List<SiteText>> titles) {
        this.sink = sink;
        this.rules = rules;
        this.hiding = rules.ofValues();
        this.titles = titles;
    }

    /** Whether all of it was handed on. */
    boolean isWhole() {
        return !cut;
    }

    /** Whether the table that ended last only arranges what is shown. */
    boolean wasArranging() {
        return arranged;
    }

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        HtmlName name = tag.name();
        if (name == BR || name.is(HtmlTraits.BLOCK)) {
            gap();
        }
        links += name == HtmlNames.A ? 1 : 0;
        TableGrid around = innermost();
        if (name == HtmlNames.TABLE_ELEMENT) {
            openTable(tag, around);
        } else if (name == CAPTION) {
            caption = new StringBuilder();
        } else if (around != null) {
            openWithin(around, tag, parent);
        }
    }

    private void openTable(HtmlTag tag, @Nullable TableGrid around) {
        if (around != null) {
            around.isStrange();
        }
        TableGrid table = new TableGrid(sink, rules, ++number, titles.get());
        String role = tag.value(ROLE);
        boolean beyond = number > rules.tables();
        cut |= beyond;
        if (role.equals("presentation") || role.equals("none") || beyond) {
            table.layOut();
        }
        tables.add(table);
    }

    private void openWithin(TableGrid table, HtmlTag tag, HtmlName parent) {
        HtmlName name = tag.name();
        if (name == HtmlNames.TR) {
            table.beginRow(hiding && isHidden(tag) ? Concealment.HIDDEN_ROW : Concealment.NONE);
        } else if (name == HtmlNames.TD || name == HtmlNames.TH) {
            if (rows <= rules.rows()) {
                table.beginCell(number(tag, COLSPAN, MOST_COLUMNS), number(tag, ROWSPAN, MOST_SPANNED));
            }
        } else if (name.is(HtmlTraits.HEADING) && parent != HtmlNames.TH || isField(tag)) {
            table.isStrange();
        }
    }

    private static boolean isHidden(HtmlTag tag) {
        return tag.attributes() > 0
                && tag.value(STYLE).toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    /** Something to be filled in: what stands beside it is an example. A box to be ticked is found in lists too. */
    private static boolean isField(HtmlTag tag) {
        HtmlName name = tag.name();
        if (name == TEXTAREA || name == SELECT) {
            return true;
        }
        String type = name == INPUT ? tag.value(TYPE) : "checkbox";
        return type.isEmpty() || FIELDS.contains(type.toLowerCase(Locale.ROOT));
    }

    private static int number(HtmlTag tag, HtmlName attribute, int most) {
        String value = tag.attributes() == 0 ? "" : tag.value(attribute).strip();
        int number = 0;
        for (int i = 0; i < value.length() && number <= most; i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
        }
        return Math.max(1, Math.min(number, most));
    }

    private @Nullable TableGrid innermost() {
        return tables.isEmpty() ? null : tables.get(tables.size() - 1);
    }

    private void gap() {
        TableGrid table = innermost();
        if (table != null && table.isInCell()) {
            table.gap();
        } else {
            endLine();
        }
    }

    @Override
    void reopen(HtmlName name) {
        links += name == HtmlNames.A ? 1 : 0;
    }

    @Override
    void close(HtmlName name) {
        if (name.is(HtmlTraits.BLOCK)) {
            gap();
        }
        links -= name == HtmlNames.A ? 1 : 0;
        TableGrid table = innermost();
        if (name == CAPTION) {
            closeCaption(table);
        } else if (table != null) {
            close(table, name);
        }
    }

    private void closeCaption(@Nullable TableGrid table) {
        StringBuilder read = caption;
        caption = null;
        if (read == null || table == null) {
            return;
        }
        String words = read.toString().strip();
        if (words.length() <= LONGEST_CAPTION) {
            table.caption(words);
        } else {
            sink.text(new SiteText(words));
        }
    }

    private void close(TableGrid table, HtmlName name) {
        if (name == HtmlNames.TD || name == HtmlNames.TH) {
            table.endCell();
        } else if (name == HtmlNames.TR) {
            table.endRow();
            rows++;
            cut |= rows > rules.rows();
        } else if (name == HtmlNames.TABLE_ELEMENT) {
            table.end();
            cut |= table.isCut();
            arranged = table.isLayout();
            tables.remove(tables.size() - 1);
        }
    }

    @Override
    void text(HtmlName parent, char[] chars, int from, int to) {
        boolean shown = !parent.is(HtmlTraits.DATA | HtmlTraits.RAWTEXT);
        if (!shown || parent == TITLE || parent == OPTION || parent == RT || parent == RP) {
            return;
        }
        TableGrid table = innermost();
        if (caption != null) {
            append(caption, LONGEST_LINE, chars, from, to);
            cut |= caption.length() == LONGEST_LINE;
        } else if (table != null && table.isInCell()) {
            table.text(chars, from, to);
        } else {
            line(chars, from, to);
        }
    }

    private void line(char[] chars, int from, int to) {
        if (line.length() == 0 && isBlank(chars, from, to)) {
            return;
        }
        for (int at = from; at < to; at += LONGEST_LINE) {
            int end = Math.min(to, at + LONGEST_LINE);
            append(line, Integer.MAX_VALUE, chars, at, end);
            said |= links == 0 && says(chars, at, end);
            if (line.length() > LONGEST_LINE) {
                endLine();
            }
        }
    }

    private static boolean isBlank(char[] chars, int from, int to) {
        int i = from;
        while (i < to && chars[i] <= ' ') {
            i++;
        }
        return i == to;
    }

    /** A bar or dot between two links says nothing. */
    private static boolean says(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(chars[i])) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder into, int most, char[] chars, int from, int to) {
        for (int i = from; i < to && into.length() < most; i++) {
            char c = chars[i] > ' ' ? chars[i] : ' ';
            if (c != ' ' || into.length() > 0 && into.charAt(into.length() - 1) != ' ') {
                into.append(c);
            }
        }
    }

    private void endLine() {
        if (line.length() == 0) {
            return;
        }
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty() && (said || rules.menus())) {
            sink.text(new SiteText(words));
        }
        said = false;
    }

    /** To be called once, at the end of the page. */
    void finish() {
        endLine();
    }
}
