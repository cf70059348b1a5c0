package org.mimawari.extract;

import java.util.List;

/**
 * The words around a phrase, as far as they belong to it: a bracket, colon or bullet ends them. All folded.
 *
 * @param text the whole sentence or line
 * @param from where the phrase begins
 * @param to behind its end
 * @param first where the words around it begin
 * @param last behind their end
 */
record AudienceClause(String text, int from, int to, int first, int last) {
    /** Stand around the words of a link, which say something of that link alone. */
    static final char LINK_BEGINS = '\u0001';

    static final char LINK_ENDS = '\u0002';
    private static final String OPENING = "([{<「『【〔《〈";
    private static final String CLOSING = ")]}>」』】〕》〉";
    private static final String OTHERS = "。!?|/:;※★☆◆◇●○■□▼▲▶→・";
    /** As far as words tell what a phrase is about. */
    private static final int NEAR = 24;

    static AudienceClause around(String text, int from, int to) {
        int first = from;
        while (first > 0 && !ends(text.charAt(first - 1))) {
            first--;
        }
        int last = to;
        while (last < text.length() && !ends(text.charAt(last))) {
            last++;
        }
        return new AudienceClause(text, from, to, first, last);
    }

    private static boolean ends(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || OTHERS.indexOf(c) >= 0;
    }

    /** Whether this is no part of a longer word in Latin letters; Japanese is written without blanks. */
    static boolean isWord(String text, int from, int to) {
        return !isInsideWord(text, from) && !isInsideWord(text, to);
    }

    /** Whether Latin letters stand on both sides of a place. */
    private static boolean isInsideWord(String text, int place) {
        return place > 0 && place < text.length() && isLatin(text.charAt(place)) && isLatin(text.charAt(place - 1));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    static int pastBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** Where the first of these words begins; the length of the text if there is none. */
    static int firstOf(String text, List<String> words) {
        int first = text.length();
        for (String word : words) {
            int at = text.indexOf(word);
            while (at >= 0 && at < first && isInsideWord(text, at)) {
                at = text.indexOf(word, at + 1);
            }
            first = at >= 0 ? Math.min(at, first) : first;
        }
        return first;
    }

    static boolean holds(String text, List<String> words) {
        return firstOf(text, words) < text.length();
    }

    static boolean begins(String text, List<String> words) {
        return words.stream().anyMatch(text::startsWith);
    }

    /** Near before it. */
    String before() {
        return text.substring(Math.max(first, from - NEAR), from).strip();
    }

    /** Near behind it. */
    String rest() {
        return text.substring(to, Math.min(last, to + NEAR));
    }

    /** What stands near behind the phrase, whatever ends its own words. */
    String behind() {
        return text.substring(to, Math.min(text.length(), to + NEAR));
    }

    /** What a phrase in brackets or behind a colon is said of, near before these; empty if it is in none, or they come first. */
    String head() {
        char opened = first > 0 ? text.charAt(first - 1) : ' ';
        boolean closes = last < text.length() && CLOSING.indexOf(text.charAt(last)) >= 0;
        boolean apart = opened == ':' || closes && OPENING.indexOf(opened) >= 0;
        return apart ? text.substring(Math.max(0, first - 1 - NEAR), first - 1).strip() : "";
    }

    /** Whether a link comes next. */
    boolean isBeforeLink() {
        int at = to;
        while (at < text.length() && " の:→▶".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && text.charAt(at) == LINK_BEGINS;
    }
}
