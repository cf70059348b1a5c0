package org.mimawari.extract;

/**
 * The name of an element or attribute, in small letters. There is one instance for each name that {@link HtmlNames} lists, so that those are compared by
 * identity; another name is a new instance at each place.
 */
final class HtmlName {
    private final String text;
    private final char[] letters;
    private final int traits;

    HtmlName(String text, int traits) {
        this.text = text;
        this.letters = text.toCharArray();
        this.traits = traits;
    }

    /** Whether the element has one of these traits of {@link HtmlTraits}. */
    boolean is(int trait) {
        return (traits & trait) != 0;
    }

    String text() {
        return text;
    }

    boolean isSame(HtmlName other) {
        return this == other || text.equals(other.text);
    }

    boolean isSpelled(char[] chars, int from, int length) {
        char[] own = letters;
        if (length != own.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (own[i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
