package org.mimawari.extract;

import java.util.Locale;
import java.util.Set;

/**
 * Tells whether the name or value of a button or a fixed value of a form says that a click changes something on the server: votes, deletes, signs out. Such a form should send (POST), but some
 * ask by GET. Looks at whole words; stateless.
 */
final class ChangingWords {
    private static final Set<String> WORDS = Set.of(
            "delete",
            "remove",
            "logout",
            "signout",
            "vote",
            "like",
            "rate",
            "rating",
            "unsubscribe",
            "subscribe",
            "\u524A\u9664",
            "\u6295\u7968",
            "\u9000\u4F1A",
            "\u89E3\u9664",
            "\u767B\u9332",
            "\u3044\u3044\u306D",
            "\u30ED\u30B0\u30A2\u30A6\u30C8");
    /** "To do", which makes a verb of a Japanese noun. */
    private static final String TO_DO = "\u3059\u308B";

    private ChangingWords() {}

    static boolean is(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(word.endsWith(TO_DO) ? word.substring(0, word.length() - TO_DO.length()) : word);
    }
}
