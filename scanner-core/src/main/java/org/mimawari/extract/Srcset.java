package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/** Takes the addresses out of a {@code srcset}, by the steps of the HTML Standard; the sizes are not of interest. Linear. */
final class Srcset {
    private static final int MAX_ADDRESSES = 50;

    private Srcset() {}

    static List<String> addresses(String set) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < set.length() && found.size() < MAX_ADDRESSES) {
            at = past(set, at, true);
            int start = at;
            while (at < set.length() && set.charAt(at) > ' ') {
                at++;
            }
            int end = at;
            while (end > start && set.charAt(end - 1) == ',') {
                end--;
            }
            if (end > start) {
                found.add(set.substring(start, end));
            }
            // A comma directly behind the address ends the candidate; otherwise sizes follow up to the next one.
            at = end < at ? at : past(set, at, false);
        }
        return found;
    }

    private static int past(String set, int from, boolean separators) {
        int at = from;
        if (separators) {
            while (at < set.length() && (set.charAt(at) <= ' ' || set.charAt(at) == ',')) {
                at++;
            }
            return at;
        }
        int comma = set.indexOf(',', at);
        return comma < 0 ? set.length() : comma + 1;
    }
}
