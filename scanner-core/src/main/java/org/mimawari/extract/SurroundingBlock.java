package org.mimawari.extract;

import java.util.Arrays;
import org.mimawari.term.Audience;

/**
 * An element that is open, as far as its words may say something of the links in it. Of the words that stand directly in it since the last block in it ended, it is noted where they
 * stand in the page; nothing is copied. Used again for the next element at its depth; by one thread.
 */
final class SurroundingBlock {
    static final int BREAK = -1;
    static final int LINK_BEGINS = -2;
    static final int LINK_ENDS = -3;
    static final int LEADS = -4;
    static final int PICTURE = -5;
    private static final int MOST_PARTS = 400;

    HtmlName name = HtmlNames.BODY;
    boolean hidden;
    /** How many references there were when it began, and how many of these lead anywhere. */
    int first;

    int firstLeading;
    /** The same for the words directly in it. */
    int from;

    int leading;
    boolean startsInLink;
    /** Whether these words hold a sign of an audience, outside of links and in them. */
    boolean promising;

    boolean linkPromising;
    boolean hasWords;
    /** How many references there were when the words ended, and whether some of those in between lead anywhere. */
    int end;

    boolean leads;
    /** Characters outside of links. */
    int length;
    /** All characters of the element up to now. */
    int wholeLength;
    /** What blocks without links in it say. */
    Audience found = Audience.ANYONE;
    /** What the last term (dt) in it says. */
    Audience label = Audience.ANYONE;

    private int[] parts = new int[16];
    private int count;

    /** Something that stands next: a run of text from {@code a} to {@code b} in the page, or one of the signs above with its number. */
    void add(int a, int b) {
        if (count == 2 * MOST_PARTS) {
            return;
        }
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, count * 2);
        }
        parts[count++] = a;
        parts[count++] = b;
    }

    int parts() {
        return count / 2;
    }

    int a(int part) {
        return parts[2 * part];
    }

    int b(int part) {
        return parts[2 * part + 1];
    }

    boolean isEmpty() {
        return count == 0;
    }

    void begin(HtmlName element, boolean isHidden, int references, int leadingReferences) {
        name = element;
        hidden = isHidden;
        first = references;
        firstLeading = leadingReferences;
        wholeLength = 0;
        found = Audience.ANYONE;
        label = Audience.ANYONE;
    }

    /** Its words, or all of it, end. */
    void end(int references, int leadingReferences) {
        end = references;
        leads = leadingReferences > leading;
    }

    /** Words begin that stand directly in it. */
    void beginWords(int references, int leadingReferences, boolean inLink) {
        count = 0;
        from = references;
        leading = leadingReferences;
        startsInLink = inLink;
        promising = false;
        linkPromising = false;
        hasWords = false;
        length = 0;
    }
}
