package org.mimawari.gather.probe;

import java.util.Optional;
import org.mimawari.term.PublicUrl;

/**
 * Makes of the address of a thing one that looks alike and leads to nothing: each letter and digit of its id and key gives way to the next of its sort. A service that says 200 to that too says 200
 * to everything.
 */
final class MadeUpId {
    private static final String HEX = "[0-9a-fA-F-]+";
    private static final int FEWEST_SIGNS = 6;

    private MadeUpId() {}

    /** Empty if the shape names no id, or one so short that it might be somebody's. */
    static Optional<PublicUrl> of(PublicUrl address, Sighting sighting) {
        String made = address.address();
        for (String name : new String[] {"id", ShapePart.TOKEN}) {
            String part = sighting.parts().getOrDefault(name, "");
            if (part.length() >= FEWEST_SIGNS) {
                int at = made.indexOf(part, address.origin().length());
                made = at < 0 ? made : made.substring(0, at) + shifted(part) + made.substring(at + part.length());
            }
        }
        return PublicUrl.parse(made).filter(other -> !other.equals(address));
    }

    private static String shifted(String id) {
        char last = id.matches(HEX) ? 'f' : 'z';
        StringBuilder out = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            boolean escaped = i > 0 && id.charAt(i - 1) == '%' || i > 1 && id.charAt(i - 2) == '%';
            out.append(escaped ? id.charAt(i) : next(id.charAt(i), last));
        }
        return out.toString();
    }

    private static char next(char c, char last) {
        if (c >= '0' && c <= '9') {
            return c == '9' ? '0' : (char) (c + 1);
        }
        if (c >= 'a' && c <= 'z') {
            return c >= last ? 'a' : (char) (c + 1);
        }
        if (c >= 'A' && c <= 'Z') {
            return c >= Character.toUpperCase(last) ? 'A' : (char) (c + 1);
        }
        return c;
    }
}
