package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds printed addresses in lines of text, and puts those together that are broken over line ends, where that is clear: the address runs to the end of its line,
 * and the next line is nothing but address characters that look like the rest of one, or just the rest of the id of a form. Linear.
 */
public final class BrokenAddresses {
    private static final int MOST_BREAKS = 4;
    private static final int SHORTEST_REST = 8;
    private static final String JOINTS = "-_=&?%#";

    private final PrintedAddresses printed = new PrintedAddresses();

    /**
     * A printed address.
     *
     * @param start where in the text it begins
     */
    public record Found(String address, int start) {}

    public List<String> in(String text) {
        return found(text).stream().map(Found::address).toList();
    }

    public List<Found> found(String text) {
        List<Found> found = new ArrayList<>();
        for (PrintedAddresses.Printed address : printed.in(text)) {
            found.add(new Found(whole(text, address), address.start()));
        }
        return found;
    }

    private static String whole(String text, PrintedAddresses.Printed address) {
        if (address.text().endsWith(PrintedAddresses.CUT)) {
            return address.text();
        }
        StringBuilder whole = new StringBuilder(address.text());
        int end = address.end();
        for (int breaks = 0; breaks < MOST_BREAKS; breaks++) {
            // The address must be all that stands up to the line end, trimmed punctuation included.
            int lineEnd = addressEnd(text, end);
            if (lineEnd >= text.length() || text.charAt(lineEnd) != '\n') {
                break;
            }
            int start = lineEnd + 1;
            int stop = lineEnd(text, start);
            String before = whole + text.substring(end, lineEnd);
            String line = stop <= start ? "" : text.substring(start, stop).strip();
            String rest = isRest(before, line) ? line : FormId.rest(before, line);
            if (rest.isEmpty()) {
                break;
            }
            whole.append(text, end, lineEnd).append(rest);
            end = rest.equals(line) ? stop : text.indexOf(rest, start) + rest.length();
        }
        return whole.toString();
    }

    /** Looks no further than need be: the end of the line may be far away, and as many addresses before it. */
    private static int addressEnd(String text, int from) {
        int end = from;
        while (end < text.length() && PrintedAddresses.isAddressCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int lineEnd(String text, int from) {
        int end = from <= text.length() ? text.indexOf('\n', from) : -1;
        return end < 0 ? text.length() : end;
    }

    private static boolean isAddress(String text) {
        return addressEnd(text, 0) == text.length();
    }

    static boolean isRest(String before, String rest) {
        if (rest.isEmpty() || !isAddress(rest) || rest.contains("://") || rest.contains("@")) {
            return false;
        }
        char first = rest.charAt(0);
        boolean slash = rest.indexOf('/') >= 0;
        boolean digit = rest.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letter = rest.chars().anyMatch(Character::isLetter);
        // A telephone number, a date or a list mark on a line of its own is no rest of an address.
        if (!letter || rest.indexOf(':') >= 0 || first == '*' || first == '(' || rest.startsWith("www.")) {
            return false;
        }
        boolean joint = JOINTS.indexOf(before.charAt(before.length() - 1)) >= 0 || "/?=&%".indexOf(first) >= 0;
        return joint || rest.length() >= SHORTEST_REST && (slash || digit);
    }
}
