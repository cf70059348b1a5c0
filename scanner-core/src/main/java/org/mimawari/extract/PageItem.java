package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the things that repeat themselves in a page: an entry of a list, a card, a line. Of one that is larger than {@value #MOST_WORDS} words not all is read: it is no item but a part of the page. Used by one thread.
 */
final class PageItem {
    private static final int MOST_WORDS = 60;
    private static final int MOST_BLOCKS = 200;
    private static final int FEW = 3;

    private final List<ItemWords.Word> words = new ArrayList<>();
    private int blocks;
    private boolean listing;
    private boolean large;

    /** @param outer whether the part is the item itself, and not in it */
    void take(PageBlock.Part part, boolean outer) {
        if (words.size() > MOST_WORDS || ++blocks > MOST_BLOCKS) {
            large = true;
            return;
        }
        if (part instanceof PageBlock.Words text) {
            ItemWords.take(text.text(), words);
        } else if (part instanceof PageBlock.Inner inner) {
            PageBlock block = inner.block();
            if (block.name() == HtmlNames.TABLE_ELEMENT) {
                return; // a table is told by itself
            }
            listing |= !outer && isList(block);
            block.parts().forEach(one -> take(one, false));
        }
    }

    private static boolean isList(PageBlock block) {
        long entries = block.parts().stream()
                .filter(part ->
                        part instanceof PageBlock.Inner inner && inner.block().name() == HtmlNames.LI)
                .count();
        return entries >= FEW;
    }

    List<ItemWords.Word> words() {
        return words;
    }

    /** Whether a list stands in it. */
    boolean hasList() {
        return listing;
    }

    boolean isLarge() {
        return large;
    }

    boolean isLabelled() {
        return words.stream().anyMatch(ItemWords.Word::isLabelled);
    }

    /** Whether something in it can be a number, a date or a mail address. */
    boolean hasValue() {
        return words.stream()
                .anyMatch(word ->
                        word.value().chars().anyMatch(c -> c == '@' || c >= '0' && c <= '9' || c >= '０' && c <= '９'));
    }
}
