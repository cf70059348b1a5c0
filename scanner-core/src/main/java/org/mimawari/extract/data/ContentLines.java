package org.mimawari.extract.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.mimawari.content.Body;
import org.mimawari.extract.Charsets;
import org.mimawari.extract.MixedText;
import org.mimawari.extract.QuotedPrintable;

/**
 * Takes contacts (vCard 2.1, 3.0, 4.0) and calendars apart into their lines: folded ones are put together, also where a character is cut in two, quoted-printable values are decoded in their own character set. Of a line the first {@value #LONGEST} characters
 * count. Linear; keeps one line beside the bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6350#section-3">RFC 6350, section 3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, section 3.1</a>
 */
final class ContentLines {
    static final int LONGEST = 20_000;
    private static final int MOST_PARAMETERS = 50;
    private static final String QUOTED = "QUOTED-PRINTABLE";
    private static final String MARK = "\uFEFF";

    private final Charsets charsets = new Charsets();
    private boolean cut;

    /** Whether a line was longer, or had more parameters, than what was handed on of it. */
    boolean isCut() {
        return cut;
    }

    void each(Body body, Consumer<ContentLine> lines) {
        StringBuilder line = new StringBuilder();
        char[] chunk = new char[8 * 1024];
        try (Reader in = MixedText.of(new Body(unfolded(body.bytes()), body.type(), body.whole()))) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                for (int i = 0; i < count; i++) {
                    if (chunk[i] != '\n') {
                        append(line, chunk[i]);
                    } else if (!isOpen(line)) {
                        give(line, lines);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // bytes in memory
        }
        give(line, lines);
    }

    private void append(StringBuilder line, char c) {
        if (line.length() < LONGEST) {
            line.append(c);
        } else {
            cut = true;
        }
    }

    /** Without line ends that a blank follows. */
    private static byte[] unfolded(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int end = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? at + 1 : at;
            boolean folded = bytes[end] == '\n' && end + 1 < bytes.length && isBlank(bytes[end + 1]);
            if (folded) {
                at = end + 1;
            } else if (bytes[at] != '\r') {
                out.write(bytes[at]);
            }
        }
        return out.toByteArray();
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Whether a quoted-printable value goes on in the next line; its "=" is taken away then. */
    private static boolean isOpen(StringBuilder line) {
        int last = line.length() - 1;
        boolean open = last >= 0 && line.charAt(last) == '=' && line.indexOf(QUOTED) >= 0;
        if (open) {
            line.setLength(last);
        }
        return open;
    }

    private void give(StringBuilder line, Consumer<ContentLine> lines) {
        String text = line.toString();
        line.setLength(0);
        text = text.startsWith(MARK) ? text.substring(1) : text;
        int colon = colon(text);
        if (colon <= 0) {
            return;
        }
        List<String> head = head(text.substring(0, colon));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : head.subList(1, head.size())) {
            int equals = one.indexOf('=');
            String key = equals < 0 ? "TYPE" : one.substring(0, equals).toUpperCase(Locale.ROOT);
            String value = one.substring(equals + 1).replace("\"", "");
            parameters.merge(key, value, (before, next) -> before + "," + next);
        }
        String group = head.get(0);
        String name = group.substring(group.lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
        lines.accept(new ContentLine(name, parameters, value(text.substring(colon + 1), parameters)));
    }

    /** Name and parameters, at most {@value #MOST_PARAMETERS}; a semicolon in quotes parts nothing. */
    private List<String> head(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        int at = 0;
        for (; at <= text.length() && parts.size() < MOST_PARAMETERS; at++) {
            boolean end = at == text.length();
            quoted ^= !end && text.charAt(at) == '"';
            if (end || text.charAt(at) == ';' && !quoted) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        cut |= at <= text.length();
        return parts;
    }

    /** The first one outside of quotes. */
    private static int colon(String text) {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return at;
            }
        }
        return -1;
    }

    private String value(String raw, Map<String, String> parameters) {
        boolean quoted = QUOTED.equalsIgnoreCase(parameters.getOrDefault("ENCODING", ""))
                || parameters.getOrDefault("TYPE", "").toUpperCase(Locale.ROOT).contains(QUOTED);
        if (!quoted) {
            return raw;
        }
        byte[] bytes = QuotedPrintable.decoded(raw, StandardCharsets.UTF_8);
        String type = "text/plain; charset=" + parameters.getOrDefault("CHARSET", "");
        return charsets.text(new Body(bytes, type, true));
    }
}
