package org.mimawari.cli.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * All texts that some bytes may stand for: in each character set and as the store writes them, and with percent-escapes, JSON, HTML, quoted-printable and base64 taken off, one
 * inside the other. In each: small letters, full-width forms plain, every dash a hyphen, no blanks and no '+', which may be one.
 */
final class Spellings {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"));
    private static final List<Charset> IN_BASE64 =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("EUC-JP"));
    private static final String PERCENT_DIGITS = "0123456789ABCDEFabcdef";
    private static final String QUOTED_DIGITS = "0123456789ABCDEF";
    private static final Pattern SOFT_BREAK = Pattern.compile("=\r?\n");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern ENTITY = Pattern.compile("&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}+={0,2}");
    private static final Pattern BASE64_BREAK = Pattern.compile("\r?\n(?<=[A-Za-z0-9+/]{4}\r?\n)(?=[A-Za-z0-9+/]{2})");
    private static final String DASHES = "\u2212\u30FC\u2500\uFE63";
    private static final int DEPTH = 3;

    private final Set<String> all = new LinkedHashSet<>();
    /** What was taken for base64 already: most of it looks the same in every character set. */
    private final Set<String> runs = new HashSet<>();

    private Spellings() {}

    static Set<String> of(byte[] bytes) {
        Spellings spellings = new Spellings();
        spellings.add(bytes);
        return spellings.all;
    }

    private void add(byte[] bytes) {
        for (Charset charset : CHARSETS) {
            addDecoded(new String(bytes, charset));
        }
        addDecoded(ofH2(bytes));
        // UTF-16 that begins at an odd place.
        addDecoded(
                new String(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1), StandardCharsets.UTF_16BE));
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            add(unzipped(bytes));
        }
    }

    /** H2 writes texts in a way of its own: like UTF-8, but the octets after the first without their high bit. */
    private static String ofH2(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int first = bytes[at] & 0xff;
            boolean three = first >> 4 == 0xe && isRest(bytes, at + 1) && isRest(bytes, at + 2);
            if (three) {
                text.append((char) ((first & 0xf) << 12 | bytes[at + 1] << 6 | bytes[at + 2]));
                at += 2;
            } else {
                text.append((char) first);
            }
        }
        return text.toString();
    }

    private static boolean isRest(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] >= 0 && bytes[at] < 0x40;
    }

    private void addDecoded(String text) {
        Deque<String> level = new ArrayDeque<>(List.of(text));
        Set<String> seen = new LinkedHashSet<>();
        for (int depth = 0; depth <= DEPTH; depth++) {
            Deque<String> next = new ArrayDeque<>();
            for (String one : level) {
                if (seen.add(one)) {
                    all.add(plain(one));
                    decoders().forEach(decoder -> next.add(decoder.apply(one)));
                }
            }
            level = next;
        }
        for (String one : seen) {
            base64(one);
        }
        base64(BASE64_BREAK.matcher(text).replaceAll(""));
    }

    private static List<UnaryOperator<String>> decoders() {
        return List.of(
                text -> octets('%', PERCENT_DIGITS, text, StandardCharsets.UTF_8),
                text -> octets('%', PERCENT_DIGITS, text, Charset.forName("windows-31j")),
                text -> octets('%', PERCENT_DIGITS, text, Charset.forName("EUC-JP")),
                text -> octets('=', QUOTED_DIGITS, SOFT_BREAK.matcher(text).replaceAll(""), StandardCharsets.UTF_8),
                text -> each(UNICODE, text, m -> Character.toString(Integer.parseInt(m.group(1), 16))),
                text -> each(ENTITY, text, m -> character(m.group(1))));
    }

    private static String character(String entity) {
        int code = entity.startsWith("x") ? Integer.parseInt(entity.substring(1), 16) : Integer.parseInt(entity);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    /** Escapes become octets, and the letters between them too, since the second octet of a Japanese character may be one. */
    private static String octets(char mark, String digits, String text, Charset charset) {
        int escape = nextEscape(mark, digits, text, 0);
        if (escape < 0) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (escape >= 0) {
            out.writeBytes(text.substring(at, escape).getBytes(charset));
            out.write(Integer.parseInt(text, escape + 1, escape + 3, 16));
            at = escape + 3;
            escape = nextEscape(mark, digits, text, at);
        }
        out.writeBytes(text.substring(at).getBytes(charset));
        return out.toString(charset);
    }

    private static int nextEscape(char mark, String digits, String text, int from) {
        for (int at = text.indexOf(mark, from); at >= 0 && at + 2 < text.length(); at = text.indexOf(mark, at + 1)) {
            if (digits.indexOf(text.charAt(at + 1)) >= 0 && digits.indexOf(text.charAt(at + 2)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private interface Decoded {
        String of(Matcher found);
    }

    private static String each(Pattern pattern, String text, Decoded decoded) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded.of((Matcher) found)));
    }

    private void base64(String text) {
        Matcher run = BASE64.matcher(text);
        while (run.find()) {
            if (runs.add(run.group())) {
                unpack(run.group().replace('-', '+').replace('_', '/').replace("=", ""));
            }
        }
    }

    private void unpack(String letters) {
        for (int from = 0; from < 4 && from < letters.length(); from++) {
            String part = letters.substring(from);
            int whole = part.length() - (part.length() % 4 == 1 ? 1 : 0);
            byte[] inside = Base64.getDecoder().decode(part.substring(0, whole));
            for (Charset charset : IN_BASE64) {
                all.add(plain(new String(inside, charset)));
            }
        }
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As values are compared here. */
    static String plain(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(small.length());
        for (int at = 0; at < small.length(); at++) {
            char c = small.charAt(at);
            if (!isNothing(c)) {
                plain.append(isDash(c) ? '-' : c);
            }
        }
        return plain.toString();
    }

    /** Blanks, controls, and what has no width. */
    private static boolean isNothing(char c) {
        return c <= ' ' || c == '+' || c == '\u007F' || c >= '\u200B' && c <= '\u200D' || c == '\uFEFF';
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || DASHES.indexOf(c) >= 0;
    }
}
