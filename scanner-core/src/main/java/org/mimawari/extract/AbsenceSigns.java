package org.mimawari.extract;

import java.util.Set;
import org.mimawari.content.Reading;

/**
 * Notes whether a page says that nothing is at its address, or nothing for now: in its title, in one of its first {@value #MOST_HEADINGS} headings (for now: the first), or anywhere if all
 * its text is no longer than {@value #SHORT_PAGE} characters. That is no proof: pages about errors and searches without a hit say so too. Linear. Used once, by one thread.
 */
final class AbsenceSigns extends HtmlEvents {
    static final int MOST_HEADINGS = 6;
    static final int SHORT_PAGE = 600;
    private static final int LONGEST = 200;
    private static final long ONLY_THE_TEXT = 1;
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private static final HtmlName TITLE = HtmlNames.known("title");
    private static final HtmlName XMP = HtmlNames.known("xmp");
    private static final Set<HtmlName> HEADINGS =
            Set.of(HtmlNames.known("h1"), HtmlNames.known("h2"), HtmlNames.known("h3"));

    private final StringBuilder title = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private final StringBuilder all = new StringBuilder();
    private String saying = "";
    private boolean forNow;
    private boolean inTitle;
    private boolean titleRead;
    private boolean inHeading;
    private int headings;

    @Override
    void open(HtmlTag tag, HtmlName parent) {
        if (tag.name() == TITLE) {
            inTitle = !titleRead;
        } else if (headings < MOST_HEADINGS && HEADINGS.contains(tag.name())) {
            inHeading = true;
            heading.setLength(0);
        }
        if (all.length() <= SHORT_PAGE) {
            append(all, SHORT_PAGE + 1, ' ');
        }
    }

    @Override
    void close(HtmlName name) {
        if (inTitle && name == TITLE) {
            inTitle = false;
            titleRead = true;
        } else if (inHeading && HEADINGS.contains(name)) {
            inHeading = false;
            headings++;
            if (saying.isEmpty()) {
                says(AbsenceWords.folded(heading));
            }
        }
    }

    private void says(String words) {
        forNow = headings == 1 && AbsenceWords.forNowAreIn(words);
        saying = forNow || AbsenceWords.areIn(words) ? words : saying;
    }

    @Override
    void text(HtmlName parent, char[] chars, int from, int to) {
        if (parent.is(HtmlTraits.DATA) || parent.is(HtmlTraits.RAWTEXT) && parent != XMP) {
            return;
        }
        if (inTitle) {
            append(title, LONGEST, chars, from, to);
        }
        if (inHeading) {
            append(heading, LONGEST, chars, from, to);
        }
        append(all, SHORT_PAGE + 1, chars, from, to);
    }

    private static void append(StringBuilder text, int most, char[] chars, int from, int to) {
        for (int i = from; i < to && text.length() < most; i++) {
            append(text, most, chars[i]);
        }
    }

    /** Blanks in a row count as one. */
    private static void append(StringBuilder text, int most, char c) {
        int length = text.length();
        boolean more = c > ' ' || length > 0 && text.charAt(length - 1) != ' ';
        if (length < most && more) {
            text.append(c > ' ' ? c : ' ');
        }
    }

    /** As {@link org.mimawari.content.Reading#absence()}. */
    long value() {
        String name = AbsenceWords.folded(title);
        boolean away = forNow || AbsenceWords.forNowAreIn(name);
        if (away || !saying.isEmpty() || AbsenceWords.areIn(name)) {
            return hash(name + '\n' + saying) | (away ? Reading.AWAY : 0);
        }
        return all.length() > SHORT_PAGE ? 0 : inText(AbsenceWords.folded(all));
    }

    private static long inText(String words) {
        if (AbsenceWords.forNowAreIn(words)) {
            return ONLY_THE_TEXT | Reading.AWAY;
        }
        return AbsenceWords.areIn(words) ? ONLY_THE_TEXT : 0;
    }

    private static long hash(String words) {
        long hash = BASIS;
        for (int i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * PRIME;
        }
        long number = hash & Reading.AWAY - 1;
        // Never what says that there is no sign, or only one in the text.
        return number == 0 || number == ONLY_THE_TEXT ? PRIME : number;
    }
}
