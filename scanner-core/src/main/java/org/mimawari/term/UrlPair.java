package org.mimawari.term;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One parameter of a query, as written.
 *
 * @param name the text before the first '=', or all of it
 * @param value the text from that '=' on, the sign included; empty when there is none
 */
record UrlPair(String name, String value) {

    static Stream<UrlPair> of(String query) {
        return Arrays.stream(query.split("&", -1)).map(UrlPair::read);
    }

    private static UrlPair read(String written) {
        int equals = written.indexOf('=');
        return equals < 0
                ? new UrlPair(written, "")
                : new UrlPair(written.substring(0, equals), written.substring(equals));
    }

    String decodedName() {
        return UrlPercent.decoded(name.replace('+', ' '));
    }

    String decodedValue() {
        return UrlPercent.decoded(writtenValue().replace('+', ' '));
    }

    String writtenValue() {
        return value.isEmpty() ? "" : value.substring(1);
    }
}
