package org.mimawari.gather.probe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.content.Body;
import org.mimawari.term.Digest;

/**
 * A page that came in place of a form's: perhaps a web filter or a check for robots, which answers every address alike with
 * status 200. Kept only to know it again: by its first bytes, or by its title, since such pages carry marks that change.
 */
record BlanketPage(Digest bytes, String title) {
    /** Less than what is read of an address that is only asked where it leads. */
    private static final int LOOK_AT = 60 * 1024;

    private static final Pattern TITLE =
            Pattern.compile("<title[^>]{0,200}>([^<]{1,500})</title", Pattern.CASE_INSENSITIVE);

    static BlanketPage of(Body body) {
        return new BlanketPage(startOf(body), titleOf(body));
    }

    /** Whether the other answer is this page again. */
    boolean isAgain(Body other) {
        return bytes.equals(startOf(other)) || !title.isBlank() && title.equals(titleOf(other));
    }

    private static Digest startOf(Body body) {
        return Digest.of(Arrays.copyOf(body.bytes(), Math.min(body.size(), LOOK_AT)));
    }

    private static String titleOf(Body body) {
        String start = new String(body.bytes(), 0, Math.min(body.size(), LOOK_AT), StandardCharsets.UTF_8);
        Matcher title = TITLE.matcher(start);
        return title.find() ? title.group(1).strip() : "";
    }

    @Override
    public String toString() {
        return "BlanketPage[" + bytes + "]";
    }
}
