package org.mimawari.extract.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.content.Body;
import org.mimawari.extract.Charsets;
import org.mimawari.extract.ContentType;
import org.mimawari.extract.Delimiters;

/** Tells text from noise, and tables from running text, by the first {@value #LOOK_AT} bytes. */
final class PlainFormat {
    private static final int LOOK_AT = 64 * 1024;
    private static final int MOST_NOISE = 200;
    private static final String FLAT = "office:mimetype=\"";
    private static final String SHEETS = "=\"urn:schemas-microsoft-com:office:spreadsheet\"";
    private static final int BEGINNING = 2_000;

    /** An object with a key, or a list of objects, lists or words. */
    private static final Pattern JSON_START =
            Pattern.compile("\\{\\s{0,200}(?:[\"'}]|//|/\\*)|\\[\\s{0,200}(?:[{\\[]\\s{0,200}[\"'{\\[\\]}0-9-]|\"|])");

    /** The first element, without its prefix. */
    private static final Pattern ROOT = Pattern.compile(
            "(?:\\s{1,200}|<\\?.{0,500}?\\?>|<!--.{0,2000}?-->|<![A-Za-z].{0,500}?>){0,50}+<(?:[\\w.-]{1,60}:)?([\\p{L}_][\\p{L}\\w.-]{0,100})[\\s/>]",
            Pattern.DOTALL);

    /** Of drawings, maps, feeds, programs' own files: what they hold is published as such. */
    private static final Set<String> NO_DATA = Set.of(
            "svg",
            "kml",
            "gpx",
            "rss",
            "feed",
            "rdf",
            "opml",
            "urlset",
            "sitemapindex",
            "opensearchdescription",
            "browserconfig",
            "project",
            "plist",
            "stylesheet",
            "schema",
            "manifest",
            "configuration",
            "math",
            "playlist",
            "smil");

    private static final int FLAT_WITHIN = 8 * 1024;

    private PlainFormat() {}

    static DocumentFormat of(Body body) {
        byte[] bytes = body.bytes();
        if (bytes.length == 0) {
            return DocumentFormat.UNKNOWN;
        }
        byte[] start = bytes.length > LOOK_AT ? Arrays.copyOf(bytes, LOOK_AT) : bytes;
        String text = new Charsets().text(new Body(start, body.type(), bytes.length <= LOOK_AT));
        if (!isText(text)) {
            return DocumentFormat.UNKNOWN;
        }
        String begins = text.substring(0, Math.min(text.length(), BEGINNING)).stripLeading();
        if (begins.startsWith("<")) {
            return ofMarkup(text);
        }
        DocumentFormat data = ofData(begins);
        if (data != DocumentFormat.UNKNOWN) {
            return data;
        }
        if (isWebArchive(begins)) {
            return DocumentFormat.WEB_ARCHIVE;
        }
        return Delimiters.of(text).isPresent() ? DocumentFormat.CSV : DocumentFormat.TEXT;
    }

    private static DocumentFormat ofMarkup(String text) {
        String start = text.substring(0, Math.min(text.length(), FLAT_WITHIN));
        if (start.contains(SHEETS)) {
            return DocumentFormat.XLS;
        }
        int flat = start.indexOf(FLAT);
        int end = flat < 0 ? -1 : start.indexOf('"', flat + FLAT.length());
        if (end < 0) {
            return ofElement(start);
        }
        DocumentFormat format = PackedFormat.ofMimetype(
                start.substring(flat + FLAT.length(), end).toLowerCase(Locale.ROOT));
        return format == DocumentFormat.UNKNOWN ? DocumentFormat.TEXT : format;
    }

    private static DocumentFormat ofData(String begins) {
        String start = begins.toUpperCase(Locale.ROOT);
        if (start.startsWith("BEGIN:VCARD")) {
            return DocumentFormat.CONTACTS;
        }
        if (start.startsWith("BEGIN:VCALENDAR")) {
            return DocumentFormat.CALENDAR;
        }
        return JSON_START.matcher(begins).lookingAt() ? DocumentFormat.JSON : DocumentFormat.UNKNOWN;
    }

    /** Excel and browsers save pages with their pictures so. */
    private static boolean isWebArchive(String begins) {
        return begins.contains("MIME-Version:") && begins.contains("multipart/related");
    }

    private static DocumentFormat ofElement(String start) {
        Body begun = new Body(start.getBytes(StandardCharsets.UTF_8), "", false);
        ContentType type = ContentType.of(begun);
        if (type == ContentType.PAGE) {
            return DocumentFormat.HTML;
        }
        Matcher root = ROOT.matcher(start);
        boolean data = type == ContentType.OTHER
                && root.lookingAt()
                && !NO_DATA.contains(root.group(1).toLowerCase(Locale.ROOT));
        return data ? DocumentFormat.XML : DocumentFormat.TEXT;
    }

    /** Hardly any character that no text has: noughts, other controls, bytes that mean nothing in the character set. */
    private static boolean isText(String text) {
        long noise = text.chars()
                .filter(c -> c == '\uFFFD' || c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b)
                .count();
        boolean noughts = text.indexOf('\0') >= 0;
        return !noughts && noise * MOST_NOISE <= text.length();
    }
}
