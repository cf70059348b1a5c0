package org.mimawari.extract.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A property of a contact or calendar.
 *
 * @param name in capitals, without the group in front of it
 * @param parameters by name in capitals; of one that stands there several times all values, with commas between; those without a name (vCard 2.1) below TYPE
 * @param value decoded, its escapes not resolved
 */
record ContentLine(String name, Map<String, String> parameters, String value) {
    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }

    boolean isOfType(String type) {
        return ("," + parameter("TYPE").toUpperCase(Locale.ROOT) + ",").contains("," + type + ",");
    }

    /** The value as text. */
    String text() {
        return unescaped(value);
    }

    /** The parts of a value that has several, between semicolons. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || value.charAt(at) == ';') {
                parts.add(unescaped(value.substring(from, at)).strip());
                from = at + 1;
            } else if (value.charAt(at) == '\\') {
                at++;
            }
        }
        return parts;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                char next = value.charAt(++at);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "ContentLine[" + name + "]";
    }
}
