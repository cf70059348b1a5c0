package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Parts.paragraph;
import static org.mimawari.extract.office.Parts.run;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Concealment;
import org.mimawari.term.PublicUrl;

class DocxReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/docs/gijiroku.docx");
    private static final String NAME = "青空 花子";

    private final Told told = new Told();

    private ReadResult<DocumentExtent> read(Parts parts) throws IOException {
        return new DocxReader().read(new Body(parts.zip(), "", true), URL, told, Allowance.usual());
    }

    private List<String> lines(String body) throws IOException {
        read(Parts.word(body));
        return told.lines();
    }

    @Test
    void what_can_be_seen_is_told_as_such() throws IOException {
        assertThat(lines(paragraph("議事録") + paragraph("出席者は12人")))
                .containsExactly("text NONE 0 議事録", "text NONE 0 出席者は12人");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:vanish/>|HIDDEN_TEXT",
                "<w:sz w:val='2'/>|TINY_TEXT",
                "<w:color w:val='FFFFFF'/>|SAME_COLOUR",
                "<w:color w:val='FEFEFE'/>|SAME_COLOUR",
                "<w:color w:val='000000'/><w:highlight w:val='black'/>|SAME_COLOUR",
                "<w:highlight w:val='black'/>|SAME_COLOUR",
                "<w:color w:val='000000'/><w:shd w:val='clear' w:color='auto' w:fill='000000'/>|SAME_COLOUR",
                "<w:color w:val='000000'/><w:shd w:val='solid' w:color='auto' w:fill='auto'/>|SAME_COLOUR",
                "<w:highlight w:val='yellow'/><w:color w:val='FFFF00'/>|SAME_COLOUR"
            })
    void a_run_that_cannot_be_seen_says_why(String properties, Concealment how) throws IOException {
        assertThat(lines(paragraph("担当") + run(properties, NAME)))
                .containsExactly("text NONE 0 担当", "text " + how + " 0 " + NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:vanish w:val='0'/>",
                "<w:webHidden/>",
                "<w:sz w:val='16'/>",
                "<w:color w:val='auto'/>",
                "<w:color w:val='D9D9D9'/>",
                "<w:highlight w:val='yellow'/>",
                "<w:highlight w:val='none'/>",
                "<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>",
                "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:color='auto' w:fill='1F3864'/>",
                "<w:color w:val='FFFFFF'/><w:outline/>",
                "<w:color w:val='FFFFFF'/><w:textOutline><a:solidFill><a:srgbClr val='000000'/></a:solidFill></w:textOutline>",
                // Automatic text turns white on dark shading.
                "<w:shd w:val='clear' w:color='auto' w:fill='000000'/>",
                "<w:rPrChange w:author='x'><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
            })
    void a_run_that_can_be_seen_is_no_hidden_one(String properties) throws IOException {
        lines(run(properties, NAME));
        assertThat(told.hidden()).containsExactly(Concealment.NONE);
    }

    @Test
    void the_mark_of_a_paragraph_hides_no_text() throws IOException {
        assertThat(lines("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>本文</w:t></w:r></w:p>"))
                .containsExactly("text NONE 0 本文");
    }

    @Test
    void styles_hide_through_what_they_build_on() throws IOException {
        read(Parts.word(run("<w:rStyle w:val='child'/>", NAME)
                        + "<w:p><w:pPr><w:pStyle w:val='para'/></w:pPr><w:r><w:t>極秘</w:t></w:r></w:p>")
                .relate("word/document.xml", "st", "styles", "styles.xml", false)
                .xml(
                        "word/styles.xml",
                        "<w:styles %s><w:style w:type='character' w:styleId='base'><w:rPr><w:vanish/></w:rPr></w:style>"
                                + "<w:style w:type='character' w:styleId='child'><w:basedOn w:val='base'/></w:style>"
                                + "<w:style w:type='paragraph' w:styleId='para'><w:rPr><w:color w:val='FFFFFF'/></w:rPr>"
                                + "</w:style></w:styles>"));
        assertThat(told.lines()).containsExactly("text HIDDEN_TEXT 0 " + NAME, "text SAME_COLOUR 0 極秘");
    }

    @Test
    void a_style_without_a_name_is_that_of_nothing() throws IOException {
        read(
                Parts.word(paragraph("本文"))
                        .relate("word/document.xml", "st", "styles", "styles.xml", false)
                        .xml(
                                "word/styles.xml",
                                "<w:styles %s><w:style><w:basedOn w:val='Normal'/><w:rPr><w:sz w:val='2'/></w:rPr></w:style></w:styles>"));
        assertThat(told.lines()).containsExactly("text NONE 0 本文");
    }

    @Test
    void white_text_on_a_dark_cell_a_styled_table_or_a_dark_box_can_be_seen() throws IOException {
        String white = run("<w:color w:val='FFFFFF'/>", NAME);
        String dark = "<w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>";
        read(
                Parts.word("<w:tbl><w:tr><w:tc>" + dark + white + "</w:tc></w:tr></w:tbl>"
                                + "<w:tbl><w:tblPr><w:tblStyle w:val='dark'/></w:tblPr><w:tr><w:tc>" + white
                                + "</w:tc></w:tr></w:tbl>"
                                + box("<a:solidFill><a:srgbClr val='000000'/></a:solidFill>", white)
                                + box("<a:noFill/>", white))
                        .relate("word/document.xml", "st", "styles", "styles.xml", false)
                        .xml(
                                "word/styles.xml",
                                "<w:styles %s><w:style w:type='table' w:styleId='dark'><w:tblStylePr w:type='firstRow'><w:tcPr>"
                                        + "<w:shd w:val='clear' w:fill='000000'/></w:tcPr></w:tblStylePr></w:style></w:styles>"));
        assertThat(told.hidden()).containsExactly(Concealment.NONE);
    }

    @Test
    void white_text_in_a_white_box_or_a_plain_cell_cannot_be_seen() throws IOException {
        String white = run("<w:color w:val='FFFFFF'/>", NAME);
        lines(box("<a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill>", white) + "<w:tbl><w:tr><w:tc>" + white
                + "</w:tc></w:tr></w:tbl>");
        assertThat(told.lines()).containsExactly("text SAME_COLOUR 0 " + NAME, "row SAME_COLOUR 0 [" + NAME + "]");
    }

    private static String box(String fill, String content) {
        return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:spPr>" + fill
                + "<a:ln><a:solidFill><a:srgbClr val='123456'/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>"
                + content
                + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                + "<w:txbxContent>" + content
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    }

    @Test
    void a_picture_behind_the_text_makes_white_text_a_matter_of_doubt() throws IOException {
        lines("<w:p><w:r><w:drawing><wp:anchor behindDoc='1'/></w:drawing></w:r></w:p>"
                + run("<w:color w:val='FFFFFF'/>", NAME));
        assertThat(told.hidden()).containsExactly(Concealment.NONE);
    }

    @Test
    void what_was_deleted_or_moved_away_is_kept_and_told_with_its_author() throws IOException {
        assertThat(lines("<w:p><w:r><w:t>委員 </w:t></w:r><w:del w:author='緑川 太郎'><w:r><w:delText>" + NAME
                        + "</w:delText></w:r></w:del><w:ins w:author='緑川 太郎'><w:r><w:t>A氏</w:t></w:r></w:ins></w:p>"
                        + "<w:p><w:moveFrom w:author='x'><w:r><w:t>移動</w:t></w:r></w:moveFrom></w:p>"))
                .contains(
                        "property COMMENT_AUTHOR 緑川 太郎",
                        "text TRACKED_CHANGE 0 " + NAME,
                        "text NONE 0 委員 A氏",
                        "text TRACKED_CHANGE 0 移動");
    }

    @Test
    void tables_keep_their_columns_and_hidden_cells_their_place_in_them() throws IOException {
        assertThat(lines("<w:tbl><w:tr>" + cell("", paragraph("氏名")) + cell("", paragraph("電話")) + "</w:tr><w:tr>"
                        + cell("", run("<w:highlight w:val='black'/>", NAME)) + cell("", paragraph("あり"))
                        + "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>" + cell("<w:gridSpan w:val='2'/>", paragraph("計"))
                        + "</w:tr></w:tbl>"))
                .containsExactly(
                        "row NONE 0 [氏名, 電話]",
                        "row NONE 0 [, あり]",
                        "row SAME_COLOUR 0 [" + NAME + ", ]",
                        "row HIDDEN_TEXT 0 [計, ]");
    }

    @Test
    void a_table_within_a_cell_is_a_table_of_its_own() throws IOException {
        assertThat(lines("<w:tbl><w:tr>"
                        + cell("", "<w:tbl><w:tr>" + cell("", paragraph("内")) + "</w:tr></w:tbl>" + paragraph("外"))
                        + cell("", paragraph("隣")) + "</w:tr></w:tbl>"))
                .containsExactly("row NONE 0 [内]", "row NONE 0 [外, 隣]");
    }

    private static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    @Test
    void links_are_read_from_relationships_field_codes_and_print() throws IOException {
        read(Parts.word("<w:p><w:hyperlink r:id='h'><w:r><w:t>申込み</w:t></w:r></w:hyperlink></w:p>"
                        + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK \"https://a.example/f\""
                        + " \\o \"x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>こちら</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>" + paragraph("詳しくはhttps://b.example/x へ"))
                .relate("word/document.xml", "h", "hyperlink", "youshiki.docx", true));
        assertThat(told.lines())
                .contains(
                        "link LINK 0 https://www.city.aozora.example/docs/youshiki.docx 申込み",
                        "link LINK 0 https://a.example/f こちら",
                        "link TEXT 0 https://b.example/x ",
                        "text NONE 0 こちら")
                .noneMatch(line -> line.contains("HYPERLINK"));
    }

    @Test
    void bookmarks_and_contents_are_not_text() throws IOException {
        assertThat(lines(
                        "<w:p><w:bookmarkStart w:name='_GoBack'/><w:fldSimple w:instr=' TOC \\o \"1-3\" '><w:r><w:t>目次</w:t></w:r>"
                                + "</w:fldSimple></w:p>"))
                .containsExactly("text NONE 0 目次");
    }
}
