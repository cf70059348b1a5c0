package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.PageSink;

/**
 * Hands on the tables and the text of a page while it is read, with the headings above its tables, and keeps its blocks of text for whoever looks for lists in them: at most {@value #MOST_BLOCKS} blocks and
 * {@value #MOST_CHARACTERS} characters. Used once, by one thread.
 */
final class PageOutline extends HtmlEvents {
    private static final int MOST_BLOCKS = 50_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_WORDS = 200;
    private static final HtmlName BR = HtmlNames.known("br");
    private static final HtmlName CLASS = HtmlNames.known("class");
    private static final HtmlName HEADER = HtmlNames.known("header");
    private static final HtmlName NAV = HtmlNames.known("nav");
    private static final HtmlName OPTION = HtmlNames.known("option");
    private static final HtmlName RP = HtmlNames.known("rp");
    private static final HtmlName RT = HtmlNames.known("rt");
    private static final HtmlName SPAN = HtmlNames.known("span");
    private static final HtmlName LABEL = HtmlNames.known("label");

    private final TablesAndText tables;
    private final PageBlock root = new PageBlock(HtmlNames.BODY, "body", null);
    private final List<PageBlock> blocks = new ArrayList<>(List.of(root));
    private final StringBuilder words = new StringBuilder();
    private @Nullable PageHeading nearest;
    private @Nullable StringBuilder heading;
    private int apart;
    private int blockCount;
    private int characters;
    private boolean lineBegins = true;
    private boolean cut;

    PageOutline(PageSink sink) {
        this.tables = new TablesAndText(sink, TableRules.PAGE, () -> PageHeading.words(nearest));
    }

    /** The whole page, to be asked for once it was read. */
    PageBlock root() {
        endWords();
        tables.finish();
        return root;
    }

    /** Whether all of it was looked at. */
    boolean isWhole() {
        return !cut && tables.isWhole();
    }

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        tables.open(tag, parent);
        HtmlName name = tag.name();
        if (name.is(HtmlTraits.HOLDS)) {
            openBlock(tag);
        } else if (name == BR || isInLine(name)) {
            endWords();
            lineBegins |= name == BR;
        }
        apart += isApart(name) ? 1 : 0;
        if (name.is(HtmlTraits.HEADING)) {
            heading = new StringBuilder();
        }
    }

    @Override
    void reopen(HtmlName name) {
        tables.reopen(name);
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

    @Override
    void close(HtmlName name) {
        tables.close(name);
        if (isInLine(name)) {
            endWords();
        }
        apart -= isApart(name) ? 1 : 0;
        if (name.is(HtmlTraits.HEADING)) {
            closeHeading(level(name));
        } else if (name == HtmlNames.TABLE_ELEMENT && !tables.wasArranging()) {
            blocks.get(blocks.size() - 1).tellNoLists();
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

    @Override
    void text(HtmlName parent, char[] chars, int from, int to) {
        tables.text(parent, chars, from, to);
        boolean shown = !parent.is(HtmlTraits.DATA | HtmlTraits.RAWTEXT | HtmlTraits.RCDATA);
        if (!shown || parent == OPTION || parent == RT || parent == RP) {
            return;
        }
        if (heading != null) {
            append(heading, LONGEST_HEADING, chars, from, to);
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
