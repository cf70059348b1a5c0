package org.mimawari.extract.mail;

import java.nio.charset.StandardCharsets;

/** Finds the subject of a mail without reading the rest, so that mails of a folder can be told apart. Thread-safe. */
final class SubjectLine {
    private static final int LOOK_AT = 64 << 10;
    private static final String FIELD = "\nsubject:";

    private final HeaderText words = new HeaderText();

    /** Empty if it has none near its beginning. */
    String of(byte[] mail) {
        String start = '\n'
                + new String(mail, 0, Math.min(mail.length, LOOK_AT), StandardCharsets.ISO_8859_1).replace("\r", "");
        int head = start.indexOf("\n\n", 1);
        String fields = head < 0 ? start : start.substring(0, head);
        int at = find(fields);
        return at < 0 ? "" : words.words(unfolded(fields, at + FIELD.length()));
    }

    private static int find(String fields) {
        int at = fields.indexOf('\n');
        while (at >= 0 && !fields.regionMatches(true, at, FIELD, 0, FIELD.length())) {
            at = fields.indexOf('\n', at + 1);
        }
        return at;
    }

    private static String unfolded(String fields, int from) {
        int end = fields.indexOf('\n', from);
        while (end >= 0 && end + 1 < fields.length() && fields.charAt(end + 1) <= ' ') {
            end = fields.indexOf('\n', end + 1);
        }
        return fields.substring(from, end < 0 ? fields.length() : end).replace("\n", "");
    }
}
