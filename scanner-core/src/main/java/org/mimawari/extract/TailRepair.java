package org.mimawari.extract;

import java.util.List;
import java.util.Optional;
import org.mimawari.extract.ServiceAddresses.Fit;
import org.mimawari.term.PublicUrl;

/**
 * Puts right what stands behind the host of a service: full width in the id, blanks in the middle, and what belongs to the sentence around it: "」", "）です", "、". Gives an
 * address only if it is that of a thing then. Linear.
 */
final class TailRepair {
    private static final int MOST_GAPS = 4;
    private static final String SAFE = "-_/?=&@%+~#";
    private static final String ON = "/?&#";
    private static final List<String> CUTS = List.of("..", "…", "‥", "・・", "･･");

    private final ServiceAddresses services = ServiceAddresses.KNOWN;

    /**
     * @param origin scheme and host
     * @param behind all that stands behind it
     */
    Optional<PublicUrl> repaired(String origin, String behind) {
        String text = Blanks.withoutInvisible(behind);
        return thing(origin, FullWidth.narrow(text).strip()).or(() -> withoutStrange(origin, text));
    }

    private Optional<PublicUrl> thing(String origin, String behind) {
        return PublicUrl.parse(origin + behind).filter(url -> services.fit(url) == Fit.THING);
    }

    private Optional<PublicUrl> withoutStrange(String origin, String behind) {
        String text = behind;
        for (int gap = 0; gap <= MOST_GAPS; gap++) {
            int from = strange(text, 0);
            int to = from;
            while (to < text.length() && !isSafe(text.charAt(to))) {
                to++;
            }
            String before = text.substring(0, from);
            String between = text.substring(from, to);
            String rest = text.substring(to);
            if (between.isEmpty() || CUTS.stream().anyMatch(between::contains)) {
                return Optional.empty();
            }
            if (rest.isEmpty() || ON.indexOf(rest.charAt(0)) >= 0 && !Blanks.areAll(between)) {
                return thing(origin, before + rest);
            }
            if (!Blanks.areAll(between) || !isRest(before, rest)) {
                return isEnd(between) ? thing(origin, before) : Optional.empty();
            }
            text = before + rest;
            Optional<PublicUrl> joined = thing(origin, text);
            if (joined.isPresent()) {
                return joined;
            }
        }
        return Optional.empty();
    }

    private static int strange(String text, int from) {
        int at = from;
        while (at < text.length() && isSafe(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSafe(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
    }

    /** A blank or a character of no address ends one; other signs may have got into the middle of an id, and nobody knows what was there. */
    private static boolean isEnd(String between) {
        return between.chars().anyMatch(c -> c <= ' ' || c >= 0x80);
    }

    private static boolean isRest(String before, String rest) {
        int end = strange(rest, 0);
        return before.endsWith("/") || BrokenAddresses.isRest(before, rest.substring(0, end));
    }
}
