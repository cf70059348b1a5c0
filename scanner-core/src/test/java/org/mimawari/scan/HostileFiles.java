package org.mimawari.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.mimawari.extract.Bomb;
import org.mimawari.extract.BombZip;

/** Small files that are made to exhaust whoever reads them. */
final class HostileFiles {
    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>%s</Types>";
    private static final String RELATION =
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String PDF_PAGE =
            "%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                    + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]";

    private HostileFiles() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a zip that unpacks to 3 GB", zip(Map.of("a.csv", Bomb.of("", "1,2,3,4\n", 3L << 30, ""))));
        all.put("50 zips within each other", nested(50));
        all.put("a zip of 100,000 files", manyFiles(100_000));
        all.put(
                "a workbook with a gigabyte of shared strings",
                workbook(sharedStrings(1L << 30), sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")));
        all.put(
                "a workbook with one cell of a gigabyte",
                workbook(Bomb.of("<sst xmlns=\"" + MAIN + "\"/>"), oneCell(1L << 30)));
        all.put("a text with entities that grow", entities());
        all.put("a PDF whose page unpacks to 3 GB", pdf(3L << 30));
        all.put("a PDF with a JBIG2 picture of four billion pixels", jbig2());
        all.put("a PNG that says it has four billion pixels", png(65_535, 65_535));
        all.put("a PNG of 98 million pixels", manyPixels());
        all.put("a JPEG that says it has four billion pixels", jpeg());
        return all;
    }

    private static byte[] zip(Map<String, Bomb> files) {
        BombZip zip = new BombZip();
        files.forEach(zip::add);
        return zip.bytes();
    }

    private static String filled(String xml, String what) {
        return xml.replace("%s", what);
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = "name,phone\n".getBytes(StandardCharsets.UTF_8);
        String name = "a.csv";
        for (int i = 0; i < depth; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(inner);
                zip.closeEntry();
            }
            inner = bytes.toByteArray();
            name = "inner.zip";
        }
        return inner;
    }

    private static byte[] manyFiles(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("../" + i + ".csv"));
                zip.write("1,2\n".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Bomb strings, Bomb sheet) {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, Bomb> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                Bomb.of(filled(
                        TYPES,
                        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kind + "sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + kind
                                + "worksheet+xml\"/>"
                                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + kind
                                + "sharedStrings+xml\"/>")));
        parts.put(
                "_rels/.rels",
                Bomb.of(filled(
                        RELATION,
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "officeDocument\" Target=\"xl/workbook.xml\"/>")));
        parts.put(
                "xl/workbook.xml",
                Bomb.of("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE.replaceAll("/$", "")
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Bomb.of(filled(
                        RELATION,
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"r2\" Type=\"" + OFFICE
                                + "sharedStrings\" Target=\"sharedStrings.xml\"/>")));
        parts.put("xl/sharedStrings.xml", strings);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return zip(parts);
    }

    private static Bomb sheet(String rows) {
        return Bomb.of("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static Bomb sharedStrings(long size) {
        return Bomb.of("<sst xmlns=\"" + MAIN + "\">", "<si><t>あおぞら</t></si>", size, "</sst>");
    }

    private static Bomb oneCell(long size) {
        return Bomb.of(
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
                "あ",
                size,
                "</t></is></c></row></sheetData></worksheet>");
    }

    private static byte[] entities() {
        StringBuilder lines = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"あおぞら\">");
        for (int i = 1; i < 30; i++) {
            lines.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String document = "<?xml version=\"1.0\"?>" + lines
                + "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>";
        Map<String, Bomb> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                Bomb.of(
                        filled(
                                TYPES,
                                "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>")));
        parts.put(
                "_rels/.rels",
                Bomb.of(filled(
                        RELATION,
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "officeDocument\" Target=\"word/document.xml\"/>")));
        parts.put("word/document.xml", Bomb.of(document));
        return zip(parts);
    }

    /** Packed twice. */
    private static byte[] pdf(long size) throws IOException {
        byte[] once = Bomb.of("", " ", size, "").zlib();
        byte[] twice = packed(once);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((PDF_PAGE + "/Contents 4 0 R>> endobj\n4 0 obj <</Length " + twice.length
                        + "/Filter[/FlateDecode/FlateDecode]>> stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(twice);
        out.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    /** A picture in the page, of which only the header stands there. */
    private static byte[] jbig2() {
        byte[] page = ByteBuffer.allocate(11 + 19)
                .putInt(0)
                .put((byte) 48)
                .put((byte) 0)
                .put((byte) 1)
                .putInt(19)
                .putInt(65_535)
                .putInt(65_535)
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>> endobj\n"
                                + "4 0 obj <</Length 24>> stream\n600 0 0 800 0 0 cm /I Do\nendstream endobj\n5 0 obj <</Type/XObject/Subtype/Image/Width 65535/Height 65535"
                                + "/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode/Length " + page.length
                                + ">> stream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(page);
        out.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R/Size 6>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        out.writeBytes(ByteBuffer.allocate(25)
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array());
        return out.toByteArray();
    }

    private static byte[] manyPixels() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9_900, 9_900, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg() {
        return ByteBuffer.allocate(25)
                .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc0, 0, 17, 8})
                .put(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 3})
                .put(new byte[] {1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0})
                .array();
    }
}
