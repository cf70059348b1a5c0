package org.mimawari.gather.probe;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One segment of the path, or the value of one parameter, in an {@link AddressShape}.
 *
 * @param start what it is, or what it begins with
 * @param kept under which name the rest is kept; null if there is no rest
 * @param least the fewest characters of the rest
 */
record ShapePart(String start, @Nullable String kept, int least) {
    /** What can be an id: a stretch of other signs is no address of a thing. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.~!@:,%+=-]{1,512}");

    private static final Pattern WRITTEN =
            Pattern.compile("([^{}*#]{0,200})(?:\\{([a-z][a-z0-9-]{0,30})(?::([1-9][0-9]{0,2}))?})?");
    private static final String ANY = "*";
    static final String TOKEN = "token";

    /** @throws WrongShape if it is not written as {@link AddressShape} says */
    static ShapePart parse(String written) {
        if (written.equals(ANY)) {
            return new ShapePart(ANY, null, 0);
        }
        Matcher parts = WRITTEN.matcher(written);
        if (written.isEmpty() || !parts.matches()) {
            throw new WrongShape(LineFault.PART);
        }
        String least = parts.group(3);
        return new ShapePart(parts.group(1), parts.group(2), least == null ? 1 : Integer.parseInt(least));
    }

    Optional<String> name() {
        return Optional.ofNullable(kept);
    }

    /** Whether it is a key that opens the thing. */
    boolean isToken() {
        return TOKEN.equals(kept);
    }

    /** Whether a segment or value is such a one; then what it stands for is put under its name. */
    boolean fits(String found, Map<String, String> names) {
        if (start.equals(ANY)) {
            return true;
        }
        if (kept == null) {
            return start.equalsIgnoreCase(found);
        }
        if (!found.regionMatches(true, 0, start, 0, start.length())) {
            return false;
        }
        String id = found.substring(start.length());
        names.put(kept, id);
        return id.length() >= least && ID.matcher(id).matches();
    }
}
