package org.mimawari.extract.mail;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.mimawari.content.Body;
import org.mimawari.extract.Charsets;

/** Reads words in the head of a mail: encoded ones (RFC 2047), parameters (RFC 2231), and bare bytes of whatever character set. Thread-safe; what cannot be read is left as it stands. */
final class HeaderText {
    private static final int LONGEST = 2_000;
    private static final int MOST_PARAMETERS = 200;

    private final Charsets charsets = new Charsets();

    /** The value of a field in one line, a character for each byte. */
    static String value(ByteSequence raw) {
        String text = new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        return text.substring(text.indexOf(':') + 1).replace("\r", "").replace("\n", "");
    }

    /** @param text a character for each byte */
    String words(String text) {
        String some = text.substring(0, Math.min(text.length(), LONGEST)).strip();
        boolean bare = some.chars().anyMatch(c -> c >= 0x80 || c == 0x1b);
        if (bare && some.chars().allMatch(c -> c <= 0xff)) {
            return charsets.text(new Body(some.getBytes(StandardCharsets.ISO_8859_1), "", true));
        }
        try {
            return DecoderUtil.decodeEncodedWords(some, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (RuntimeException unknown) {
            return some;
        }
    }

    /** A parameter of a field, such as the name of a file; empty if it has none. */
    String parameter(ByteSequence raw, String name) {
        if (raw.length() > LONGEST * 10) {
            return "";
        }
        try {
            RawField field = RawFieldParser.DEFAULT.parseField(raw);
            RawBody body = RawFieldParser.DEFAULT.parseRawBody(field);
            MimeParameterMapping all = new MimeParameterMapping();
            for (NameValuePair pair :
                    body.getParams().stream().limit(MOST_PARAMETERS).toList()) {
                all.addParameter(pair.getName(), pair.getValue() == null ? "" : pair.getValue());
            }
            String value = all.get(name);
            return value == null ? "" : words(value);
        } catch (Exception malformed) {
            return "";
        }
    }
}
