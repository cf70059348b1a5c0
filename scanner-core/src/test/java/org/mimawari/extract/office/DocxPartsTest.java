package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Parts.paragraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.PublicUrl;

class DocxPartsTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/docs/gijiroku.docx");
    private static final String NAME = "青空 花子";

    private final Told told = new Told();

    private ReadResult<DocumentExtent> read(Parts parts) throws IOException {
        return new DocxReader().read(new Body(parts.zip(), "", true), URL, told, Allowance.usual());
    }

    @Test
    void comments_headers_and_notes_are_read() throws IOException {
        read(Parts.word(paragraph("本文"))
                .relate("word/document.xml", "c", "comments", "comments.xml", false)
                .relate("word/document.xml", "h", "header", "header1.xml", false)
                .relate("word/document.xml", "n", "footnotes", "footnotes.xml", false)
                .xml(
                        "word/comments.xml",
                        "<w:comments %s><w:comment w:author='緑川 太郎'>" + paragraph(NAME + "さんに確認")
                                + "</w:comment></w:comments>")
                .xml("word/header1.xml", "<w:hdr %s>" + paragraph("青空市") + "</w:hdr>")
                .xml(
                        "word/footnotes.xml",
                        "<w:footnotes %s><w:footnote>" + paragraph("注") + "</w:footnote></w:footnotes>"));
        assertThat(told.lines())
                .containsExactly(
                        "text NONE 0 青空市",
                        "text NONE 0 本文",
                        "text NONE 0 注",
                        "property COMMENT_AUTHOR 緑川 太郎",
                        "text COMMENT 0 " + NAME + "さんに確認");
    }

    @Test
    void the_source_of_a_mail_merge_is_told() throws IOException {
        read(Parts.word(paragraph("様"))
                .relate("word/document.xml", "s", "settings", "settings.xml", false)
                .relate("word/settings.xml", "m", "mailMergeSource", "file:///C:\\Users\\青空花子\\名簿.xlsx", true)
                .xml(
                        "word/settings.xml",
                        "<w:settings %s><w:mailMerge><w:connectString w:val='Data Source=\\\\fs01\\kyoyu\\名簿.xlsx;Mode=Read'/>"
                                + "<w:odso><w:fieldMapData><w:name w:val='氏名'/></w:fieldMapData></w:odso></w:mailMerge>"
                                + "<w:docVars><w:docVar w:name='tanto' w:val='" + NAME + "'/></w:docVars></w:settings>")
                .xml(
                        "word/recipientData.xml",
                        "<w:recipients %s><w:recipientData><w:uniqueTag w:val='"
                                + Base64.getEncoder().encodeToString(NAME.getBytes(StandardCharsets.UTF_8))
                                + "'/></w:recipientData></w:recipients>"));
        assertThat(told.lines())
                .contains(
                        "property OWN_PATH \\\\fs01\\kyoyu\\名簿.xlsx",
                        "property OWN_PATH 青空花子",
                        "text MAIL_MERGE 0 氏名",
                        "text MAIL_MERGE 0 " + NAME,
                        "text HIDDEN_TEXT 0 " + NAME);
    }

    @Test
    void embedded_files_pictures_and_custom_data_are_handed_on_whoever_refers_to_them() throws IOException {
        read(
                Parts.word(
                                paragraph("図")
                                        + "<w:p><w:r><w:drawing><a:blip r:embed='cut'/><a:srcRect l='1000'/></w:drawing></w:r></w:p>")
                        .relate("word/document.xml", "cut", "image", "media/cut.png", false)
                        .relate("word/document.xml", "ch", "chart", "charts/chart1.xml", false)
                        .relate("word/charts/chart1.xml", "x", "package", "../embeddings/book.xlsx", false)
                        .xml(
                                "word/charts/chart1.xml",
                                "<c:chart %s><c:strCache><c:pt><c:v>" + NAME + "</c:v></c:pt></c:strCache></c:chart>")
                        .bytes("word/embeddings/book.xlsx", new byte[5])
                        .bytes("word/media/cut.png", new byte[6])
                        .bytes("word/media/left.png", new byte[7])
                        .bytes("word/embeddings/left.bin", new byte[8])
                        .xml("customXml/item1.xml", "<x><n>" + NAME + "</n></x>")
                        .xml(
                                "customXml/item2.xml",
                                "<b:Sources xmlns:b='http://schemas.openxmlformats.org/officeDocument/2006/bibliography'><b:Last>引用</b:Last></b:Sources>"));
        assertThat(told.lines())
                .contains(
                        "file CROPPED_PICTURE 0 cut.png 6",
                        "file EMBEDDED_FILE 0 book.xlsx 5",
                        "file NONE 0 left.png 7",
                        "file EMBEDDED_FILE 0 left.bin 8",
                        "text HIDDEN_TEXT 0 " + NAME,
                        "text NONE 0 " + NAME)
                .noneMatch(line -> line.contains("引用"));
    }

    @Test
    void properties_name_people_one_by_one() throws IOException {
        read(Parts.word("")
                .xml(
                        "docProps/core.xml",
                        "<cp:coreProperties %s><dc:title>要綱</dc:title><dc:creator>青空 花子;緑川 太郎</dc:creator>"
                                + "<cp:lastModifiedBy>山野 次郎</cp:lastModifiedBy></cp:coreProperties>"));
        assertThat(told.lines())
                .containsExactly(
                        "property TITLE 要綱",
                        "title 要綱",
                        "property AUTHOR 青空 花子",
                        "property AUTHOR 緑川 太郎",
                        "property LAST_EDITOR 山野 次郎");
    }

    @Test
    void a_part_that_breaks_off_costs_what_follows_in_it() throws IOException {
        ReadResult<DocumentExtent> result = read(Parts.word(paragraph("初め"))
                .relate("word/document.xml", "c", "comments", "comments.xml", false)
                .xml("word/comments.xml", "<w:comments %s><w:comment>" + paragraph("あり") + "<w:p"));
        assertThat(result).isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
        assertThat(told.lines()).containsExactly("text NONE 0 初め", "text COMMENT 0 あり");
    }
}
