package org.mimawari.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of published Google forms, all of which begin alike and have the same length, so that it is known how many characters of one that is broken over a line end stand on the next. */
final class FormId {
    private static final int LENGTH = 56;
    private static final Pattern BEGUN = Pattern.compile("/forms/d/e/(1FAIpQLS[A-Za-z0-9_-]*)$");

    private FormId() {}

    /** What of the next line belongs to the address; empty if its id does not end there, or is not broken. */
    static String rest(String address, String line) {
        Matcher begun = BEGUN.matcher(address);
        if (!begun.find()) {
            return "";
        }
        int missing = LENGTH - begun.group(1).length();
        int end = 0;
        while (end < line.length() && isPartOfId(line.charAt(end))) {
            end++;
        }
        if (missing <= 0 || end != missing) {
            return "";
        }
        while (end < line.length() && PrintedAddresses.isAddressCharacter(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private static boolean isPartOfId(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
