package org.mimawari.cli.endtoend;

import static org.mimawari.cli.endtoend.Canaries.ACCOUNT;
import static org.mimawari.cli.endtoend.Canaries.BIRTH;
import static org.mimawari.cli.endtoend.Canaries.HOME;
import static org.mimawari.cli.endtoend.Canaries.KANA;
import static org.mimawari.cli.endtoend.Canaries.MAIL;
import static org.mimawari.cli.endtoend.Canaries.MY_NUMBER;
import static org.mimawari.cli.endtoend.Canaries.NAME;
import static org.mimawari.cli.endtoend.Canaries.NAME_APART;
import static org.mimawari.cli.endtoend.Canaries.PHONE;
import static org.mimawari.cli.endtoend.Canaries.SECRET;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents of the careless town: values in cells, hidden sheets and rows, comments, deleted text, properties, names of sheets and of files within. */
final class CanaryDocuments {
    static final String WORKBOOK = "/files/moushikomi.xlsx";
    static final String TEXT = "/files/gijiroku.docx";
    static final String ROWS = "/files/meibo.csv";
    static final String ARCHIVE = "/files/all.zip";
    /** No headings: it is only suspected what they are. */
    static final String BARE = "/files/ichiran.csv";
    /** One person a block, with the headings beside. */
    static final String BLOCKS = "/files/kojin.csv";
    /** A quote without its end, bytes of two character sets, a cell that is too long. */
    static final String BROKEN = "/files/koware.csv";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private CanaryDocuments() {}

    static void addTo(Town town) throws IOException {
        town.bytes(CanaryTown.CITY + WORKBOOK, "application/octet-stream", workbook());
        town.bytes(CanaryTown.CITY + TEXT, "application/octet-stream", text());
        town.bytes(CanaryTown.CITY + ROWS, "text/csv", rows().getBytes(Charset.forName("windows-31j")));
        town.bytes(CanaryTown.CITY + ARCHIVE, "application/zip", archive());
        town.bytes(CanaryTown.CITY + BARE, "text/csv", bare().getBytes(StandardCharsets.UTF_8));
        town.bytes(CanaryTown.CITY + BLOCKS, "text/csv", blocks().getBytes(StandardCharsets.UTF_8));
        town.bytes(CanaryTown.CITY + BROKEN, "text/csv", broken());
    }

    private static String bare() {
        StringBuilder rows = new StringBuilder();
        for (String family : List.of("碧海", "青山", "赤井", "黒田", "白川")) {
            rows.append(family + '\u3000' + NAME.substring(2) + ',' + HOME + family + '\n');
        }
        return rows.toString();
    }

    private static String blocks() {
        StringBuilder rows = new StringBuilder();
        for (String family : List.of("碧海", "青山", "赤井", "黒田", "白川")) {
            rows.append("氏名," + family + ' ' + NAME.substring(2) + "\nフリガナ," + KANA + "\n住所," + HOME + "\n電話番号," + PHONE
                    + "\nメールアドレス," + MAIL + "\n口座番号," + ACCOUNT + "\n,\n");
        }
        return rows.toString();
    }

    private static byte[] broken() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(rows().getBytes(StandardCharsets.UTF_8));
        out.write(rows().getBytes(Charset.forName("windows-31j")));
        out.write((NAME_APART + ",\"" + (PHONE + ' ' + MAIL).repeat(60_000)).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static String rows() {
        StringBuilder rows = new StringBuilder("氏名,フリガナ,住所,電話番号,メールアドレス,生年月日,口座番号,個人番号\n");
        for (int i = 0; i < 5; i++) {
            rows.append(String.join(",", NAME_APART, KANA, HOME, PHONE, MAIL, BIRTH, ACCOUNT, MY_NUMBER))
                    .append('\n');
        }
        return rows.toString();
    }

    private static byte[] workbook() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet.main"));
        parts.put("_rels/.rels", links("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + LINKS
                        + "\"><sheets><sheet name=\"申込\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"" + NAME
                        + "様\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/></sheets><definedNames><definedName name=\"a\">\""
                        + NAME + "様 " + PHONE + "\"</definedName></definedNames></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"" + PARTS + "\">"
                        + link("rId1", "worksheet", "worksheets/sheet1.xml")
                        + link("rId2", "worksheet", "worksheets/sheet2.xml") + "</Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet(""));
        parts.put("xl/worksheets/sheet2.xml", sheet(" hidden=\"1\""));
        parts.put("docProps/core.xml", properties());
        return zip(parts);
    }

    private static String sheet(String row) {
        StringBuilder rows = new StringBuilder();
        int number = 1;
        for (String line : rows().split("\n")) {
            rows.append("<row r=\"" + number + "\"" + (number > 1 ? row : "") + ">");
            for (String cell : line.split(",")) {
                rows.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            rows.append("</row>");
            number++;
        }
        return HEAD + "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static byte[] text() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document.main"));
        parts.put("_rels/.rels", links("officeDocument", "word/document.xml"));
        parts.put(
                "word/document.xml",
                HEAD + "<w:document xmlns:w=\"" + WORDS + "\"><w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + NAME
                        + "様 " + PHONE + "</w:t></w:r><w:del w:author=\"" + NAME_APART + "\"><w:r><w:delText>" + NAME
                        + "様 " + HOME + " " + MAIL + "</w:delText></w:r></w:del></w:p></w:body></w:document>");
        parts.put("docProps/core.xml", properties());
        return zip(parts);
    }

    private static String properties() {
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + NAME + "様の申請 " + PHONE
                + "</dc:title><dc:creator>" + NAME_APART + "</dc:creator><dc:description>" + MAIL + SECRET
                + "</dc:description></cp:coreProperties>";
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, NAME + "様_" + PHONE + ".xlsx", workbook());
            put(zip, "b/" + MAIL + ".csv", rows().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String types(String part, String kind) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + kind + "+xml\"/></Types>";
    }

    private static String links(String kind, String part) {
        return HEAD + "<Relationships xmlns=\"" + PARTS + "\">" + link("rId1", kind, part)
                + "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                + "</Relationships>";
    }

    private static String link(String id, String kind, String part) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + LINKS + "/" + kind + "\" Target=\"" + part + "\"/>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
