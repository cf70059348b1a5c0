package org.mimawari.term;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts that a percent-encoded piece of an address may stand for: as written, and decoded up to three times (addresses are carried inside
 * addresses), in UTF-8 or else in the older Japanese character sets. Full-width forms become plain ones and every dash becomes '-', so that a
 * pattern meets one spelling.
 */
final class UrlReadings {

    private static final int DEPTH = 3;
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC\u2500\u207B\uFE63";
    private static final List<Charset> JAPANESE = Stream.of("windows-31j", "EUC-JP")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private UrlReadings() {}

    /** Readings of a piece of a path. */
    static List<String> of(String written) {
        List<String> readings = new ArrayList<>();
        readings.add(written);
        String text = written;
        for (int depth = 0; depth < DEPTH && text.indexOf('%') >= 0; depth++) {
            List<String> decoded = decoded(text);
            decoded.forEach(reading -> readings.add(plain(reading)));
            text = decoded.get(0);
        }
        return readings;
    }

    /** Readings of a piece of a query, where '+' may be a plus sign or a blank. */
    static List<String> ofForm(String written) {
        List<String> readings = of(written);
        if (written.indexOf('+') >= 0) {
            readings.addAll(of(written.replace('+', ' ')));
        }
        return readings;
    }

    private static List<String> decoded(String text) {
        Optional<String> unicode = UrlPercent.decoded(text, StandardCharsets.UTF_8);
        if (unicode.isPresent()) {
            return List.of(unicode.get());
        }
        return Stream.concat(
                        JAPANESE.stream()
                                .map(charset -> UrlPercent.decoded(text, charset))
                                .flatMap(Optional::stream),
                        UrlPercent.decoded(text, StandardCharsets.ISO_8859_1).stream())
                .toList();
    }

    private static String plain(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder out = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFKC));
        for (int i = 0; i < out.length(); i++) {
            if (DASHES.indexOf(out.charAt(i)) >= 0) {
                out.setCharAt(i, '-');
            }
        }
        return out.toString();
    }
}
