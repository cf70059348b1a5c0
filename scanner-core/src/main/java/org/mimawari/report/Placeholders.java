package org.mimawari.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into a sentence: {@code {key}} is the value, {@code {key|one|other}} the first word if the value is the number one ("1", "at least 1"), and else the second. What is put in is never read for
 * placeholders itself.
 */
final class Placeholders {
    private static final int PARTS_OF_A_CHOICE = 3;

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
            String value = value(sentence.substring(open + 1, close), fills);
            out.append(sentence, at, open).append(value == null ? sentence.substring(open, close + 1) : value);
            at = close + 1;
        }
        return out.append(sentence, at, sentence.length()).toString();
    }

    private static @Nullable String value(String placeholder, Map<String, String> fills) {
        String[] parts = placeholder.split("\\|", PARTS_OF_A_CHOICE);
        String value = fills.get(parts[0]);
        if (value == null || parts.length < PARTS_OF_A_CHOICE) {
            return parts.length == 1 ? value : null;
        }
        return value.equals("1") || value.endsWith(" 1") ? parts[1] : parts[2];
    }
}
