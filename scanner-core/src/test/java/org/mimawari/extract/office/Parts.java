package org.mimawari.extract.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents and presentations of Office Open XML, part by part. */
final class Parts {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:r=\"" + TYPES + "\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, List<String>> relations = new LinkedHashMap<>();

    /** A Word document with this body. */
    static Parts word(String body) {
        return new Parts()
                .relate("", "rId1", "officeDocument", "word/document.xml", false)
                .xml("word/document.xml", "<w:document %s><w:body>" + body + "</w:body></w:document>");
    }

    /** A presentation of slides of 100 by 100 units. */
    static Parts slides(String... slides) {
        Parts parts = new Parts().relate("", "rId1", "officeDocument", "ppt/presentation.xml", false);
        StringBuilder list = new StringBuilder();
        for (int number = 1; number <= slides.length; number++) {
            parts.relate("ppt/presentation.xml", "s" + number, "slide", "slides/slide" + number + ".xml", false);
            parts.xml("ppt/slides/slide" + number + ".xml", slides[number - 1]);
            list.append("<p:sldId id=\"" + (255 + number) + "\" r:id=\"s" + number + "\"/>");
        }
        return parts.xml(
                "ppt/presentation.xml",
                "<p:presentation %s><p:sldIdLst>" + list
                        + "</p:sldIdLst><p:sldSz cx=\"100\" cy=\"100\"/></p:presentation>");
    }

    /** @param content with one %s for the names of the spaces */
    Parts xml(String name, String content) {
        return bytes(name, content.replaceFirst("%s", SPACES).getBytes(StandardCharsets.UTF_8));
    }

    Parts bytes(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts relate(String part, String id, String type, String target, boolean external) {
        relations
                .computeIfAbsent(part, none -> new ArrayList<>())
                .add("<Relationship Id=\"" + id + "\" Type=\"" + TYPES + '/' + type + "\" Target=\"" + target + '"'
                        + (external ? " TargetMode=\"External\"" : "") + "/>");
        return this;
    }

    byte[] zip() {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        relations.forEach((part, list) -> {
            int slash = part.lastIndexOf('/') + 1;
            String xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + String.join("", list) + "</Relationships>";
            all.put(
                    part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels",
                    xml.getBytes(StandardCharsets.UTF_8));
        });
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A paragraph with one run. */
    static String run(String properties, String text) {
        return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
