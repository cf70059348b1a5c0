package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a Link header (<a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>) what a {@code link} element of the same relation
 * would lead to. At most {@value #MAX_ADDRESSES}; linear.
 */
public final class LinkHeader {
    private static final int MAX_ADDRESSES = 50;

    private LinkHeader() {}

    /** The references as written, to be resolved against the address of the answer. Several headers may stand in one text, with commas between. */
    public static List<String> leadingOn(String header) {
        List<String> found = new ArrayList<>();
        int open = header.indexOf('<');
        while (open >= 0 && found.size() < MAX_ADDRESSES) {
            int close = header.indexOf('>', open);
            if (close < 0) {
                break;
            }
            int end = endOfParameters(header, close + 1);
            if (new Relations(relation(header.substring(close + 1, end))).leadOn()) {
                found.add(header.substring(open + 1, close).strip());
            }
            open = header.indexOf('<', end);
        }
        return found;
    }

    /** The comma that ends the parameters, or the end; a comma in quotes ends nothing. */
    private static int endOfParameters(String header, int from) {
        boolean quoted = false;
        for (int at = from; at < header.length(); at++) {
            char c = header.charAt(at);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                return at;
            }
        }
        return header.length();
    }

    private static String relation(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            int equals = parameter.indexOf('=');
            if (equals >= 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
                return parameter.substring(equals + 1).replace('"', ' ');
            }
        }
        return "";
    }
}
