package org.mimawari.extract;

import java.util.regex.Pattern;

/**
 * Ways in which people write "http://" and "https://" that no browser takes for one: "ttps://", "https//", "https;//", "https:// ". Letters that are no spelling of
 * it ("ftp", "mailto") are none of its misspellings either. Linear.
 */
final class SchemeSpelling {
    private static final int LONGEST = 7;
    private static final int SHORTEST = 3;
    private static final int MOST_SLASHES = 4;
    private static final int FURTHEST = LONGEST + 12;
    private static final Pattern SPELLING =
            Pattern.compile("h{0,2}t{1,3}p{1,2}s{0,2}|httsp|htpts", Pattern.CASE_INSENSITIVE);

    private SchemeSpelling() {}

    /** Whether the word stands for a scheme, so that a host of this name comes from an address with two schemes. */
    static boolean isWord(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && SPELLING.matcher(word).matches();
    }

    /** Where what is behind the scheme begins that stands here; -1 if none does. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST && isLetter(text.charAt(at))) {
            at++;
        }
        if (!isWord(text.substring(from, at))) {
            return -1;
        }
        int marks = at;
        while (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == ';') && at - marks < 2) {
            at++;
        }
        int fewest = at > marks ? 1 : 2;
        int slashes = 0;
        while (slashes < MOST_SLASHES && isSlash(text, blanksEnd(text, at))) {
            at = blanksEnd(text, at) + 1;
            slashes++;
        }
        return slashes < fewest ? -1 : blanksEnd(text, at);
    }

    /** Where the scheme begins that ends here, and no word with it; -1 if none does. */
    static int start(String text, int end) {
        int behind = end;
        while (behind > 0 && text.charAt(behind - 1) <= ' ' && end - behind < MOST_SLASHES) {
            behind--;
        }
        if (behind == 0 || !isSlash(text, behind - 1)) {
            return -1;
        }
        int furthest = Math.max(0, end - FURTHEST);
        for (int at = end - SHORTEST; at >= furthest; at--) {
            boolean edge = at == 0 || !isWordCharacter(text.charAt(at - 1));
            if (edge && isLetter(text.charAt(at)) && end(text, at) == end) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return "htpsHTPS".indexOf(c) >= 0;
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isSlash(String text, int at) {
        return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
    }

    private static int blanksEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ' && at - from < MOST_SLASHES) {
            at++;
        }
        return at;
    }
}
