package org.mimawari.gather.trap;

import java.util.HashMap;
import java.util.Map;
import org.mimawari.term.PublicUrl;

/**
 * Tells by the address alone that it grew by repeating itself, as broken relative links and filters make it do: deeper, longer or more
 * repetitive than the address of any real page. Linear in its length.
 */
public final class Growth {
    private static final int MAX_SEGMENTS = 24;
    private static final int LONGEST = 4_000;
    /** "/news/11/11/11/" is the eleventh of November 2011. */
    private static final int SAME_NUMBERS = 3;

    private static final int SAME_WORDS = 2;
    private static final int ROUNDS = 2;
    private static final int LONGEST_ROUND = 6;
    private static final int SAME_WORD_ANYWHERE = 4;
    private static final int SAME_PAIRS = 2;
    private static final int SAME_NAMES = 12;
    /** A percent sign that was escaped three times over. */
    private static final String ESCAPED_AGAIN = "%252525";

    private Growth() {}

    public static boolean isIn(PublicUrl url) {
        String address = url.address();
        return address.length() > LONGEST
                || address.contains(ESCAPED_AGAIN)
                || isInPath(url.path())
                || isInQuery(url.query().orElse(""));
    }

    private static boolean isInPath(String path) {
        String[] segments = path.substring(Math.min(1, path.length())).split("/", MAX_SEGMENTS + 2);
        return segments.length > MAX_SEGMENTS || inARow(segments) || inRounds(segments) || everywhere(segments);
    }

    private static boolean inARow(String[] segments) {
        int run = 1;
        for (int i = 1; i < segments.length; i++) {
            run = !segments[i].isEmpty() && segments[i].equals(segments[i - 1]) ? run + 1 : 1;
            if (run > (isNumber(segments[i]) ? SAME_NUMBERS : SAME_WORDS)) {
                return true;
            }
        }
        return false;
    }

    /** "/a/b/a/b/a/b": the third round of two to six segments that are not all numbers. */
    private static boolean inRounds(String[] segments) {
        for (int length = 2; length <= LONGEST_ROUND; length++) {
            int same = 0;
            boolean word = false;
            for (int i = length; i < segments.length; i++) {
                boolean equal = !segments[i].isEmpty() && segments[i].equals(segments[i - length]);
                same = equal ? same + 1 : 0;
                word = equal && (word || !isNumber(segments[i]));
                if (word && same >= ROUNDS * length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean everywhere(String[] segments) {
        Map<String, Integer> counts = new HashMap<>();
        for (String segment : segments) {
            boolean word = !segment.isEmpty() && !isNumber(segment);
            if (word && counts.merge(segment, 1, Integer::sum) > SAME_WORD_ANYWHERE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInQuery(String query) {
        if (query.isEmpty()) {
            return false;
        }
        Map<String, Integer> pairs = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            boolean tooOften = !pair.isEmpty() && pairs.merge(pair, 1, Integer::sum) > SAME_PAIRS;
            if (tooOften || !name.isEmpty() && names.merge(name, 1, Integer::sum) > SAME_NAMES) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
