package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.PageSink;

/**
 * Hands on the tables of a page while it is read, and keeps its blocks of text for whoever looks for lists in them: at most {@value #MOST_BLOCKS} blocks and {@value #MOST_CHARACTERS} characters; of the first
 * {@value #MOST_TABLES} tables together at most {@value #MOST_ROWS} rows are read. Used once, by one thread.
 */
final class PageOutline extends HtmlEvents {
    private static final int MOST_BLOCKS = 50_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_TABLES = 20_000;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_SPANNED = 65_534;
    private static final HtmlName BR = HtmlNames.known("br");
    private static final HtmlName CAPTION = HtmlNames.known("caption");
    private static final HtmlName CLASS = HtmlNames.known("class");
    private static final HtmlName COLSPAN = HtmlNames.known("colspan");
    private static final HtmlName HEADER = HtmlNames.known("header");
    private static final HtmlName INPUT = HtmlNames.known("input");
    private static final HtmlName SELECT = HtmlNames.known("select");
    private static final HtmlName TEXTAREA = HtmlNames.known("textarea");
    private static final HtmlName TYPE = HtmlNames.known("type");
    private static final Set<String> FIELDS = Set.of("text", "email", "tel", "date", "number", "url", "password");
    private static final HtmlName NAV = HtmlNames.known("nav");
    private static final HtmlName OPTION = HtmlNames.known("option");
    private static final HtmlName ROLE = HtmlNames.known("role");
    private static final HtmlName ROWSPAN = HtmlNames.known("rowspan");
    private static final HtmlName RP = HtmlNames.known("rp");
    private static final HtmlName RT = HtmlNames.known("rt");
    private static final HtmlName SPAN = HtmlNames.known("span");
    private static final HtmlName LABEL = HtmlNames.known("label");

    private final PageSink sink;
    private final PageBlock root = new PageBlock(HtmlNames.BODY, "body", null);
    private final List<PageBlock> blocks = new ArrayList<>(List.of(root));
    private final List<TableGrid> tables = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable PageHeading nearest;
    private @Nullable StringBuilder heading;
    private @Nullable StringBuilder caption;
    private int apart;
    private int tableNumber;
    private int blockCount;
    private int characters;
    private int rows;
    private boolean lineBegins = true;
    private boolean cut;

    PageOutline(PageSink sink) {
        this.sink = sink;
    }

    /** The whole page, to be asked for once it was read. */
    PageBlock root() {
        endWords();
        return root;
    }

    /** Whether all of it was looked at. */
    boolean isWhole() {
        return !cut;
    }

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        HtmlName name = tag.name();
        if (name.is(HtmlTraits.HOLDS)) {
            openBlock(tag);
        } else if (name == BR || isInLine(name)) {
            endWords();
            lineBegins |= name == BR;
        }
        if (name == BR || name.is(HtmlTraits.BLOCK)) {
            gap();
        }
        apart += isApart(name) ? 1 : 0;
        if (name.is(HtmlTraits.HEADING)) {
            heading = new StringBuilder();
        } else if (name == CAPTION) {
            caption = new StringBuilder();
        } else if (name == HtmlNames.TABLE_ELEMENT) {
            openTable(tag);
        } else if (name == HtmlNames.TD || name == HtmlNames.TH) {
            openCell(tag);
        }
        if (!tables.isEmpty() && (name.is(HtmlTraits.HEADING) && parent != HtmlNames.TH || isField(tag))) {
            tables.get(tables.size() - 1).isStrange();
        }
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

    /** Something that sets a few words apart in a line: often what comes next is their value. */
    private static boolean isInLine(HtmlName name) {
        return name == SPAN || name == LABEL || name.is(HtmlTraits.FORMATTING);
    }

    private static boolean isApart(HtmlName name) {
        return name.is(HtmlTraits.APART) || name == HEADER;
    }

    private void openBlock(HtmlTag tag) {
        endWords();
        lineBegins = true;
        HtmlName name = tag.name();
        PageHeading above = name.is(HtmlTraits.HEADING) ? PageHeading.above(nearest, level(name)) : nearest;
        PageBlock block = new PageBlock(name, kind(tag), above);
        if (name == NAV) {
            block.tellNoLists();
        }
        if (blockCount < MOST_BLOCKS) {
            blockCount++;
            blocks.get(blocks.size() - 1).add(new PageBlock.Inner(block));
        } else {
            cut = true;
        }
        blocks.add(block);
    }

    /** The name and the first class: further ones are often of this one alone ("odd", "first"). */
    private static String kind(HtmlTag tag) {
        String name = tag.name().text();
        String classes = tag.attributes() == 0 ? "" : tag.value(CLASS).strip();
        int end = classes.indexOf(' ');
        String first = end < 0 ? classes : classes.substring(0, end);
        return first.isEmpty() || first.length() > LONGEST_HEADING ? name : name + '.' + first;
    }

    private static int level(HtmlName heading) {
        return heading.text().charAt(1) - '0';
    }

    private void openTable(HtmlTag tag) {
        TableGrid around = innermost();
        if (around != null) {
            around.isStrange();
        }
        TableGrid table = new TableGrid(sink, ++tableNumber, PageHeading.words(nearest));
        String role = tag.value(ROLE);
        cut |= tableNumber > MOST_TABLES;
        if (role.equals("presentation") || role.equals("none") || tableNumber > MOST_TABLES) {
            table.layOut();
        }
        tables.add(table);
    }

    private void openCell(HtmlTag tag) {
        TableGrid table = innermost();
        if (table != null && rows <= MOST_ROWS) {
            table.beginCell(number(tag, COLSPAN, MOST_COLUMNS), number(tag, ROWSPAN, MOST_SPANNED));
        }
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
        if (table != null) {
            table.gap();
        }
    }

    @Override
    void close(HtmlName name) {
        if (name.is(HtmlTraits.BLOCK)) {
            gap();
        }
        if (isInLine(name)) {
            endWords();
        }
        apart -= isApart(name) ? 1 : 0;
        if (name.is(HtmlTraits.HEADING)) {
            closeHeading(level(name));
        } else if (name == CAPTION) {
            closeCaption();
        } else if (!tables.isEmpty()) {
            closeInTable(name);
        }
        if (name.is(HtmlTraits.HOLDS) && blocks.size() > 1) {
            endWords();
            lineBegins = true;
            blocks.remove(blocks.size() - 1);
        }
    }

    private void closeHeading(int level) {
        StringBuilder read = heading;
        heading = null;
        if (read != null && apart == 0 && !read.toString().isBlank()) {
            nearest = new PageHeading(level, read.toString().strip(), PageHeading.above(nearest, level));
        }
    }

    private void closeCaption() {
        StringBuilder read = caption;
        caption = null;
        TableGrid table = innermost();
        if (read != null && table != null) {
            table.caption(read.toString().strip());
        }
    }

    private void closeInTable(HtmlName name) {
        TableGrid table = tables.get(tables.size() - 1);
        if (name == HtmlNames.TD || name == HtmlNames.TH) {
            table.endCell();
        } else if (name == HtmlNames.TR) {
            table.endRow();
            rows++;
            cut |= rows > MOST_ROWS;
        } else if (name == HtmlNames.TABLE_ELEMENT) {
            table.end();
            cut |= table.isCut();
            if (!table.isLayout()) {
                blocks.get(blocks.size() - 1).tellNoLists();
            }
            tables.remove(tables.size() - 1);
        }
    }

    @Override
    void text(HtmlName parent, char[] chars, int from, int to) {
        boolean shown = !parent.is(HtmlTraits.DATA | HtmlTraits.RAWTEXT | HtmlTraits.RCDATA);
        if (!shown || parent == OPTION || parent == RT || parent == RP) {
            return;
        }
        TableGrid table = innermost();
        if (heading != null) {
            append(heading, LONGEST_HEADING, chars, from, to);
        }
        if (caption != null) {
            append(caption, LONGEST_HEADING, chars, from, to);
        } else if (table != null) {
            table.text(chars, from, to);
        }
        append(words, LONGEST_WORDS, chars, from, to);
    }

    private static void append(StringBuilder into, int most, char[] chars, int from, int to) {
        for (int i = from; i < to && into.length() < most; i++) {
            char c = chars[i] > ' ' ? chars[i] : ' ';
            if (c != ' ' || into.length() > 0 && into.charAt(into.length() - 1) != ' ') {
                into.append(c);
            }
        }
    }

    private void endWords() {
        String text = words.toString().strip();
        words.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (characters > MOST_CHARACTERS) {
            cut = true;
            return;
        }
        characters += text.length();
        blocks.get(blocks.size() - 1).add(new PageBlock.Words(text, lineBegins));
        lineBegins = false;
    }
}
