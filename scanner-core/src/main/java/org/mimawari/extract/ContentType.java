package org.mimawari.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mimawari.content.Body;

/**
 * What a body is: by its bytes first, by its header where the bytes do not tell. Servers of city halls send PDF files as
 * {@code text/html} and error pages as {@code application/pdf}.
 */
public enum ContentType {
    /** HTML or XHTML. */
    PAGE,
    PDF,
    /** A picture, whether or not it can be decoded here. */
    IMAGE,
    /** An XML sitemap, sitemap index, RSS or Atom feed, packed or not. A sitemap of plain text is OTHER: only who asked for it knows. */
    SITEMAP,
    /** A style sheet. */
    STYLES,
    /** Anything else: office files, plain text, data, scripts, sound. */
    OTHER;

    private static final int LOOK_AT = 1024;
    private static final String[] PAGE_STARTS = {
        "<!doctype html",
        "<html",
        "<head",
        "<title",
        "<body",
        "<meta",
        "<script",
        "<table",
        "<div",
        "<p>",
        "<h1",
        "<a ",
        "<iframe",
        "<frameset",
        "<br",
        "<font"
    };
    private static final Pattern DATA = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s{0,200}(?:BEGIN:V(?:CARD|CALENDAR)|\\{\\s{0,200}\"|\\[\\s{0,200}[{\\[]\\s{0,200}[\"\\[{])",
            Pattern.CASE_INSENSITIVE);

    private static final String[] SITEMAP_ROOTS = {"<urlset", "<sitemapindex", "<rss", "<feed", "<rdf:rdf"};

    public static ContentType of(Body body) {
        byte[] bytes = body.bytes();
        if (PictureFormat.of(bytes) != PictureFormat.NONE) {
            return IMAGE;
        }
        String start = asciiStart(bytes);
        if (start.contains("%PDF-")) {
            return PDF;
        }
        if (Gzip.isPacked(bytes)) {
            return byMarkup(asciiStart(Gzip.unpackedStart(bytes, LOOK_AT))) == SITEMAP ? SITEMAP : OTHER;
        }
        if (isArchive(start)) {
            return OTHER;
        }
        ContentType markup = byMarkup(start);
        return markup == OTHER && !isData(start) ? byHeader(body.type()) : markup;
    }

    /** Whether the beginning is that of a file which may be an office document or hold others: their readers need the rest to tell. */
    public static boolean mayBeDocument(Body start) {
        return isDocument(asciiStart(start.bytes()));
    }

    private static String asciiStart(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
    }

    private static boolean isArchive(String start) {
        return isDocument(start) || start.startsWith("Rar!");
    }

    private static boolean isDocument(String start) {
        return start.startsWith("PK\u0003\u0004")
                || start.startsWith("\u00d0\u00cf\u0011\u00e0")
                || start.startsWith("{\\rtf");
    }

    /** Contacts, calendars, JSON: servers that do not know them send them as pages. */
    private static boolean isData(String start) {
        return DATA.matcher(start).lookingAt();
    }

    private static ContentType byMarkup(String start) {
        String text = afterProlog(start.toLowerCase(Locale.ROOT));
        for (String root : SITEMAP_ROOTS) {
            if (text.startsWith(root)) {
                return SITEMAP;
            }
        }
        for (String opening : PAGE_STARTS) {
            if (text.startsWith(opening)) {
                return PAGE;
            }
        }
        return OTHER;
    }

    /** The text after byte order mark, blanks, XML declaration, processing instructions and comments. */
    private static String afterProlog(String text) {
        int at = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        while (at < text.length()) {
            if (text.charAt(at) <= ' ') {
                at++;
                continue;
            }
            String end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : "";
            int ended = end.isEmpty() ? -1 : text.indexOf(end, at);
            if (ended < 0) {
                break;
            }
            at = ended + end.length();
        }
        return text.substring(at);
    }

    private static ContentType byHeader(String header) {
        int parameters = header.indexOf(';');
        String type = (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> PAGE;
            case "application/pdf", "application/x-pdf" -> PDF;
            case "application/rss+xml", "application/atom+xml", "application/rdf+xml" -> SITEMAP;
            case "image/svg+xml" -> OTHER;
            case "text/css" -> STYLES;
            default -> type.startsWith("image/") ? IMAGE : OTHER;
        };
    }
}
