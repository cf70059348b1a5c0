package org.mimawari.extract;

import java.util.Locale;
import java.util.Optional;
import org.mimawari.extract.ServiceAddresses.Fit;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.UrlPercent;

/**
 * What somebody meant who wrote an address that cannot work as it stands: what a person who reads the page would type. Only where it is beyond doubt that the address leads
 * nowhere: browsers take it for none, its host is the word "https", or it lies with a known service and has an id that none of its things can have. An address that
 * was cut off stays unread, however well it begins. Linear for each of a few rounds of decoding; throws on no text; thread-safe.
 */
public final class MeantAddress {
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_PLACES = 8;
    private static final int LONGEST = 8_192;
    private static final String SCHEME = "https://";

    private final ServiceAddresses services = ServiceAddresses.KNOWN;
    private final TailRepair tails = new TailRepair();

    /** Whether nothing can be at an address, though browsers take it for one. */
    public boolean isBroken(PublicUrl url) {
        if (SchemeSpelling.isWord(url.host())) {
            return true;
        }
        return switch (services.fit(url)) {
            case BROKEN -> true;
            case THING -> false;
            case NONE -> services.isServed(url) && services.fit(squeezed(url)) != Fit.NONE;
        };
    }

    /** The address without all that may have got into it: escapes of escapes, full width, blanks. */
    private static PublicUrl squeezed(PublicUrl url) {
        String text = behindHost(url);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            text = UrlPercent.decoded(text);
        }
        return PublicUrl.parse(url.origin() + Blanks.without(FullWidth.narrow(text)))
                .orElse(url);
    }

    private static String behindHost(PublicUrl url) {
        return url.path() + url.query().map(query -> "?" + query).orElse("");
    }

    /** What was meant by an address that {@link #isBroken}; empty if that cannot be told. */
    public Optional<PublicUrl> of(PublicUrl broken) {
        if (SchemeSpelling.isWord(broken.host())) {
            String behind = behindHost(broken);
            int start = 0;
            while (start < behind.length() && behind.charAt(start) == '/') {
                start++;
            }
            return spelt(broken.host() + "://" + behind.substring(start), true);
        }
        return services.isServed(broken) ? repaired(broken.origin(), behindHost(broken)) : Optional.empty();
    }

    private Optional<PublicUrl> repaired(String origin, String behind) {
        String text = behind;
        for (int round = 0; round <= MOST_ROUNDS; round++) {
            Optional<PublicUrl> found = tails.repaired(origin, text);
            if (found.isPresent()) {
                return found;
            }
            text = UrlPercent.decoded(text);
        }
        return Optional.empty();
    }

    /** What was meant by text that browsers take for no web address. */
    public Optional<PublicUrl> of(String written) {
        String text = Blanks.trimmed(FullWidth.narrow(shortened(written)));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<PublicUrl> found = spelt(text, false);
            if (found.isPresent()) {
                return found;
            }
            text = UrlPercent.decoded(text);
        }
        return Optional.empty();
    }

    /** Of an address that is too long for anybody, what stands before its parameters tells which thing it is. */
    private static String shortened(String written) {
        if (written.length() <= LONGEST) {
            return written;
        }
        int query = written.indexOf('?');
        return written.substring(0, query < 0 ? LONGEST : Math.min(query, LONGEST));
    }

    /** @param isWrong whether what was written had more than this scheme */
    private Optional<PublicUrl> spelt(String text, boolean isWrong) {
        boolean wrong = isWrong;
        String scheme = "";
        int start = 0;
        for (int end = SchemeSpelling.end(text, 0); end > 0; end = SchemeSpelling.end(text, start)) {
            wrong |= !scheme.isEmpty() || !isRight(text.substring(start, end));
            scheme = text.substring(start, end).toLowerCase(Locale.ROOT).contains("ps") ? SCHEME : "http://";
            start = end;
        }
        String rest = text.substring(start);
        int slash = rest.indexOf('/');
        String host = Blanks.without(slash < 0 ? rest : rest.substring(0, slash));
        if (slash > 0 && services.isHost(host.toLowerCase(Locale.ROOT))) {
            return thing(host, rest.substring(slash));
        }
        return wrong && !scheme.isEmpty() && Blanks.areNone(rest)
                ? PublicUrl.parse(scheme + rest).filter(url -> url.host().indexOf('.') > 0)
                : Optional.empty();
    }

    private static boolean isRight(String scheme) {
        return scheme.equalsIgnoreCase("http://") || scheme.equalsIgnoreCase(SCHEME);
    }

    private Optional<PublicUrl> thing(String host, String behind) {
        Optional<PublicUrl> url = PublicUrl.parse(SCHEME + host + behind);
        return url.isPresent() && services.fit(url.get()) == Fit.BROKEN
                ? url.flatMap(this::of).or(() -> url)
                : url;
    }

    /** The thing of a service whose address stands in the path of another one, which itself leads to nothing: "https://" was left out. */
    public Optional<PublicUrl> inside(PublicUrl dead) {
        String text = behindHost(dead);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<PublicUrl> found = firstThing(FullWidth.narrow(text));
            if (found.isPresent()) {
                return found;
            }
            text = UrlPercent.decoded(text);
        }
        return Optional.empty();
    }

    private Optional<PublicUrl> firstThing(String text) {
        for (int start : services.hosts(text).stream().limit(MOST_PLACES).toList()) {
            Optional<PublicUrl> thing = PublicUrl.parse(SCHEME + text.substring(start));
            Optional<PublicUrl> meant = thing.flatMap(this::whole);
            if (meant.isPresent()) {
                return meant;
            }
        }
        return Optional.empty();
    }

    private Optional<PublicUrl> whole(PublicUrl url) {
        return switch (services.fit(url)) {
            case THING -> Optional.of(url);
            case BROKEN -> of(url);
            case NONE -> Optional.empty();
        };
    }

    /** Whether a text has the beginning of the address of a thing in it, in whatever wrapping. */
    public boolean isMentioned(String text) {
        String plain = text;
        for (int round = 0; round <= MOST_ROUNDS; round++) {
            String narrow = FullWidth.narrow(plain);
            if (services.hosts(narrow).stream().limit(MOST_PLACES).anyMatch(start -> isBegun(narrow, start))) {
                return true;
            }
            plain = UrlPercent.decoded(plain);
        }
        return false;
    }

    private boolean isBegun(String text, int start) {
        return PublicUrl.parse(SCHEME + text.substring(start))
                .filter(url -> services.fit(url) != Fit.NONE)
                .isPresent();
    }
}
