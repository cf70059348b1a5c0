package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Parts.paragraph;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mimawari.content.Body;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Texts and slides that are made to do harm cost themselves only. */
class TextTortureTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a");
    private static final ReadResult<DocumentExtent> PART = new ReadResult.Read<>(DocumentExtent.IN_PART);
    private static final ReadResult<DocumentExtent> WHOLE = new ReadResult.Read<>(DocumentExtent.WHOLE);

    private final Told told = new Told();
    private final DocumentReaders readers = new DocumentReaders(Map.of(
            DocumentFormat.DOCX,
            new DocxReader(),
            DocumentFormat.PPTX,
            new PptxReader(),
            DocumentFormat.DOC,
            new DocReader(),
            DocumentFormat.PPT,
            new PptReader(),
            DocumentFormat.ODT,
            new OpenDocumentReader(),
            DocumentFormat.RTF,
            new RtfReader()));

    private ReadResult<DocumentExtent> word(byte[] bytes) throws Exception {
        return new DocxReader()
                .read(new Body(bytes, "", true), URL, told, new Allowance(Deadline.in(Duration.ofSeconds(10))));
    }

    @Test
    @Timeout(20)
    void entities_that_swell_are_not_replaced() throws Exception {
        String bomb = "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a '1234567890'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w='w'><w:body>" + paragraph("初め")
                + paragraph("&b;&c;") + "</w:body></w:document>";
        word(Parts.word("")
                .bytes("word/document.xml", bomb.getBytes(StandardCharsets.UTF_8))
                .zip());
        assertThat(told.lines()).allMatch(line -> line.equals("text NONE 0 初め"));
    }

    @Test
    @Timeout(30)
    void a_part_that_unpacks_without_end_stops_at_the_allowance() throws Exception {
        byte[] zip = Parts.word(paragraph("あ".repeat(30_000_000))).zip();
        Allowance little = new Allowance(Deadline.in(Duration.ofSeconds(20)), 10_000_000, 10);
        assertThat(readers.read(new Body(zip, "", true), URL, told, little)).isEqualTo(PART);
        assertThat(told.lines()).isNotEmpty().allMatch(line -> line.length() < 300_000);
    }

    @Test
    @Timeout(20)
    void elements_ten_thousand_deep_end_their_part() throws Exception {
        assertThat(word(Parts.word(paragraph("初め") + "<w:x>".repeat(10_000) + "</w:x>".repeat(10_000))
                        .zip()))
                .isEqualTo(PART);
        assertThat(told.lines()).containsExactly("text NONE 0 初め");
    }

    @Test
    @Timeout(30)
    void a_table_of_a_hundred_thousand_rows_and_one_of_endless_cells_are_streamed() throws Exception {
        String cell = "<w:tc>" + paragraph("x") + "</w:tc>";
        String rows = ("<w:tr>" + cell + cell + "</w:tr>").repeat(100_000);
        assertThat(word(Parts.word("<w:tbl>" + rows + "</w:tbl><w:tbl><w:tr>" + cell.repeat(50_000) + "</w:tr></w:tbl>")
                        .zip()))
                .isEqualTo(WHOLE);
        assertThat(told.rows()).isEqualTo(100_025);
    }

    @Test
    @Timeout(20)
    void tables_and_fields_nested_without_end_lose_no_text() throws Exception {
        String begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
        word(Parts.word("<w:tbl><w:tr><w:tc>".repeat(400) + paragraph("底") + "</w:tc></w:tr></w:tbl>".repeat(400)
                        + "<w:p>" + begin.repeat(500) + "<w:r><w:t>" + "y".repeat(25_000) + "</w:t></w:r></w:p>"
                        + paragraph("終わり"))
                .zip());
        assertThat(String.join("\n", told.lines())).contains("底", "終わり");
    }

    @Test
    void relationships_that_go_round_or_out_of_the_file_are_read_once_or_not() throws Exception {
        assertThat(word(Parts.word(paragraph("本文"))
                        .relate("word/document.xml", "a", "header", "document.xml", false)
                        .relate("word/document.xml", "b", "comments", "../../../../etc/passwd", false)
                        .relate("word/document.xml", "c", "footnotes", "nowhere.xml", false)
                        .zip()))
                .isEqualTo(WHOLE);
        assertThat(told.lines()).containsExactly("text NONE 0 本文");
    }

    @Test
    void names_with_slashes_and_dots_are_words() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("../../evil.bin", new byte[3]);
        parts.put("/abs\\..\\x.bin", new byte[4]);
        parts.put("word/document.xml", ("<w xmlns:w='w'>" + paragraph("本文") + "</w>").getBytes(StandardCharsets.UTF_8));
        word(Parts.zip(parts));
        assertThat(told.lines())
                .contains("text NONE 0 本文", "file EMBEDDED_FILE 0 evil.bin 3")
                .allMatch(line -> !line.contains("/"));
    }

    @Test
    void what_is_no_document_is_unreadable() throws Exception {
        assertThat(word(Parts.zip(Map.of("a.txt", new byte[3])))).isEqualTo(new ReadResult.Failed<>(Cause.UNREADABLE));
        for (DocumentReader reader : List.of(new DocReader(), new PptReader(), new OpenDocumentReader())) {
            DocumentReaders one = new DocumentReaders(Map.of(DocumentFormat.RTF, reader));
            assertThat(one.read(
                            new Body("{\\rtf1".getBytes(StandardCharsets.US_ASCII), "", true),
                            URL,
                            told,
                            Allowance.usual()))
                    .isEqualTo(new ReadResult.Failed<>(Cause.UNREADABLE));
        }
    }

    @Test
    @Timeout(120)
    void changed_bytes_of_real_files_do_no_harm() {
        SplittableRandom random = new SplittableRandom(23);
        List<String> names = List.of(
                "document/innertable.doc",
                "document/hyperlink.doc",
                "slideshow/WithComments.ppt",
                "document/comment.docx");
        for (String name : names) {
            Path file = Known.office().resolve("poi").resolve(name);
            for (int round = 0; round < 60; round++) {
                byte[] bytes = Known.bytes(file);
                for (int n = 0; n < 12; n++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                Allowance allowance = new Allowance(Deadline.in(Duration.ofSeconds(5)));
                assertThat(readers.read(new Body(bytes, "", true), URL, told, allowance))
                        .isNotNull();
            }
        }
    }
}
