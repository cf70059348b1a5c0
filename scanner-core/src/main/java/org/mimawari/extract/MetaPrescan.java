package org.mimawari.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the character set that a page states in its first {@value #LOOK_AT} bytes (browsers look at 1,024 and begin anew when they meet a later statement), by the steps of the
 * <a href="https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding">HTML Standard</a>, and in an XML
 * declaration. Used once, by one thread.
 */
final class MetaPrescan {
    static final int LOOK_AT = 64 * 1024;
    private static final int NEAR = 1024;

    private final String text;
    private int at;

    private MetaPrescan(byte[] bytes, int limit) {
        this.text = new String(bytes, 0, Math.min(bytes.length, limit), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    /** First where nearly all pages say it: to bring all that may be looked at to small letters costs as much as reading a page. */
    static Optional<Charset> charset(byte[] bytes) {
        return new MetaPrescan(bytes, NEAR).stated().or(() -> farOff(bytes));
    }

    private static Optional<Charset> farOff(byte[] bytes) {
        MetaPrescan all = new MetaPrescan(bytes, LOOK_AT);
        return all.stated().or(all::xmlDeclaration);
    }

    private Optional<Charset> stated() {
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                skipPast("-->", at + 2);
            } else if (isTag("<meta")) {
                at += 5;
                Optional<Charset> found = meta();
                if (found.isPresent()) {
                    return found;
                }
            } else if (isAnyTag()) {
                skipTag();
            } else if (text.startsWith("<!", at) || text.startsWith("</", at) || text.startsWith("<?", at)) {
                skipPast(">", at);
            } else {
                int opening = text.indexOf('<', at + 1);
                at = opening < 0 ? text.length() : opening;
            }
        }
        return Optional.empty();
    }

    private boolean isTag(String opening) {
        int after = at + opening.length();
        return text.startsWith(opening, at)
                && after < text.length()
                && (isBlank(text.charAt(after)) || text.charAt(after) == '/');
    }

    private boolean isAnyTag() {
        int name = at + (text.startsWith("</", at) ? 2 : 1);
        return text.charAt(at) == '<' && name < text.length() && text.charAt(name) >= 'a' && text.charAt(name) <= 'z';
    }

    private void skipPast(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipTag() {
        while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '>') {
            at++;
        }
        while (attribute() != null) {
            // Passed over: a ">" inside quotes does not end the tag.
        }
    }

    private Optional<Charset> meta() {
        Set<String> seen = new HashSet<>();
        boolean pragma = false;
        boolean fromContent = false;
        Optional<Charset> charset = Optional.empty();
        boolean stated = false;
        for (Attribute next = attribute(); next != null; next = attribute()) {
            if (!seen.add(next.name())) {
                continue;
            }
            if (next.name().equals("http-equiv")) {
                pragma = next.value().equals("content-type");
            } else if (next.name().equals("content") && !stated) {
                charset = contentCharset(next.value());
                fromContent = stated = charset.isPresent();
            } else if (next.name().equals("charset")) {
                charset = CharsetLabels.charsetInside(next.value());
                fromContent = false;
                stated = true;
            }
        }
        boolean brokenOff = at >= text.length();
        return brokenOff || fromContent && !pragma ? Optional.empty() : charset;
    }

    /** The character set in "text/html; charset=...", also of a header. */
    static Optional<String> label(String content) {
        String text = content.toLowerCase(Locale.ROOT);
        int found = text.indexOf("charset");
        while (found >= 0) {
            int at = pastBlanks(text, found + 7);
            if (at < text.length() && text.charAt(at) == '=') {
                return labelAt(text, pastBlanks(text, at + 1));
            }
            found = text.indexOf("charset", found + 7);
        }
        return Optional.empty();
    }

    private static Optional<String> labelAt(String text, int start) {
        if (start >= text.length()) {
            return Optional.empty();
        }
        char quote = text.charAt(start);
        if (quote == '"' || quote == '\'') {
            int end = text.indexOf(quote, start + 1);
            return end < 0 ? Optional.empty() : Optional.of(text.substring(start + 1, end));
        }
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end)) && text.charAt(end) != ';') {
            end++;
        }
        return Optional.of(text.substring(start, end));
    }

    private static Optional<Charset> contentCharset(String content) {
        return label(content).flatMap(CharsetLabels::charsetInside);
    }

    private Optional<Charset> xmlDeclaration() {
        int end = text.startsWith("<?xml") ? text.indexOf('>') : -1;
        int found = end < 0 ? -1 : text.substring(0, end).indexOf("encoding");
        if (found < 0) {
            return Optional.empty();
        }
        int equals = pastBlanks(text, found + 8);
        if (equals >= end || text.charAt(equals) != '=') {
            return Optional.empty();
        }
        return labelAt(text, pastBlanks(text, equals + 1)).flatMap(CharsetLabels::charsetInside);
    }

    private record Attribute(String name, String value) {}

    private @Nullable Attribute attribute() {
        while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '/')) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) == '>') {
            return null;
        }
        int start = at++;
        while (at < text.length() && !isBlank(text.charAt(at)) && "=/>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at);
        int equals = pastBlanks(text, at);
        if (equals >= text.length() || text.charAt(equals) != '=') {
            return new Attribute(name, "");
        }
        at = pastBlanks(text, equals + 1);
        return new Attribute(name, value());
    }

    private String value() {
        if (at >= text.length() || text.charAt(at) == '>') {
            return "";
        }
        char quote = text.charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            int end = text.indexOf(quote, start + 1);
            at = end < 0 ? text.length() : end + 1;
            return text.substring(start + 1, Math.max(start + 1, end < 0 ? text.length() : end));
        }
        while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '>') {
            at++;
        }
        return text.substring(start, at);
    }

    private static int pastBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
