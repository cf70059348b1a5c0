package org.mimawari.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes documents in which invented people stand behind much else. */
final class LongDocuments {
    private static final String[] FAMILIES = {"青木", "石川", "上田", "江藤", "大野", "加藤", "木村", "工藤", "小林", "佐藤", "清水", "鈴木"};
    private static final String[] GIVENS = {"花子", "太郎", "美咲", "健一", "直樹", "由美", "翔太", "恵子", "大輔", "陽子", "拓也", "京子"};
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private LongDocuments() {}

    static List<String> people(String between) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < FAMILIES.length; i++) {
            all.add(String.join(
                    between, FAMILIES[i] + " " + GIVENS[i], "青空市緑町1-" + (i + 10), "090-0000-00" + (i + 10)));
        }
        return all;
    }

    /** As a line of a note or remark. */
    static String roster() {
        return String.join("、", people(" "));
    }

    static String filler(int characters) {
        return "記録として残す。".repeat(characters / 8 + 1).substring(0, characters);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param entries name and content by turns */
    static byte[] zip(Object... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write(entries[i + 1] instanceof byte[] bytes ? bytes : utf8((String) entries[i + 1]));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"r" + (i / 2 + 1) + "\" Type=\"" + TYPES + '/' + typesAndTargets[i]
                    + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    /**
     * A workbook of one sheet.
     *
     * @param book what stands in the element of the workbook behind the list of sheets
     * @param rows what stands in the data of the sheet
     * @param parts further ones, name and content by turns
     */
    static byte[] workbook(String book, String rows, String... parts) {
        List<Object> all = new ArrayList<>(List.of(
                "_rels/.rels",
                relations("officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + TYPES
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets>" + book + "</workbook>",
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>",
                "xl/worksheets/_rels/sheet1.xml.rels",
                relations("comments", "../comments1.xml", "drawing", "../drawings/drawing1.xml")));
        all.addAll(List.of(parts));
        if (!all.contains("xl/sharedStrings.xml")) {
            all.addAll(List.of("xl/sharedStrings.xml", "<sst xmlns=\"" + SHEET + "\"/>"));
        }
        return zip(all.toArray());
    }

    static String cell(String ref, String text) {
        return "<row r=\"1\"><c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    static byte[] text(String body, String properties) {
        return zip(
                "_rels/.rels",
                relations("officeDocument", "word/document.xml"),
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>",
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + properties + "</cp:coreProperties>");
    }

    /** An OpenDocument spreadsheet with a note at its only cell. */
    static byte[] openSheet(String note) {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                        + "<office:spreadsheet><table:table table:name=\"A\"><table:table-row><table:table-cell>"
                        + "<office:annotation><text:p>" + note.replace("|", "</text:p><text:p>")
                        + "</text:p></office:annotation><text:p>a</text:p></table:table-cell></table:table-row>"
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    /** A picture of several pages. */
    static byte[] fax(int pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < pages; page++) {
                BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
