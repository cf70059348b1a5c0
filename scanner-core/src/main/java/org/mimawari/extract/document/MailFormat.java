package org.mimawari.extract.document;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells mails by the lines of their head, at most {@value #LOOK_AT} bytes of it: every line a field, at least two that mails have, one of them with an address or a trace of the way. So a memo that begins with "To:" stays a text.
 *
 * <p>Sources: RFC 5322 2.2 and 3.6; RFC 4155; [MS-OXTNEF] 2.1.3.1.
 */
final class MailFormat {
    private static final int LOOK_AT = 64 * 1024;
    private static final int MOST_BLANK = 4;
    private static final String SEPARATOR = "From ";
    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final String OUTLOOK = "x\u009f>\"";
    /** Written by browsers that save a page. */
    private static final String SAVED_PAGE = "snapshot-content-location";

    private static final Set<String> ON_THE_WAY = Set.of(
            "from", "sender", "to", "cc", "bcc", "reply-to", "received", "return-path", "delivered-to", "x-unsent");

    private static final Set<String> OTHERS = Set.of(
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "in-reply-to",
            "references",
            "x-mailer",
            "user-agent",
            "x-mozilla-status",
            "x-mozilla-draft-info",
            "content-transfer-encoding");

    private MailFormat() {}

    /** UNKNOWN for all that is no mail. */
    static DocumentFormat of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith(OUTLOOK)) {
            return DocumentFormat.OUTLOOK_WRAPPING;
        }
        int at = beginning(start);
        if (start.startsWith(SEPARATOR, at)) {
            int head = start.indexOf('\n', at) + 1;
            return head > 0 && isHead(start, head) ? DocumentFormat.MAILBOX : DocumentFormat.UNKNOWN;
        }
        return isHead(start, at) ? DocumentFormat.MAIL : DocumentFormat.UNKNOWN;
    }

    /** Behind a byte order mark and a few blank lines, which some programs write. */
    static int beginning(String start) {
        int at = start.startsWith(MARK) ? MARK.length() : 0;
        for (int blank = 0; blank < MOST_BLANK && at < start.length(); blank++) {
            char c = start.charAt(at);
            if (c != '\r' && c != '\n') {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isHead(String start, int from) {
        Set<String> known = new HashSet<>();
        boolean onTheWay = false;
        for (int at = from; at < start.length(); ) {
            int end = start.indexOf('\n', at);
            String line = start.substring(at, end < 0 ? start.length() : end).stripTrailing();
            if (line.isEmpty()) {
                break;
            }
            boolean goesOn = at > from && (start.charAt(at) == ' ' || start.charAt(at) == '\t');
            if (!goesOn) {
                String name = fieldName(line);
                // What the last line says may be cut off.
                if (name.isEmpty() && end >= 0 || name.equals(SAVED_PAGE)) {
                    return false;
                }
                onTheWay |= ON_THE_WAY.contains(name);
                known.add(name);
            }
            at = end < 0 ? start.length() : end + 1;
        }
        known.removeIf(name -> !ON_THE_WAY.contains(name) && !OTHERS.contains(name));
        return onTheWay && known.size() > 1;
    }

    /** In small letters; empty if the line is no field. */
    private static String fieldName(String line) {
        int colon = 0;
        while (colon < line.length() && line.charAt(colon) > ' ' && line.charAt(colon) < 127) {
            if (line.charAt(colon) == ':') {
                return line.substring(0, colon).toLowerCase(Locale.ROOT);
            }
            colon++;
        }
        return "";
    }
}
