package org.mimawari.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Tells by the content type of its main part, or by its entry "mimetype", what a zip file holds. Where the directory of the zip file is lost, the headers in front of its entries tell.
 *
 * <p>Sources: ECMA-376 Part 2, 10.1.2 (content types), [MS-OFFMACRO2], [MS-XLSB]; OpenDocument 1.3 Part 2, 3.3.
 */
final class PackedFormat {
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final int HEADER = 30;
    private static final int NEAR_END = 66_000;
    private static final int LONGEST_TYPE = 256;

    /** Beginnings of the content types of main parts, in small letters; a longer one stands before one that it begins with. */
    private static final Map<String, DocumentFormat> MAIN_PARTS = mainParts();

    private static final Map<String, DocumentFormat> MAIN_NAMES = Map.of(
            "xl/workbook.xml", DocumentFormat.XLSX,
            "xl/workbook.bin", DocumentFormat.XLSB,
            "word/document.xml", DocumentFormat.DOCX,
            "ppt/presentation.xml", DocumentFormat.PPTX);

    private PackedFormat() {}

    private static Map<String, DocumentFormat> mainParts() {
        Map<String, DocumentFormat> known = new LinkedHashMap<>();
        known.put("application/vnd.ms-excel.sheet.binary.macroenabled.main", DocumentFormat.XLSB);
        known.put("spreadsheetml.sheet.main+xml", DocumentFormat.XLSX);
        known.put("spreadsheetml.template.main+xml", DocumentFormat.XLSX);
        known.put("application/vnd.ms-excel.", DocumentFormat.XLSX);
        known.put("wordprocessingml.document.main+xml", DocumentFormat.DOCX);
        known.put("wordprocessingml.template.main+xml", DocumentFormat.DOCX);
        known.put("application/vnd.ms-word.", DocumentFormat.DOCX);
        known.put("presentationml.presentation.main+xml", DocumentFormat.PPTX);
        known.put("presentationml.slideshow.main+xml", DocumentFormat.PPTX);
        known.put("presentationml.template.main+xml", DocumentFormat.PPTX);
        known.put("application/vnd.ms-powerpoint.", DocumentFormat.PPTX);
        return known;
    }

    /** UNKNOWN if it is no zip file. */
    static DocumentFormat of(byte[] bytes) {
        boolean starts = isHeader(bytes, 0);
        if (!starts && lastIndexOfEnd(bytes) < 0) {
            return DocumentFormat.UNKNOWN;
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return ofDirectory(zip);
        } catch (IOException | RuntimeException damaged) {
            // The library throws unchecked exceptions too on damaged files.
            return starts ? ofHeaders(bytes) : DocumentFormat.UNKNOWN;
        }
    }

    private static DocumentFormat ofDirectory(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        int count = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements() && count < MOST_ENTRIES; count++) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = plain(entry.getName());
            if (name.equals("mimetype") && count < 2) {
                DocumentFormat open = ofMimetype(text(zip, entry, LONGEST_TYPE));
                if (open != DocumentFormat.UNKNOWN) {
                    return open;
                }
            }
            if (names.add(name) && name.equals(CONTENT_TYPES)) {
                DocumentFormat office = ofContentTypes(text(zip, entry, MOST_BYTES));
                if (office != DocumentFormat.UNKNOWN) {
                    return office;
                }
            }
        }
        return ofNames(names);
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return decoded(in.readNBytes(most));
        }
    }

    private static String decoded(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xff) >= 0xfe);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        return new String(bytes, charset).toLowerCase(Locale.ROOT);
    }

    /** By the part that the package says is its main one; texts hold parts with the types of workbooks, but under other names. */
    private static DocumentFormat ofContentTypes(String text) {
        for (Map.Entry<String, DocumentFormat> known : MAIN_PARTS.entrySet()) {
            int at = text.indexOf(known.getKey());
            while (at >= 0) {
                int end = text.indexOf('"', at);
                if (end > 0
                        && end - at < LONGEST_TYPE
                        && text.substring(at, end).contains(".main")) {
                    return known.getValue();
                }
                at = text.indexOf(known.getKey(), at + 1);
            }
        }
        return DocumentFormat.UNKNOWN;
    }

    private static DocumentFormat ofNames(Set<String> names) {
        for (Map.Entry<String, DocumentFormat> known : MAIN_NAMES.entrySet()) {
            if (names.contains(known.getKey())) {
                return known.getValue();
            }
        }
        return DocumentFormat.ZIP;
    }

    static DocumentFormat ofMimetype(String type) {
        String text = type.strip();
        if (!text.startsWith("application/vnd.oasis.opendocument.") && !text.startsWith("application/vnd.sun.xml.")) {
            return DocumentFormat.UNKNOWN;
        }
        String kind = text.substring(text.lastIndexOf('.') + 1);
        if (kind.startsWith("spreadsheet") || kind.startsWith("calc")) {
            return DocumentFormat.ODS;
        }
        if (kind.startsWith("text") || kind.startsWith("writer")) {
            return DocumentFormat.ODT;
        }
        return kind.startsWith("presentation") || kind.startsWith("impress")
                ? DocumentFormat.ODP
                : DocumentFormat.UNKNOWN;
    }

    /** Where a file was cut off, only what stands in front of each entry is left. */
    private static DocumentFormat ofHeaders(byte[] bytes) {
        Set<String> names = new HashSet<>();
        int count = 0;
        for (int at = 0; at >= 0 && at + HEADER < bytes.length && count < MOST_ENTRIES; count++) {
            int length = shortAt(bytes, at + 26);
            int data = at + HEADER + length + shortAt(bytes, at + 28);
            String name = plain(new String(
                    bytes, at + HEADER, Math.min(length, bytes.length - at - HEADER), StandardCharsets.ISO_8859_1));
            names.add(name);
            DocumentFormat format = ofEntry(bytes, at, Math.min(data, bytes.length), name);
            if (format != DocumentFormat.UNKNOWN) {
                return format;
            }
            at = nextHeader(bytes, at + 4);
        }
        return ofNames(names);
    }

    private static DocumentFormat ofEntry(byte[] bytes, int header, int data, String name) {
        boolean types = name.equals(CONTENT_TYPES);
        if (!types && !name.equals("mimetype")) {
            return DocumentFormat.UNKNOWN;
        }
        boolean stored = shortAt(bytes, header + 8) == 0;
        InputStream raw = new ByteArrayInputStream(bytes, data, bytes.length - data);
        Inflater inflater = new Inflater(true);
        try (InputStream in = stored ? raw : new InflaterInputStream(raw, inflater)) {
            byte[] start = in.readNBytes(types ? MOST_BYTES : LONGEST_TYPE);
            String text = decoded(start);
            int next = text.indexOf("pk\u0003\u0004");
            return types ? ofContentTypes(text) : ofMimetype(next < 0 ? text : text.substring(0, next));
        } catch (IOException damaged) {
            return DocumentFormat.UNKNOWN;
        } finally {
            inflater.end();
        }
    }

    private static String plain(String name) {
        String text = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return text.startsWith("/") ? text.substring(1) : text;
    }

    private static boolean isHeader(byte[] bytes, int at) {
        return at + HEADER <= bytes.length
                && bytes[at] == 'P'
                && bytes[at + 1] == 'K'
                && bytes[at + 2] == 3
                && bytes[at + 3] == 4;
    }

    private static int nextHeader(byte[] bytes, int from) {
        for (int at = from; at + HEADER <= bytes.length; at++) {
            if (isHeader(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndexOfEnd(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - NEAR_END); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return at;
            }
        }
        return -1;
    }

    private static int shortAt(byte[] bytes, int at) {
        return at + 1 < bytes.length ? bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 : 0;
    }
}
