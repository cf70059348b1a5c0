package org.mimawari.extract.plain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.QuotedPrintable;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Reads a page that was saved with all that belongs to it in one file (MHTML), as spreadsheet programs do too: each part by its own reader. Thread-safe; linear.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2557">RFC 2557</a>
 */
public final class WebArchiveReader implements DocumentReader {
    private static final int HEAD = 8 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\"\\s;]{1,100})", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD =
            Pattern.compile("^(content-[a-z-]{1,40}): {0,4}(.{0,500})$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /**
     * A part, as it stands in the file.
     *
     * @param name last step of its address
     * @param head how many characters of the part say what it is
     */
    private record Part(String name, String type, String coding, int head, String content) {}

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        String all = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(all.substring(0, Math.min(HEAD, all.length())));
        if (!boundary.find()) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        String line = "\n--" + boundary.group(1);
        int unread = body.whole() ? 0 : 1;
        int count = 0;
        int at = all.indexOf(line);
        while (at >= 0) {
            allowance.check();
            int from = at + line.length();
            int to = all.indexOf(line, from);
            boolean last = all.startsWith("--", from);
            if (!last) {
                unread += isTold(part(all.substring(from, to < 0 ? all.length() : to)), sink) ? 0 : 1;
                count++;
            }
            at = last ? -1 : to;
        }
        return count == 0
                ? new ReadResult.Failed<>(Cause.UNREADABLE)
                : new ReadResult.Read<>(new DocumentExtent(count, unread));
    }

    private static Part part(String text) {
        int blank = text.indexOf("\r\n\r\n");
        int plain = text.indexOf("\n\n");
        int end = blank >= 0 && (plain < 0 || blank < plain) ? blank + 4 : plain >= 0 ? plain + 2 : text.length();
        String name = "";
        String type = "";
        String coding = "";
        Matcher field = FIELD.matcher(text.substring(0, Math.min(end, HEAD)).replace("\r", ""));
        while (field.find()) {
            String value = field.group(2).strip();
            switch (field.group(1).toLowerCase(Locale.ROOT)) {
                case "content-location" -> name = value.substring(value.lastIndexOf('/') + 1);
                case "content-type" -> type = value;
                case "content-transfer-encoding" -> coding = value.toLowerCase(Locale.ROOT);
                default -> {
                    // Ids, descriptions.
                }
            }
        }
        return new Part(name, type, coding, end == text.length() ? 0 : end, text.substring(end));
    }

    private static boolean isTold(Part part, DocumentSink sink) {
        // Parts within a part, or of which the head says too much to be read.
        if (part.type().toLowerCase(Locale.ROOT).startsWith("multipart/") || part.head() > HEAD) {
            return false;
        }
        try {
            byte[] bytes = decoded(part);
            if (bytes.length > 0) {
                sink.embedded(
                        Place.WHOLE, Concealment.NONE, new SiteText(part.name()), new Body(bytes, part.type(), true));
            }
            return true;
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    private static byte[] decoded(Part part) {
        return switch (part.coding()) {
            case "base64" -> Base64.getMimeDecoder().decode(part.content());
            case "quoted-printable" -> QuotedPrintable.decoded(part.content(), StandardCharsets.ISO_8859_1);
            default -> part.content().getBytes(StandardCharsets.ISO_8859_1);
        };
    }
}
