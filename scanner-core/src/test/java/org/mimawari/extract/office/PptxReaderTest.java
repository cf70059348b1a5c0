package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

class PptxReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/setsumei.pptx");
    private static final String NAME = "青空 花子";

    private final List<Place> places = new ArrayList<>();
    private final Told told = new Told();

    private ReadResult<DocumentExtent> read(Parts parts) throws IOException {
        return new PptxReader().read(new Body(parts.zip(), "", true), URL, new Placed(told, places), Allowance.usual());
    }

    private static String slide(String attributes, String shapes) {
        return "<p:sld %s " + attributes + "><p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld></p:sld>";
    }

    private static String shape(String naming, String place, String text) {
        return "<p:sp><p:nvSpPr>" + naming + "</p:nvSpPr><p:spPr>" + place + "</p:spPr><p:txBody><a:p><a:r>" + text
                + "</a:r></a:p></p:txBody></p:sp>";
    }

    private static String text(String text) {
        return shape("<p:cNvPr id='2'/>", "", "<a:t>" + text + "</a:t>");
    }

    private static String at(int x, int width) {
        return "<a:xfrm><a:off x='" + x + "' y='10'/><a:ext cx='" + width + "' cy='10'/></a:xfrm>";
    }

    @Test
    void slides_come_in_order_with_their_number() throws IOException {
        assertThat(read(Parts.slides(slide("", text("一")), slide("", text("二")))))
                .isEqualTo(new ReadResult.Read<>(new DocumentExtent(2, 0)));
        assertThat(told.lines()).containsExactly("text NONE 0 一", "text NONE 0 二");
        assertThat(places).containsExactly(new Place.Slide(1), new Place.Slide(2));
    }

    @Test
    void a_hidden_slide_and_one_that_was_left_in_the_file_are_told() throws IOException {
        read(Parts.slides(slide("show='0'", text("控え"))).xml("ppt/slides/slide9.xml", slide("", text("旧"))));
        assertThat(told.lines()).containsExactly("text HIDDEN_SLIDE 0 控え", "text HIDDEN_SLIDE 0 旧");
    }

    @Test
    void a_shape_that_is_switched_off_or_beside_the_slide_is_hidden() throws IOException {
        read(Parts.slides(slide(
                "",
                shape("<p:cNvPr id='2' hidden='1'/>", at(10, 10), "<a:t>消</a:t>")
                        + shape("<p:cNvPr id='3'/>", at(120, 10), "<a:t>右</a:t>")
                        + shape("<p:cNvPr id='4'/>", at(-20, 15), "<a:t>左</a:t>")
                        + shape("<p:cNvPr id='5'/>", at(95, 20), "<a:t>端</a:t>"))));
        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        "text HIDDEN_TEXT 0 消", "text NONE 0 端", "text HIDDEN_TEXT 0 右", "text HIDDEN_TEXT 0 左");
    }

    @Test
    void what_an_animation_brings_in_can_be_seen() throws IOException {
        read(Parts.slides("<p:sld %s><p:cSld><p:spTree>" + shape("<p:cNvPr id='7'/>", at(120, 10), "<a:t>登場</a:t>")
                + "</p:spTree></p:cSld><p:timing><p:spTgt spid='7'/></p:timing></p:sld>"));
        assertThat(told.lines()).containsExactly("text NONE 0 登場");
    }

    @Test
    void a_shape_in_a_group_is_where_the_group_puts_it() throws IOException {
        String group = "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='1'/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x='10' y='10'/>"
                + "<a:ext cx='50' cy='50'/><a:chOff x='1000' y='1000'/><a:chExt cx='500' cy='500'/></a:xfrm></p:grpSpPr>";
        read(Parts.slides(slide(
                "",
                group + "<p:sp><p:nvSpPr><p:cNvPr id='2'/></p:nvSpPr><p:spPr><a:xfrm><a:off x='1100' y='1100'/>"
                        + "<a:ext cx='100' cy='100'/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>中</a:t></a:r></a:p></p:txBody></p:sp>"
                        + "</p:grpSp>")));
        assertThat(told.lines()).containsExactly("text NONE 0 中");
    }

    @Test
    void text_in_the_colour_of_its_shape_or_cell_is_told_and_white_on_dark_is_not() throws IOException {
        String white = "<a:rPr><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill></a:rPr><a:t>" + NAME + "</a:t>";
        read(Parts.slides(slide(
                "",
                shape("<p:cNvPr id='2'/>", fill("FFFFFF"), white)
                        + shape("<p:cNvPr id='3'/>", fill("1F3864"), white)
                        + shape("<p:cNvPr id='4'/>", "<a:noFill/>", white)
                        + table(white, "000000")
                        + table(white, "FFFFFF")
                        + shape("<p:cNvPr id='5'/>", "", "<a:rPr sz='100'/><a:t>小</a:t>"))));
        assertThat(told.lines())
                .containsExactly(
                        "text SAME_COLOUR 0 " + NAME,
                        "text NONE 0 " + NAME,
                        "text NONE 0 " + NAME,
                        "row NONE 0 [" + NAME + "]",
                        "row SAME_COLOUR 0 [" + NAME + "]",
                        "text TINY_TEXT 0 小");
    }

    private static String fill(String colour) {
        return "<a:solidFill><a:srgbClr val='" + colour + "'/></a:solidFill>";
    }

    private static String table(String run, String colour) {
        return "<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r>" + run + "</a:r></a:p></a:txBody><a:tcPr>"
                + fill(colour) + "</a:tcPr></a:tc></a:tr></a:tbl></p:graphicFrame>";
    }

    @Test
    void notes_are_told_without_what_the_program_puts_there() throws IOException {
        String notes = "<p:notes %s><p:cSld><p:spTree>"
                + shape("<p:cNvPr id='1'/><p:ph type='sldNum'/>", "", "<a:t>1</a:t>")
                + shape("<p:cNvPr id='2'/><p:ph type='body'/>", "", "<a:t>" + NAME + "さんの件</a:t>")
                + "</p:spTree></p:cSld></p:notes>";
        read(Parts.slides(slide("", text("題")))
                .relate("ppt/slides/slide1.xml", "n", "notesSlide", "../notesSlides/notesSlide1.xml", false)
                .xml("ppt/notesSlides/notesSlide1.xml", notes));
        assertThat(told.lines()).containsExactly("text NONE 0 題", "text SPEAKER_NOTES 0 " + NAME + "さんの件");
        assertThat(places).containsOnly(new Place.Slide(1));
    }

    @Test
    void empty_notes_and_numbers_of_slides_are_nothing() throws IOException {
        String notes = "<p:notes %s><p:cSld><p:spTree>" + shape("<p:cNvPr id='2'/><p:ph type='body'/>", "", "")
                + "</p:spTree></p:cSld></p:notes>";
        read(Parts.slides(slide(
                        "", "<p:sp><p:txBody><a:p><a:fld type='slidenum'><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp>"))
                .relate("ppt/slides/slide1.xml", "n", "notesSlide", "../notesSlides/notesSlide1.xml", false)
                .xml("ppt/notesSlides/notesSlide1.xml", notes));
        assertThat(told.lines()).isEmpty();
    }

    @Test
    void comments_of_both_kinds_and_their_authors_are_told() throws IOException {
        read(Parts.slides(slide("", text("題")))
                .relate("ppt/slides/slide1.xml", "c", "comments", "../comments/comment1.xml", false)
                .relate("ppt/slides/slide1.xml", "m", "comments", "../comments/modernComment_1.xml", false)
                .xml("ppt/comments/comment1.xml", "<p:cmLst %s><p:cm><p:text>古い</p:text></p:cm></p:cmLst>")
                .xml(
                        "ppt/comments/modernComment_1.xml",
                        "<p:cmLst %s><p:cm><p:txBody><a:p><a:r><a:t>新しい</a:t></a:r></a:p></p:txBody></p:cm></p:cmLst>")
                .xml("ppt/commentAuthors.xml", "<p:cmAuthorLst %s><p:cmAuthor name='緑川 太郎'/></p:cmAuthorLst>")
                .xml("ppt/authors.xml", "<p:authorLst %s><p:author name='山野 次郎'/></p:authorLst>"));
        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        "text NONE 0 題",
                        "text COMMENT 0 古い",
                        "text COMMENT 0 新しい",
                        "property COMMENT_AUTHOR 緑川 太郎",
                        "property COMMENT_AUTHOR 山野 次郎");
    }

    @Test
    void placeholders_of_masters_are_not_shown_and_what_else_stands_there_is() throws IOException {
        read(Parts.slides(slide("", ""))
                .xml(
                        "ppt/slideMasters/slideMaster1.xml",
                        "<p:sldMaster %s><p:cSld><p:spTree>"
                                + shape("<p:cNvPr id='1'/><p:ph type='title'/>", "", "<a:t>マスター タイトルの書式設定</a:t>")
                                + text("青空市") + "</p:spTree></p:cSld></p:sldMaster>"));
        assertThat(told.lines()).containsExactly("text NONE 0 青空市");
    }

    @Test
    void links_pictures_and_workbooks_stand_on_their_slide() throws IOException {
        read(Parts.slides(
                        slide(
                                "",
                                shape("<p:cNvPr id='2'/>", "", "<a:rPr><a:hlinkClick r:id='h'/></a:rPr><a:t>申込み</a:t>")
                                        + "<p:pic><p:blipFill><a:blip r:embed='i'/><a:srcRect r='25000'/></p:blipFill></p:pic>"))
                .relate("ppt/slides/slide1.xml", "h", "hyperlink", "https://a.example/f", true)
                .relate("ppt/slides/slide1.xml", "i", "image", "../media/i.png", false)
                .relate("ppt/slides/slide1.xml", "o", "oleObject", "../embeddings/o.xlsx", false)
                .bytes("ppt/media/i.png", new byte[3])
                .bytes("ppt/embeddings/o.xlsx", new byte[4]));
        assertThat(told.lines())
                .contains(
                        "link LINK 0 https://a.example/f 申込み",
                        "file CROPPED_PICTURE 0 i.png 3",
                        "file EMBEDDED_FILE 0 o.xlsx 4");
        assertThat(places).containsOnly(new Place.Slide(1));
    }

    @Test
    void nothing_on_a_hidden_slide_is_less_hidden_than_it() throws IOException {
        read(Parts.slides(slide("show='0'", table("<a:t>" + NAME + "</a:t>", "FFFFFF"))));
        assertThat(told.hidden()).containsExactly(Concealment.HIDDEN_SLIDE);
        assertThat(told.lines()).containsExactly("row HIDDEN_SLIDE 0 [" + NAME + "]");
    }
}
