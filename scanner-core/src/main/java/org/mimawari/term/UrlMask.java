package org.mimawari.term;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes an address safe to print: what is secret or may be about a person becomes "***", the rest stays readable. The result is a URI reference
 * of RFC 3986 of at most {@link #MAX_LENGTH} characters, without credentials and fragment. Linear time.
 */
final class UrlMask {

    static final int MAX_LENGTH = 500;
    private static final int FEWEST_PHONE_DIGITS = 10;
    private static final String MASK = "***";
    private static final String CUT = "...";
    /** The key in the secret address of a calendar stands in its path. */
    private static final Pattern SECRET = Pattern.compile("private-[0-9A-Za-z]{8,200}");

    private UrlMask() {}

    static String shown(UrlParts parts) {
        String origin = parts.server().origin();
        String query = parts.query() == null ? "" : "?" + query(parts.query());
        return cut((origin.indexOf('[') >= 0 ? origin : valid(origin)) + valid(path(parts.path()) + query));
    }

    private static String path(String path) {
        return Arrays.stream(path.split("/", -1)).map(UrlMask::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String segment) {
        if (isHarmless(segment) && !segment.startsWith("private-")) {
            return segment;
        }
        if (SECRET.matcher(segment).matches()
                || UrlReadings.of(segment).stream().anyMatch(UrlPersonalShapes::inPath)) {
            return MASK;
        }
        return segment.indexOf('=') < 0
                ? segment
                : Arrays.stream(segment.split(";", -1))
                        .map(UrlMask::matrixParameter)
                        .collect(Collectors.joining(";"));
    }

    /** Most segments: ASCII letters with too few digits for a telephone number. This runs for every step of a walk. */
    private static boolean isHarmless(String segment) {
        int digits = 0;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            if (!digit && !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '.' || c == '_')) {
                return false;
            }
        }
        return digits < FEWEST_PHONE_DIGITS;
    }

    private static String matrixParameter(String written) {
        int equals = written.indexOf('=');
        boolean named = equals > 0 && equals < written.length() - 1;
        return named && UrlFieldNames.areSecretOrPersonal(UrlReadings.of(written.substring(0, equals)))
                ? written.substring(0, equals + 1) + MASK
                : written;
    }

    private static String query(String query) {
        return UrlPair.of(query).map(UrlMask::pair).collect(Collectors.joining("&"));
    }

    private static String pair(UrlPair pair) {
        List<String> names = UrlReadings.ofForm(pair.name());
        String name = names.stream().anyMatch(UrlPersonalShapes::inValue) ? MASK : pair.name();
        return pair.writtenValue().isEmpty() || !isMasked(names, pair.writtenValue())
                ? name + pair.value()
                : name + "=" + MASK;
    }

    private static boolean isMasked(List<String> names, String value) {
        if (UrlFieldNames.areSecretOrPersonal(names)
                || UrlFieldNames.mayNamePerson(names) && UrlPersonalShapes.looksWritten(value)) {
            return true;
        }
        return UrlReadings.ofForm(value).stream()
                .anyMatch(reading -> UrlPersonalShapes.inValue(reading) || UrlFieldNames.anySecretIn(reading));
    }

    /** Escapes what browsers leave in an address but a URI may not hold, a stray '%' included. */
    private static String valid(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stray = c == '%' && UrlPercent.octetAt(text, i) < 0;
            if (stray || !UrlEscapes.URI.keeps(c)) {
                UrlEscapes.appendEscape(c, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Never in the middle of an escape. */
    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH - CUT.length();
        int percent = text.lastIndexOf('%', end - 1);
        return text.substring(0, percent > end - 3 ? Math.max(0, percent) : end) + CUT;
    }
}
