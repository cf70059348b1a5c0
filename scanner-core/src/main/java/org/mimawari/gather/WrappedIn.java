package org.mimawari.gather;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.UrlPercent;

/** Where in a wrapping address the other one stands, and how it is written there. Each way throws on no address. */
interface WrappedIn {
    Map<String, WrappedIn> NAMED = Map.of(
            "(https)", (url, path) -> Stream.of("https://" + behind(url, path)),
            "(http)", (url, path) -> Stream.of("http://" + behind(url, path)),
            "(last-part)",
                    (url, path) -> Stream.of(
                            UrlPercent.decoded(url.path().substring(url.path().lastIndexOf('/') + 1))),
            "(own-path)", WrappedIn::ownPath,
            "(bing)", WrappedIn::bing,
            "(yahoo)", WrappedIn::yahoo,
            "(translated-host)", WrappedIn::translatedHost,
            "(proofpoint-2)", (url, path) -> Proofpoint.second(url).stream(),
            "(proofpoint-3)", (url, path) -> Proofpoint.third(url).stream());

    /**
     * The text that may be the address.
     *
     * @param path how much of the path is the service's own
     */
    Stream<String> in(PublicUrl url, int path);

    static WrappedIn of(String name) {
        if (!name.startsWith("(")) {
            return (url, path) -> parameter(url, name).stream();
        }
        return Optional.ofNullable(NAMED.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no way to write an address is called " + name));
    }

    /** Whoever escaped the address once too often made "&amp;amp;q=" of "&amp;q=". */
    private static Optional<String> parameter(PublicUrl url, String name) {
        return url.parameter(name).or(() -> url.parameter("amp;" + name));
    }

    private static String behind(PublicUrl url, int path) {
        return url.path().substring(path)
                + url.query().map(query -> "?" + query).orElse("");
    }

    private static Stream<String> ownPath(PublicUrl url, int path) {
        return parameter(url, "u").filter(inside -> inside.startsWith("/") && !inside.startsWith("//")).stream()
                .map(inside -> url.origin() + inside);
    }

    /** "a1" and the address in Base64. */
    private static Stream<String> bing(PublicUrl url, int path) {
        return parameter(url, "u").filter(inside -> inside.startsWith("a1")).stream()
                .flatMap(inside -> decoded(inside.substring(2)).stream());
    }

    /** Text in the Base64 of addresses, with or without its padding; empty if it is none. */
    static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(base64.replace('+', '-').replace('/', '_').replace("=", ""));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** One part of the path is "RU=" and the address. */
    private static Stream<String> yahoo(PublicUrl url, int path) {
        return Stream.of(url.path().split("/"))
                .filter(part -> part.startsWith("RU="))
                .map(part -> UrlPercent.decoded(part.substring("RU=".length())));
    }

    /** "docs-google-com.translate.goog": dots are written as hyphens, and hyphens twice. */
    private static Stream<String> translatedHost(PublicUrl url, int path) {
        String written = url.host().substring(0, url.host().length() - ".translate.goog".length());
        String host = written.replace("--", "*").replace('-', '.').replace('*', '-');
        String query = url.query().orElse("");
        String own = String.join(
                "&",
                Stream.of(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !pair.startsWith("_x_tr_"))
                        .toList());
        return Stream.of("https://" + host + url.path() + (own.isEmpty() ? "" : "?" + own));
    }
}
