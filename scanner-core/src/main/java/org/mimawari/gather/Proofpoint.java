package org.mimawari.gather;

import java.util.Optional;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.UrlPercent;

/**
 * Reads addresses that Proofpoint's URL Defense has wrapped, by its second way ("https-3A__a.example_b") and its third ("__https://a.example/b*c__;Iw!!"). Linear; throws on
 * no address.
 *
 * @see <a href="https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API">what the service says of it</a>
 */
final class Proofpoint {
    private static final String RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int SHORTEST_RUN = 2;

    private Proofpoint() {}

    /** A hyphen stands for the mark of an escape, an underscore for a slash. */
    static Optional<String> second(PublicUrl url) {
        return url.parameter("u")
                .map(text -> UrlPercent.decoded(text.replace('-', '%').replace('_', '/')));
    }

    /**
     * Each star stands for one character of those that follow in Base64 behind the address; "**" and a letter for several in a row. The address is not escaped: what stands behind
     * its question mark is the query of the whole.
     */
    static Optional<String> third(PublicUrl url) {
        String text = url.href();
        int start = text.indexOf("/__");
        int end = text.lastIndexOf("__;");
        int stop = text.indexOf('!', Math.max(0, end));
        if (start < 0 || end < start + 3 || stop < 0) {
            return Optional.empty();
        }
        String address = UrlPercent.decoded(text.substring(start + 3, end));
        return WrappedIn.decoded(text.substring(end + 3, stop)).map(letters -> filled(address, letters));
    }

    private static String filled(String address, String letters) {
        StringBuilder whole = new StringBuilder(address.length() + letters.length());
        int used = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) != '*') {
                whole.append(address.charAt(i));
                continue;
            }
            boolean isRun = i + 2 < address.length() && address.charAt(i + 1) == '*';
            int length = isRun ? RUNS.indexOf(address.charAt(i + 2)) + SHORTEST_RUN : 1;
            int to = Math.min(letters.length(), used + Math.max(0, length));
            whole.append(letters, used, to);
            used = to;
            i += isRun ? 2 : 0;
        }
        return whole.toString();
    }
}
