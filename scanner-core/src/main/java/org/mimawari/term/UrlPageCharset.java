package org.mimawari.term;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Escapes a query in the character set of the page it stands in, as browsers do ("percent-encode after encoding" of the URL Standard).
 * Java's tables differ from those of the Encoding Standard; the differences that old Japanese pages meet are evened out here: every Shift_JIS is
 * Windows-31J, EUC-JP and ISO-2022-JP know the same characters as it, and a character whose bytes would be read back as another one is not encodable.
 */
final class UrlPageCharset {

    private static final Charset WINDOWS_ISO_2022_JP = wider("x-windows-iso2022jp");
    private static final Map<String, String> WIDER_NAMES = Map.ofEntries(
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-jp", "x-windows-iso2022jp"),
            Map.entry("x-eucjp-open", "x-windows-iso2022jp"),
            Map.entry("x-euc-jp-linux", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("gb2312", "GBK"));

    private final Charset charset;
    private final boolean japanese;
    private final boolean eucJp;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder run = new StringBuilder();

    private UrlPageCharset(Charset pageCharset) {
        String name = pageCharset.name().toLowerCase(Locale.ROOT);
        this.charset = WIDER_NAMES.containsKey(name) ? wider(WIDER_NAMES.get(name)) : pageCharset;
        this.eucJp = name.contains("euc") && name.contains("jp");
        this.japanese = charset.equals(WINDOWS_ISO_2022_JP) || charset.name().equalsIgnoreCase("windows-31j");
    }

    private static Charset wider(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    static String escapedQuery(String query, Charset pageCharset) {
        if (pageCharset.name().contains("UTF-") || !pageCharset.canEncode()) {
            return UrlEscapes.QUERY.escaped(query);
        }
        boolean plain = UrlEscapes.QUERY.keepsAll(query, 0, query.length());
        return plain ? query : new UrlPageCharset(pageCharset).escaped(query);
    }

    private String escaped(String query) {
        query.codePoints().forEach(this::add);
        flush();
        return out.toString();
    }

    private void add(int written) {
        int c = substituted(written);
        if (isEncodable(c)) {
            run.appendCodePoint(c);
            return;
        }
        flush();
        out.append("%26%23").append(c).append("%3B");
    }

    private int substituted(int c) {
        if (japanese && c == 0x2212) {
            return 0xFF0D;
        }
        boolean stateful = japanese && !eucJp && charset.equals(WINDOWS_ISO_2022_JP);
        if (stateful && c >= 0xFF61 && c <= 0xFF9F) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .codePointAt(0);
        }
        return stateful && (c == 0x0E || c == 0x0F || c == 0x1B) ? 0xFFFD : c;
    }

    private boolean isEncodable(int c) {
        if (c < 0x80 || japanese && (c == 0xA5 || c == 0x203E)) {
            return true;
        }
        if (Character.getType(c) == Character.PRIVATE_USE) {
            return false;
        }
        String text = Character.toString(c);
        return new String(text.getBytes(charset), charset).equals(text);
    }

    private void flush() {
        UrlEscapes.QUERY.appendBytes(eucJp ? eucJpBytes() : run.toString().getBytes(charset), out);
        run.setLength(0);
    }

    private byte[] eucJpBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(run.length() * 2);
        run.chars().forEach(c -> bytes.writeBytes(eucJpBytes(c)));
        return bytes.toByteArray();
    }

    /** The two bytes of ISO-2022-JP (after its three-byte escape) with the high bits set; half-width katakana have a prefix of their own. */
    private byte[] eucJpBytes(int c) {
        if (c >= 0xFF61 && c <= 0xFF9F) {
            return new byte[] {(byte) 0x8E, (byte) (c - 0xFF61 + 0xA1)};
        }
        byte[] shifted = Character.toString(c).getBytes(charset);
        if (shifted.length == 1) {
            return shifted;
        }
        return c < 0x2100 && shifted[2] == 'J'
                ? new byte[] {shifted[3]}
                : new byte[] {(byte) (shifted[3] | 0x80), (byte) (shifted[4] | 0x80)};
    }
}
