package org.mimawari.extract.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks of Office Open XML, part by part. */
public final class Workbook {
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEET_MAIN =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, List<String>> relations = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private String beside = "";
    private String type = SHEET_MAIN;
    private String main = "xl/workbook.xml";
    private int count;

    /** Another name for the main part. */
    Workbook main(String name) {
        main = name;
        return this;
    }

    /** Of the main part. */
    Workbook type(String contentType) {
        type = contentType;
        return this;
    }

    /** @param state hidden, veryHidden or visible @param content all that stands in the sheet's element */
    Workbook sheet(String name, String state, String content) {
        count++;
        String part = "xl/worksheets/sheet" + count + ".xml";
        part(part, element("worksheet", content));
        String id = relate("xl/workbook.xml", "worksheet", "worksheets/sheet" + count + ".xml");
        sheets.append(String.format(
                Locale.ROOT, "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"%s\"/>", name, count, state, id));
        return this;
    }

    public Workbook sheet(String name, String content) {
        return sheet(name, "visible", content);
    }

    /** Something that stands in the workbook's element behind the sheets. */
    Workbook inBook(String xml) {
        beside += xml;
        return this;
    }

    /** A part that the workbook refers to. */
    Workbook ofBook(String kind, String name, String xml) {
        relate("xl/workbook.xml", kind, name);
        return part("xl/" + name, xml);
    }

    /** A part that the last sheet refers to. */
    Workbook ofSheet(String kind, String name, String xml) {
        relate("xl/worksheets/sheet" + count + ".xml", kind, "../" + name);
        return part("xl/" + name, xml);
    }

    /** An address that a part refers to. @return its id is "r" and its number */
    Workbook outside(String from, String kind, String target) {
        List<String> of = relations.computeIfAbsent(from, none -> new ArrayList<>());
        of.add(String.format(
                Locale.ROOT,
                "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\" TargetMode=\"External\"/>",
                of.size() + 1,
                RELATIONS,
                kind,
                target));
        return this;
    }

    String relate(String from, String kind, String target) {
        List<String> of = relations.computeIfAbsent(from, none -> new ArrayList<>());
        String id = "r" + (of.size() + 1);
        of.add(String.format(
                Locale.ROOT, "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>", id, RELATIONS, kind, target));
        return id;
    }

    Workbook part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    Workbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    static String element(String name, String content) {
        return String.format(
                Locale.ROOT, "<%s xmlns=\"%s\" xmlns:r=\"%s\">%s</%s>", name, MAIN, RELATIONS, content, name);
    }

    /** Rows of texts, from the first on, as the data of a sheet. */
    public static String data(String... rows) {
        StringBuilder all = new StringBuilder("<sheetData>");
        for (int i = 0; i < rows.length; i++) {
            all.append(row(i + 1, "", rows[i]));
        }
        return all.append("</sheetData>").toString();
    }

    /** @param cells separated by bars */
    static String row(int number, String attributes, String cells) {
        StringBuilder all = new StringBuilder(String.format(Locale.ROOT, "<row r=\"%d\" %s>", number, attributes));
        String[] texts = cells.split("\\|", -1);
        for (int i = 0; i < texts.length; i++) {
            all.append(cell((char) ('A' + i) + Integer.toString(number), "", texts[i]));
        }
        return all.append("</row>").toString();
    }

    static String cell(String ref, String attributes, String text) {
        return String.format(
                Locale.ROOT, "<c r=\"%s\" t=\"inlineStr\" %s><is><t>%s</t></is></c>", ref, attributes, text);
    }

    static String number(String ref, int style, String value) {
        return String.format(Locale.ROOT, "<c r=\"%s\" s=\"%d\"><v>%s</v></c>", ref, style, value);
    }

    public byte[] bytes() {
        relate("", "officeDocument", main);
        part("xl/workbook.xml", element("workbook", "<sheets>" + sheets + "</sheets>" + beside));
        relations.forEach((from, list) -> {
            int slash = from.lastIndexOf('/') + 1;
            part(
                    from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + String.join("", list) + "</Relationships>");
        });
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"xlsx\" ContentType=\"application/x.spreadsheetml.sheet\"/>"
                                + "<Override PartName=\"/" + main + "\" ContentType=\"" + type + "\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
