package org.mimawari.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;

class DocumentFormatTest {

    private static DocumentFormat of(byte[] bytes) {
        return DocumentFormat.of(new Body(bytes, "", true));
    }

    private static DocumentFormat of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Names and contents in turns. */
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String types(String type) {
        return String.format(Locale.ROOT, "<Types><Override PartName=\"/x.xml\" ContentType='%s'/></Types>", type)
                .replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml, XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml, XLSX",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSX",
        "application/vnd.ms-excel.template.macroEnabled.main+xml, XLSX",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main, XLSB",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, DOCX",
        "application/vnd.ms-word.document.macroEnabled.main+xml, DOCX",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml, DOCX",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, PPTX",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml, PPTX",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml, PPTX"
    })
    void the_type_of_the_main_part_tells_and_not_its_name(String type, DocumentFormat format) throws IOException {
        byte[] bytes = zip("[Content_Types].xml", types(type), "x.xml", "<x/>");
        assertThat(of(bytes)).isEqualTo(format);
        assertThat(of(Arrays.copyOf(bytes, bytes.length - 40))).isEqualTo(format);
        byte[] behind = new byte[bytes.length + 100];
        System.arraycopy(bytes, 0, behind, 100, bytes.length);
        assertThat(of(behind)).isEqualTo(format);
    }

    @Test
    void an_archive_whose_first_file_is_a_pdf_that_was_not_packed_is_an_archive() throws IOException {
        byte[] pdf = "%PDF-1.7 one of two files".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry stored = new ZipEntry("a.pdf");
            CRC32 sum = new CRC32();
            sum.update(pdf);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(pdf.length);
            stored.setCrc(sum.getValue());
            zip.putNextEntry(stored);
            zip.write(pdf);
            zip.putNextEntry(new ZipEntry("meibo.xlsx"));
        }
        assertThat(of(out.toByteArray())).isEqualTo(DocumentFormat.ZIP);
    }

    @Test
    void a_pdf_with_other_bytes_before_it_is_a_pdf() {
        assertThat(of("HTTP/1.1 200 OK\r\n\r\n%PDF-1.7")).isEqualTo(DocumentFormat.PDF);
    }

    @Test
    void a_text_with_a_workbook_in_it_is_a_text() throws IOException {
        String types =
                "<Types><Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        assertThat(of(zip("[Content_Types].xml", types))).isEqualTo(DocumentFormat.DOCX);
    }

    @ParameterizedTest
    @CsvSource({"spreadsheet, ODS", "spreadsheet-template, ODS", "text, ODT", "presentation, ODP"})
    void open_document_says_what_it_is_first(String kind, DocumentFormat format) throws IOException {
        byte[] bytes = zip("mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", "<x/>");
        assertThat(of(bytes)).isEqualTo(format);
        assertThat(of("<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"application/vnd.oasis.opendocument."
                        + kind + "\"/>"))
                .isEqualTo(format);
    }

    @Test
    void other_archives_are_archives() throws IOException {
        assertThat(of(zip("meibo.xlsx", "PK", "a.txt", "a"))).isEqualTo(DocumentFormat.ZIP);
        assertThat(of(zip())).isEqualTo(DocumentFormat.ZIP);
    }

    @ParameterizedTest
    @CsvSource({
        "Workbook, XLS",
        "Book, XLS",
        "WORKBOOK, XLS",
        "WordDocument, DOC",
        "PowerPoint Document, PPT",
        "EncryptedPackage, ENCRYPTED_OFFICE",
        "CONTENTS, UNKNOWN"
    })
    void compound_files_are_told_by_their_own_streams(String stream, DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            for (int i = 0; i < 40; i++) {
                file.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "other" + i);
            }
            file.createDirectory("ObjectPool")
                    .createDocument("WordDocument", new java.io.ByteArrayInputStream(new byte[9]));
            file.createDirectory("MBD1").createDocument("Workbook", new java.io.ByteArrayInputStream(new byte[9]));
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            file.writeFilesystem(out);
        }
        assertThat(of(out.toByteArray())).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16"})
    void tables_and_texts_are_told_in_every_character_set(String charset) {
        String table = "氏名,住所\n青空 花子,青空市一丁目\n山田 太郎,\"青空市,二丁目\"\n";
        String text = "青空市の講座のお知らせです。\n申し込みは窓口まで。\n";
        assertThat(of(table.getBytes(Charset.forName(charset)))).isEqualTo(DocumentFormat.CSV);
        assertThat(of(table.replace(',', '\t').getBytes(Charset.forName(charset))))
                .isEqualTo(DocumentFormat.CSV);
        assertThat(of(text.getBytes(Charset.forName(charset)))).isEqualTo(DocumentFormat.TEXT);
    }

    @Test
    void sentences_with_commas_are_no_table() {
        assertThat(of("Dear all, the course is full.\nPlease call, or write.\nThank you, bye.\nAnd more.\n"))
                .isEqualTo(DocumentFormat.TEXT);
        assertThat(of("one line, with a comma")).isEqualTo(DocumentFormat.TEXT);
        assertThat(of("<html><p>a,b\nc,d\n</p>")).isEqualTo(DocumentFormat.HTML);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"a\": 1}~JSON",
                "[{\"a\": 1}, {\"a\": 2}]~JSON",
                "[ [\"a\", \"b\"], [\"c\"] ]~JSON",
                "{}~JSON",
                "{本文}~TEXT",
                "{ color: red }~TEXT",
                "[お知らせ] 青空市の講座~TEXT",
                "[1] 青空市史、十頁~TEXT",
                "[section]~TEXT",
                "<?xml version=\"1.0\"?><!-- x --><list><a/></list>~XML",
                "<名簿><会員/></名簿>~XML",
                "<ns:list xmlns:ns=\"u\"/>~XML",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>~TEXT",
                "<rss version=\"2.0\"><channel/></rss>~TEXT",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>~TEXT",
                "<urlset><url/></urlset>~TEXT",
                "<kml><Document/></kml>~TEXT",
                "<<お知らせ>> 講座~TEXT",
                "<!DOCTYPE html><table><tr><td>a~HTML",
                "<table border=1><tr><td>a~HTML",
                "begin:vcard~CONTACTS",
                "BEGIN:VCALENDAR~CALENDAR"
            })
    void data_are_told_by_how_they_begin(String text, DocumentFormat format) {
        assertThat(of(text)).isEqualTo(format);
        assertThat(of("\uFEFF" + text + "\n")).isEqualTo(format);
    }

    @Test
    void rich_text_pdf_and_pictures_are_told_by_their_beginnings() {
        assertThat(of("{\\rtf1 a}")).isEqualTo(DocumentFormat.RTF);
        assertThat(of("junk\n%PDF-1.7")).isEqualTo(DocumentFormat.PDF);
        assertThat(of("GIF89a")).isEqualTo(DocumentFormat.IMAGE);
    }

    @Test
    void noise_is_unknown_and_nothing_is_thrown() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(3_000)];
            random.nextBytes(noise);
            byte[][] beginnings = {
                {},
                {'P', 'K', 3, 4},
                {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}
            };
            byte[] start = beginnings[i % 3];
            System.arraycopy(start, 0, noise, 0, Math.min(start.length, noise.length));
            assertThat(of(noise))
                    .isIn(DocumentFormat.UNKNOWN, DocumentFormat.ZIP, DocumentFormat.TEXT, DocumentFormat.CSV);
        }
        assertThat(of(new byte[0])).isEqualTo(DocumentFormat.UNKNOWN);
        assertThat(of(new byte[5_000])).isEqualTo(DocumentFormat.UNKNOWN);
    }
}
