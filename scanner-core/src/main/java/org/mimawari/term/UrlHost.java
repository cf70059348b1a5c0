package org.mimawari.term;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads the host of an http or https address: a domain (internationalised ones become "xn--"), an IPv4 address in any of the spellings that
 * browsers take, or an IPv6 address in brackets.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">URL Standard, host parsing</a>
 */
final class UrlHost {

    private static final String FORBIDDEN = " #/:<>?@[\\]^|%\u007F";

    private UrlHost() {}

    static Optional<String> parse(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.charAt(0) == '[') {
            return written.endsWith("]") ? UrlIpv6.parse(written.substring(1, written.length() - 1)) : Optional.empty();
        }
        return domain(UrlPercent.decoded(written)).filter(UrlHost::isAllowed).flatMap(UrlHost::numberOrName);
    }

    private static Optional<String> domain(String text) {
        return isAscii(text) ? Optional.of(text.toLowerCase(Locale.ROOT)) : UrlDomain.toAscii(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c < ' ' || FORBIDDEN.indexOf(c) >= 0) {
                return false;
            }
        }
        return !host.isEmpty();
    }

    private static Optional<String> numberOrName(String host) {
        return UrlIpv4.looksLikeOne(host) ? UrlIpv4.parse(host) : Optional.of(host);
    }
}
