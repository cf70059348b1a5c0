package org.mimawari.extract;

import java.util.Locale;
import java.util.Optional;

/**
 * A start or end tag of a sitemap or feed. Read as leniently as feed readers do. Linear.
 *
 * @param name small letters, without the prefix of its namespace; empty if it is none
 * @param attributes as written, of a start tag
 * @param behind where the text goes on; beyond the text if the tag has no end
 */
record ListTag(String name, String attributes, boolean isStart, boolean isEnd, int behind) {
    private static final int LONGEST_NAME = 100;

    /** @param open where its first bracket stands */
    static ListTag at(String text, int open) {
        boolean end = text.startsWith("/", open + 1);
        int from = open + (end ? 2 : 1);
        int name = from;
        while (name < text.length() && name - from < LONGEST_NAME && isOfName(text.charAt(name))) {
            name++;
        }
        int close = close(text, name);
        boolean empty = !end && close < text.length() && close > name && text.charAt(close - 1) == '/';
        String attributes = close > name && !end ? text.substring(name, close) : "";
        return new ListTag(plain(text.substring(from, name)), attributes, !end, end || empty, close + 1);
    }

    /** The bracket that ends it; one in quotes is part of a value. */
    private static int close(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '>') {
            char c = text.charAt(at);
            int quoted = c == '"' || c == '\'' ? text.indexOf(c, at + 1) : at;
            if (quoted < 0) {
                return text.length();
            }
            at = quoted + 1;
        }
        return at;
    }

    private static boolean isOfName(char c) {
        return c > ' ' && c != '>' && c != '/' && c != '<' && c != '"' && c != '\'';
    }

    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The value of an attribute, with or without quotes, as it is meant. */
    Optional<String> attribute(String wanted) {
        int at = 0;
        while (at < attributes.length()) {
            int equals = attributes.indexOf('=', at);
            if (equals < 0) {
                return Optional.empty();
            }
            int start = pastBlanks(equals + 1);
            boolean quoted = start < attributes.length() && "\"'".indexOf(attributes.charAt(start)) >= 0;
            int end = quoted ? attributes.indexOf(attributes.charAt(start), start + 1) : blank(start);
            int stop = end < 0 ? attributes.length() : end;
            if (attributes.substring(at, equals).strip().equalsIgnoreCase(wanted)) {
                String value = attributes.substring(quoted ? start + 1 : start, stop);
                return Optional.of(XmlReferences.resolved(value).strip());
            }
            at = Math.max(stop + (quoted ? 1 : 0), equals + 1);
        }
        return Optional.empty();
    }

    private int pastBlanks(int from) {
        int at = from;
        while (at < attributes.length() && attributes.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private int blank(int from) {
        int at = from;
        while (at < attributes.length() && attributes.charAt(at) > ' ') {
            at++;
        }
        return at;
    }
}
