package org.mimawari.extract;

import java.util.List;

/**
 * Takes a line of text apart: what it calls by a name ("電話：…", "【氏名】…") and what stands for itself, parted by commas, bars or wide gaps, or by a blank before a number or an address. Linear. Thread-safe.
 */
final class ItemWords {
    /** Longer stretches are sentences and no values. */
    private static final int LONGEST = 100;

    private static final int LONGEST_LABEL = 12;
    /** Characters that may stand before a label. */
    private static final String BEFORE_LABEL = " \u3000、,，／/|｜(（)）■●◆・○◎□▼※\t";

    private static final String PARTING = "、,，|｜\t／";

    /**
     * A value, and what it is called.
     *
     * @param label empty if it has no name; a value that is empty stands elsewhere
     */
    record Word(String label, String value) {
        boolean isLabelled() {
            return !label.isEmpty();
        }

        @Override
        public String toString() {
            return "Word[" + value.length() + " characters]";
        }
    }

    private ItemWords() {}

    /** @param words in which the parts of the line are put */
    static void take(String line, List<Word> words) {
        int behind = 0;
        String label = "";
        if (isColon(line.charAt(0)) && !words.isEmpty()) {
            label = label(words.get(words.size() - 1));
            behind = 1;
            if (!label.isEmpty()) {
                words.remove(words.size() - 1);
            }
        }
        for (int i = behind; i < line.length(); i++) {
            int from = isLabelEnd(line, i) ? labelBefore(line, i, behind) : -1;
            if (from >= 0) {
                put(label, line.substring(behind, from), words);
                int first = line.charAt(from) == '【' ? from + 1 : from;
                label = line.substring(first, i).strip();
                behind = i + 1;
            }
        }
        put(label, line.substring(behind), words);
    }

    /** What stood in an element of its own before a colon. */
    private static String label(Word word) {
        return word.isLabelled() || word.value().length() > LONGEST_LABEL ? "" : word.value();
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    private static boolean isLabelEnd(String line, int at) {
        char c = line.charAt(at);
        if (c == '】' || c == '：') {
            return true;
        }
        boolean time = at > 0 && isDigit(line.charAt(at - 1)) && at + 1 < line.length() && isDigit(line.charAt(at + 1));
        return c == ':' && !time && !line.startsWith("//", at + 1);
    }

    /** Where the label begins that ends here; -1 if none does. */
    private static int labelBefore(String line, int end, int behind) {
        boolean bracket = line.charAt(end) == '】';
        int from = end;
        while (from > behind && end - from <= LONGEST_LABEL) {
            char c = line.charAt(from - 1);
            if (c == '【') {
                return bracket && from < end ? from - 1 : from;
            }
            if (isDigit(c) || c == '@' || c == '。' || c == '」') {
                return -1;
            }
            if (BEFORE_LABEL.indexOf(c) >= 0) {
                break;
            }
            from--;
        }
        return bracket || from == end || end - from > LONGEST_LABEL ? -1 : from;
    }

    private static void put(String label, String text, List<Word> words) {
        if (!label.isEmpty()) {
            String value = trimmed(text);
            words.add(new Word(label, value.length() > LONGEST ? "" : value));
            return;
        }
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isParting(text, i)) {
                plain(text.substring(begin, i), words);
                begin = i + 1;
            }
        }
        plain(text.substring(begin), words);
    }

    private static void plain(String text, List<Word> words) {
        String value = trimmed(text);
        if (!value.isEmpty() && value.length() <= LONGEST) {
            words.add(new Word("", value));
        }
    }

    private static boolean isParting(String text, int at) {
        char c = text.charAt(at);
        if (PARTING.indexOf(c) >= 0) {
            return true;
        }
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (c == ' ' || c == '\u3000') {
            boolean wide = before == ' ' || before == '\u3000' || after == ' ' || after == '\u3000';
            return wide || isPlain(before) != isPlain(after) && (isPlain(before) || beginsValue(text, at + 1));
        }
        return (c == '(' || c == '（') && beginsValue(text, at + 1);
    }

    /** A telephone number, a mail address or a postcode; a number of a street belongs to what stands before it. */
    private static boolean beginsValue(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c == '0' || c == '０' || c == '〒' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isPlain(char c) {
        return c < 0x80 || c == '〒' || c >= '０' && c <= '９';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (BEFORE_LABEL.indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && BEFORE_LABEL.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
