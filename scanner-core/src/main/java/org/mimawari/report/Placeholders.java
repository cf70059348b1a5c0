package org.mimawari.report;

import java.util.Map;

/** Puts values into a sentence. What is put in is never read for placeholders itself. */
final class Placeholders {
    private Placeholders() {}

    /** Replaces each {@code {key}} that {@code fills} knows; leaves all else as it stands. */
    static String fill(String sentence, Map<String, String> fills) {
        StringBuilder out = new StringBuilder(sentence.length());
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf('{', at);
            int close = open < 0 ? -1 : sentence.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = fills.get(sentence.substring(open + 1, close));
            out.append(sentence, at, open).append(value == null ? sentence.substring(open, close + 1) : value);
            at = close + 1;
        }
        return out.append(sentence, at, sentence.length()).toString();
    }
}
