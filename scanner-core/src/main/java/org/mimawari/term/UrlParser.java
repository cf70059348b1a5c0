package org.mimawari.term;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an address as browsers do (the basic URL parser of the URL Standard, for http and https alone), with or without a base address.
 * One instance reads one text. Linear time, no exception on any text.
 *
 * @see <a href="https://url.spec.whatwg.org/#url-parsing">URL Standard, URL parsing</a>
 */
final class UrlParser {

    private final String text;
    private final Charset pageCharset;

    private UrlParser(String text, Charset pageCharset) {
        this.text = text;
        this.pageCharset = pageCharset;
    }

    /** Reads text as found in a page; empty when it is no http or https address, is too long, or is relative and there is no base. */
    static Optional<UrlParts> parse(String written, @Nullable UrlParts base, Charset pageCharset) {
        Optional<String> text = UrlText.cleaned(written);
        return text.isEmpty() ? Optional.empty() : new UrlParser(text.get(), pageCharset).read(base);
    }

    private Optional<UrlParts> read(@Nullable UrlParts base) {
        int colon = schemeEnd();
        if (colon < 0) {
            return base == null ? Optional.empty() : relative(base, 0);
        }
        String scheme = webScheme(colon);
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        if (base == null || !base.server().scheme().equals(scheme)) {
            return absolute(scheme, colon + 1, null);
        }
        return text.startsWith("//", colon + 1) ? absolute(scheme, colon + 1, base) : relative(base, colon + 1);
    }

    /** The index of the colon that ends a scheme, or -1 when the text does not begin with one. */
    private int schemeEnd() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!isLetter(c) && (i == 0 || !isSchemeSymbol(c))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSchemeSymbol(char c) {
        return c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }

    private String webScheme(int colon) {
        if (colon == 5 && text.regionMatches(true, 0, "https", 0, 5)) {
            return "https";
        }
        return colon == 4 && text.regionMatches(true, 0, "http", 0, 4) ? "http" : "";
    }

    private Optional<UrlParts> relative(UrlParts base, int from) {
        if (isSlashAt(from)) {
            return isSlashAt(from + 1)
                    ? absolute(base.server().scheme(), from, base)
                    : Optional.of(afterServer(base.server(), from));
        }
        if (from == text.length()) {
            return Optional.of(base.withoutFragment());
        }
        return Optional.of(
                switch (text.charAt(from)) {
                    case '?' -> withQuery(base.server(), base.path(), from);
                    case '#' -> new UrlParts(base.server(), base.path(), base.query(), fragment(from));
                    default -> withPath(base.server(), UrlPath.directoryOf(base.path()), from);
                });
    }

    /** The base, when it has the same scheme, only saves work: most links of a page lead to its own server. */
    private Optional<UrlParts> absolute(String scheme, int from, @Nullable UrlParts base) {
        int start = from;
        while (isSlashAt(start)) {
            start++;
        }
        int end = endOfAuthority(start);
        if (base != null && base.server().isSpelled(text, start, end)) {
            return Optional.of(afterServer(base.server(), end));
        }
        return UrlAuthority.parse(scheme, text.substring(start, end)).map(server -> afterServer(server, end));
    }

    private boolean isSlashAt(int index) {
        return index < text.length() && UrlPath.isSlash(text.charAt(index));
    }

    private int endOfAuthority(int start) {
        int end = start;
        while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private UrlParts afterServer(UrlServer server, int from) {
        return withPath(server, "", from);
    }

    private UrlParts withPath(UrlServer server, String directory, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
            end++;
        }
        return withQuery(server, UrlPath.resolved(directory, text, from, end), end);
    }

    /** The index is that of a '?', of a '#' or the end of the text. */
    private UrlParts withQuery(UrlServer server, String path, int from) {
        int hash = text.indexOf('#', from);
        int end = hash < 0 ? text.length() : hash;
        String query = from < end ? UrlPageCharset.escapedQuery(text.substring(from + 1, end), pageCharset) : null;
        return new UrlParts(server, path, query, hash < 0 ? null : fragment(hash));
    }

    private String fragment(int hash) {
        return UrlEscapes.FRAGMENT.escaped(text.substring(hash + 1));
    }
}
