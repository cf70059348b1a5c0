package org.mimawari.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of elements and attributes that are known: one instance each. Immutable. */
final class HtmlNames {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 16;
    private static final @Nullable HtmlName[] TABLE = table();

    static final HtmlName A = known("a");
    static final HtmlName BODY = known("body");
    static final HtmlName BUTTON = known("button");
    static final HtmlName FORM = known("form");
    static final HtmlName FRAMESET = known("frameset");
    static final HtmlName HTML = known("html");
    static final HtmlName IMG = known("img");
    static final HtmlName LI = known("li");
    static final HtmlName MATH = known("math");
    static final HtmlName P = known("p");
    static final HtmlName SVG = known("svg");
    static final HtmlName TABLE_ELEMENT = known("table");
    static final HtmlName TBODY = known("tbody");
    static final HtmlName TD = known("td");
    static final HtmlName TEMPLATE = known("template");
    static final HtmlName TH = known("th");
    static final HtmlName TR = known("tr");

    private HtmlNames() {}

    private static @Nullable HtmlName[] table() {
        Map<String, Integer> traits = new HashMap<>();
        for (int trait = 0; trait < HtmlTraits.NAMES.length; trait++) {
            for (String name : HtmlTraits.NAMES[trait].split(" ", -1)) {
                traits.merge(name, 1 << trait, (a, b) -> a | b);
            }
        }
        Arrays.stream(HtmlTraits.OTHERS.split(" ", -1)).forEach(name -> traits.merge(name, 0, (a, b) -> a | b));
        @Nullable HtmlName[] table = new HtmlName[SLOTS];
        traits.forEach((name, bits) -> {
            int slot = hash(name.toCharArray(), 0, name.length());
            while (table[slot] != null) {
                slot = slot + 1 & SLOTS - 1;
            }
            table[slot] = new HtmlName(name, bits);
        });
        return table;
    }

    private static int hash(char[] chars, int from, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + chars[from + i];
        }
        return (hash ^ hash >>> 10) & SLOTS - 1;
    }

    /** The name that is spelled here in small letters. */
    static HtmlName of(char[] chars, int from, int to) {
        int length = to - from;
        if (length <= LONGEST) {
            int slot = hash(chars, from, length);
            for (HtmlName name = TABLE[slot]; name != null; name = TABLE[slot]) {
                if (name.isSpelled(chars, from, length)) {
                    return name;
                }
                slot = slot + 1 & SLOTS - 1;
            }
        }
        return new HtmlName(new String(chars, from, length), 0);
    }

    /** The one instance of a name, to compare with. */
    static HtmlName known(String name) {
        return of(name.toCharArray(), 0, name.length());
    }
}
