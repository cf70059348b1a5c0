package org.mimawari.extract;

import java.util.Arrays;

/**
 * A start tag as it stands in the page. Valid only while it is handed over: the next tag overwrites it. Values are cut out of the page when they are asked
 * for. Of equal attributes the first counts; those after the first {@value #MOST} of a tag are left out.
 */
final class HtmlTag {
    static final int MOST = 1_000;

    private final char[] chars;
    private HtmlName name = HtmlNames.HTML;
    private HtmlName[] names = new HtmlName[16];
    private int[] bounds = new int[32];
    private int count;
    private boolean selfClosing;

    HtmlTag(char[] chars) {
        this.chars = chars;
    }

    void begin(HtmlName tagName) {
        name = tagName;
        count = 0;
        selfClosing = false;
    }

    void rename(HtmlName other) {
        name = other;
    }

    void closeItself() {
        selfClosing = true;
    }

    void add(HtmlName attribute, int from, int to) {
        if (count == MOST) {
            return;
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            bounds = Arrays.copyOf(bounds, count * 4);
        }
        names[count] = attribute;
        bounds[count * 2] = from;
        bounds[count * 2 + 1] = to;
        count++;
    }

    HtmlName name() {
        return name;
    }

    /** Whether it ends in "/>", which means something in drawings and formulas only. */
    boolean isSelfClosing() {
        return selfClosing;
    }

    int attributes() {
        return count;
    }

    HtmlName attribute(int index) {
        return names[index];
    }

    String value(int index) {
        int from = bounds[index * 2];
        int to = bounds[index * 2 + 1];
        return from == to ? "" : new String(chars, from, to - from);
    }

    /** Whether the value of an attribute may say something of an audience. */
    boolean promises(int index, AudienceWords words) {
        return words.promise(chars, bounds[index * 2], bounds[index * 2 + 1]);
    }

    /** Where the attribute stands, or -1; of a known name only. */
    private int indexOf(HtmlName attribute) {
        for (int i = 0; i < count; i++) {
            if (names[i] == attribute) {
                return i;
            }
        }
        return -1;
    }

    boolean has(HtmlName attribute) {
        return indexOf(attribute) >= 0;
    }

    /** The first character of the value of an attribute of a known name; 0 if there is none. */
    char first(HtmlName attribute) {
        int index = indexOf(attribute);
        return index < 0 || bounds[index * 2] == bounds[index * 2 + 1] ? 0 : chars[bounds[index * 2]];
    }

    /** The value of an attribute of a known name, or empty. */
    String value(HtmlName attribute) {
        int index = indexOf(attribute);
        return index < 0 ? "" : value(index);
    }

    @Override
    public String toString() {
        return "HtmlTag[" + name + ", " + count + " attributes]";
    }
}
