package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.Audience;

/** Decides for which references of a page the words of a block speak. Used once, by one thread. */
final class SurroundingWords {
    /** Words of longer blocks speak of the links in their own line only. */
    private static final int LONGEST_BLOCK = 400;
    /** Of elements with all that is in them. */
    private static final int LONGEST_WHOLE = 600;

    private static final int MOST_LINKS = 50;

    private final AudienceWords words;
    private final MeantReferences meant;
    private final HeadingsAbove headings;
    private final SurroundingEmbeds embeds;
    private final List<String> pictures = new ArrayList<>();
    private boolean somethingSaid;

    SurroundingWords(AudienceWords words, MeantReferences meant, HeadingsAbove headings, SurroundingEmbeds embeds) {
        this.words = words;
        this.meant = meant;
        this.headings = headings;
        this.embeds = embeds;
    }

    /** A picture stands in the block; what it says in place of itself is one of its words. */
    void picture(SurroundingBlock block, String text) {
        if (words.promise(text)) {
            block.add(SurroundingBlock.PICTURE, pictures.size());
            block.promising = true;
            block.hasWords = true;
            pictures.add(text);
        }
    }

    /** The words directly in the block are over. */
    void over(SurroundingBlock block, char[] page, boolean hidden) {
        if (block.isEmpty()) {
            return;
        }
        Audience said = Audience.ANYONE;
        if (block.promising) {
            said = judged(block, SurroundingLine.of(block, page, pictures));
        } else if (block.leads && (somethingSaid || !headings.areSilent())) {
            SurroundingLine.of(block, page, pictures).forEach(this::isForOthers);
        }
        if (block.leads && block.hasWords) {
            embeds.forget();
        } else if (block.hasWords && !hidden) {
            embeds.words(said, said == Audience.ANYONE ? ' ' : firstCharacter(block, page));
        }
    }

    private static char firstCharacter(SurroundingBlock block, char[] page) {
        String plain = SurroundingLine.plain(block, page).strip();
        return plain.isEmpty() ? ' ' : plain.charAt(0);
    }

    /** What the lines without links say of all links of the block: nothing if one of them is for all, or there are too many words. */
    private Audience judged(SurroundingBlock block, List<SurroundingLine> lines) {
        Audience said = Audience.ANYONE;
        boolean open = block.length > LONGEST_BLOCK;
        for (SurroundingLine line : lines) {
            if (!line.leads()) {
                open = open || words.open(line.text());
                said = open ? said : said.or(words.of(line.text()));
            } else if (!isForOthers(line)) {
                Audience near = words.of(line.text());
                somethingSaid |= near != Audience.ANYONE;
                meant.around(line.from(), line.to(), near);
            }
        }
        if (open) {
            return Audience.ANYONE;
        }
        somethingSaid |= said != Audience.ANYONE;
        block.found = block.found.or(said);
        if (block.end - block.from <= MOST_LINKS) {
            meant.around(block.from, block.end, said);
        }
        return said;
    }

    /** Whether a line asks people in, or is for all: what is said around it does not hold for its links. */
    private boolean isForOthers(SurroundingLine line) {
        boolean others = line.leads() && (words.invite(line.outside()) || words.open(line.outside()));
        if (others) {
            meant.forOthers(line.from(), line.to());
        }
        return others;
    }

    /** What a heading says, before its words are over. */
    Audience heading(SurroundingBlock block, char[] page, boolean inSmallSection) {
        boolean says = block.promising || block.linkPromising && inSmallSection;
        if (!says && headings.areSilent() || block.startsInLink || block.hidden) {
            return Audience.ANYONE;
        }
        String text = SurroundingLine.plain(block, page);
        if (words.open(text)) {
            headings.endFrom(1, block.from);
            return Audience.ANYONE;
        }
        return says ? words.of(text) : Audience.ANYONE;
    }

    /** An element is over: what its parts without links say holds for all links in it. */
    void speakOfAll(SurroundingBlock block, Audience term) {
        boolean small = block.wholeLength <= LONGEST_WHOLE && block.end - block.first <= MOST_LINKS;
        if (small && block.name.is(HtmlTraits.HOLDS_ALL)) {
            meant.around(block.first, block.end, block.found.or(term));
        }
    }
}
