package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mimawari.term.Audience;
import org.mimawari.term.Via;

/**
 * Reads what the words in and around links say of whom they are meant for, while the page is walked, and notes it at the references: docs/reading.md, "Who it is meant for".
 * To be told of all that {@link PageWalk} is told of, after the references in it were noted. Linear. Used once, by one thread.
 */
final class Surroundings {
    private static final HtmlName BR = HtmlNames.known("br");
    private static final HtmlName OPTION = HtmlNames.known("option");
    private static final HtmlName DT = HtmlNames.known("dt");
    private static final HtmlName DD = HtmlNames.known("dd");
    private static final HtmlName DIV = HtmlNames.known("div");
    private static final HtmlName ID = HtmlNames.known("id");
    private static final HtmlName CLASS = HtmlNames.known("class");
    private static final Set<HtmlName> SMALL_SECTIONS =
            Set.of(HtmlNames.known("article"), HtmlNames.known("section"), HtmlNames.LI, HtmlNames.TD);

    private final PageReferences references;
    private final AudienceWords words;
    private final MeantReferences meant;
    private final HeadingsAbove headings;
    private final SurroundingWords said;
    private final SurroundingEmbeds embeds;
    private final List<SurroundingBlock> blocks = new ArrayList<>();
    private SurroundingBlock block = new SurroundingBlock();
    private char[] page = {};
    private HtmlName hiddenName = HtmlNames.BODY;
    private int depth;
    private int seen;
    private int leading;
    private int openLinks;
    private int hiddenElements;
    private int hiddenBlocks;
    private boolean hides;

    Surroundings(PageReferences references, AudienceWords words) {
        this.references = references;
        this.words = words;
        this.seen = references.size();
        this.meant = new MeantReferences(references, words);
        this.headings = new HeadingsAbove(meant);
        this.embeds = new SurroundingEmbeds(meant);
        this.said = new SurroundingWords(words, meant, headings, embeds);
        blocks.add(block);
        block.begin(HtmlNames.BODY, false, seen, leading);
        block.beginWords(seen, leading, false);
    }

    void open(HtmlTag tag) {
        HtmlName name = tag.name();
        hides = false;
        if (tag.attributes() > 0) {
            attributes(tag);
        }
        if (name.is(HtmlTraits.HOLDS)) {
            begin(tag);
        } else if (name == HtmlNames.A) {
            beginLink();
        } else if (name == BR) {
            block.add(SurroundingBlock.BREAK, 0);
        }
        if (hiddenElements > 0 || hides) {
            hide(name);
        }
        if (references.size() > seen) {
            noted();
        }
    }

    private void attributes(HtmlTag tag) {
        for (int i = 0; i < tag.attributes(); i++) {
            HtmlName attribute = tag.attribute(i);
            hides |= attribute.is(HtmlTraits.HIDES) && OwnAudience.hides(tag, i);
            if (tag.name() == HtmlNames.IMG && openLinks == 0 && attribute.is(HtmlTraits.SAYS)) {
                said.picture(block, tag.value(i));
            }
        }
    }

    private void begin(HtmlTag tag) {
        HtmlName name = tag.name();
        over();
        if (!headings.areSilent() && (name.is(HtmlTraits.APART) || name == DIV && isApart(tag))) {
            headings.endFrom(1, seen);
        }
        depth++;
        if (depth == blocks.size()) {
            blocks.add(new SurroundingBlock());
        }
        block = blocks.get(depth);
        boolean hidden = hides || name == HtmlNames.TEMPLATE;
        hiddenBlocks += hidden ? 1 : 0;
        block.begin(name, hidden, seen, leading);
        block.beginWords(seen, leading, openLinks > 0);
    }

    /** As old pages mark what is no content. */
    private static boolean isApart(HtmlTag tag) {
        String names = (tag.value(ID) + ' ' + tag.value(CLASS)).toLowerCase(Locale.ROOT);
        return Stream.of("foot", "nav", "side", "menu").anyMatch(names::contains);
    }

    private void beginLink() {
        openLinks++;
        block.add(SurroundingBlock.LINK_BEGINS, 0);
        if (references.size() > seen) {
            embeds.forget();
        }
    }

    /** What is hidden in a line is no part of it. A hidden block is one by itself. */
    private void hide(HtmlName name) {
        if (hiddenElements > 0) {
            hiddenElements += name.isSame(hiddenName) ? 1 : 0;
        } else if (!name.is(HtmlTraits.HOLDS | HtmlTraits.VOID)) {
            hiddenName = name;
            hiddenElements = 1;
        }
    }

    /** Takes in the references that were noted since. */
    private void noted() {
        int first = seen;
        int before = leading;
        for (; seen < references.size(); seen++) {
            leading += references.get(seen).via() == Via.IMAGE ? 0 : 1;
        }
        if (leading == before) {
            return;
        }
        if (references.get(first).via() == Via.FRAME && !block.hasWords) {
            embeds.frame(first, seen);
        }
        block.add(SurroundingBlock.LEADS, seen);
    }

    /** A link goes on that a block had interrupted. */
    void reopen() {
        hides = false;
        beginLink();
        if (hiddenElements > 0) {
            hide(HtmlNames.A);
        }
        if (references.size() > seen) {
            noted();
        }
    }

    void text(HtmlName parent, char[] chars, int from, int to) {
        page = chars;
        if (hiddenElements == 0 && parent != OPTION && !parent.is(HtmlTraits.RCDATA)) {
            words(chars, from, to);
        }
        if (references.size() > seen) {
            noted();
        }
    }

    private void words(char[] chars, int from, int to) {
        int start = from;
        while (start < to && chars[start] <= ' ') {
            start++;
        }
        if (start == to && block.isEmpty()) {
            return;
        }
        block.hasWords |= start < to;
        boolean promising = words.promise(chars, start, to);
        if (openLinks == 0) {
            block.promising |= promising;
            block.length += to - start;
        } else if (promising) {
            block.linkPromising = true;
        }
        block.wholeLength += to - start;
        block.add(from, to);
    }

    void close(HtmlName name) {
        if (references.size() > seen) {
            noted();
        }
        if (name.is(HtmlTraits.HOLDS)) {
            end();
        } else if (name == HtmlNames.A) {
            openLinks--;
            block.add(SurroundingBlock.LINK_ENDS, 0);
        }
        if (hiddenElements > 0 && name.isSame(hiddenName)) {
            hiddenElements--;
        }
    }

    private void over() {
        block.end(seen, leading);
        said.over(block, page, hiddenBlocks > 0);
    }

    private void end() {
        SurroundingBlock ended = block;
        boolean heading = ended.name.is(HtmlTraits.HEADING);
        Audience headed =
                heading ? said.heading(ended, page, ended.linkPromising && isInSmallSection()) : Audience.ANYONE;
        over();
        depth--;
        block = blocks.get(depth);
        said.speakOfAll(ended, ended.name == DD ? block.label : Audience.ANYONE);
        passOn(ended);
        if (heading) {
            headings.begin(ended.name.text().charAt(1) - '0', headed, seen, depth);
        } else if (ended.hidden || ended.name.is(HtmlTraits.SECTION)) {
            headings.left(depth + 1, seen);
        }
        hiddenBlocks -= ended.hidden ? 1 : 0;
        block.beginWords(seen, leading, openLinks > 0);
    }

    private boolean isInSmallSection() {
        for (int i = depth - 1; i > 0; i--) {
            if (SMALL_SECTIONS.contains(blocks.get(i).name)) {
                return true;
            }
        }
        return false;
    }

    /** What an element without links says, the element around it may say of its links. */
    private void passOn(SurroundingBlock ended) {
        block.wholeLength += ended.wholeLength;
        boolean speaks = !ended.hidden && leading == ended.firstLeading;
        if (ended.name == DT) {
            block.label = speaks ? ended.found : Audience.ANYONE;
        } else if (speaks && (ended.name == DIV || ended.name.is(HtmlTraits.HOLDS_ALL))) {
            block.found = block.found.or(ended.found);
        }
    }

    /** To be called once, at the end of the page. */
    void finish() {
        noted();
        over();
        headings.endFrom(1, seen);
    }
}
