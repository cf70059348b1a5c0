package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

class OpenDocumentReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.odt");
    private static final String NAME = "青空 花子";
    private static final String NS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String SPACES =
            "xmlns:office='" + NS + "office:1.0' xmlns:text='" + NS + "text:1.0' xmlns:style='"
                    + NS + "style:1.0' xmlns:fo='" + NS + "xsl-fo-compatible:1.0' xmlns:table='" + NS
                    + "table:1.0' xmlns:draw='"
                    + NS + "drawing:1.0' xmlns:presentation='" + NS + "presentation:1.0' xmlns:svg='" + NS
                    + "svg-compatible:1.0' xmlns:meta='" + NS + "meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                    + " xmlns:xlink='http://www.w3.org/1999/xlink'";

    private final List<Place> places = new ArrayList<>();
    private final Told told = new Told();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private ReadResult<DocumentExtent> read(String styles, String body) throws IOException {
        part(
                "content.xml",
                "<office:document-content " + SPACES + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body>" + body
                        + "</office:body></office:document-content>");
        return new OpenDocumentReader()
                .read(new Body(Parts.zip(parts), "", true), URL, new Placed(told, places), Allowance.usual());
    }

    private void part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String style(String family, String name, String properties) {
        return "<style:style style:family='" + family + "' style:name='" + name + "'>" + properties + "</style:style>";
    }

    private static String span(String style) {
        return "<text:p>担当<text:span text:style-name='" + style + "'>" + NAME + "</text:span></text:p>";
    }

    @Test
    void hidden_white_and_tiny_text_says_what_hides_it() throws IOException {
        read(
                style("text", "h", "<style:text-properties text:display='none'/>")
                        + style("text", "w", "<style:text-properties fo:color='#ffffff'/>")
                        + style("text", "t", "<style:text-properties fo:font-size='1pt'/>")
                        + style(
                                "text",
                                "d",
                                "<style:text-properties fo:color='#ffffff' fo:background-color='#000080'/>"),
                span("h") + span("w") + span("t") + span("d"));
        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        "text NONE 0 担当",
                        "text HIDDEN_TEXT 0 " + NAME,
                        "text NONE 0 担当",
                        "text SAME_COLOUR 0 " + NAME,
                        "text NONE 0 担当",
                        "text TINY_TEXT 0 " + NAME,
                        "text NONE 0 担当" + NAME);
    }

    @Test
    void hidden_sections_and_paragraphs_are_hidden_and_shown_ones_are_not() throws IOException {
        read(
                "",
                "<text:section text:display='none'><text:p>一</text:p></text:section><text:section><text:p>二</text:p></text:section>"
                        + "<text:p><text:hidden-paragraph text:is-hidden='true'/>三</text:p>"
                        + "<text:p><text:hidden-text text:is-hidden='true' text:string-value='四'/></text:p>");
        assertThat(told.lines())
                .containsExactly(
                        "text HIDDEN_TEXT 0 一", "text NONE 0 二", "text HIDDEN_TEXT 0 三", "text HIDDEN_TEXT 0 四");
    }

    @Test
    void deletions_and_annotations_are_told_with_their_authors() throws IOException {
        read(
                "",
                "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>緑川 太郎</dc:creator>"
                        + "</office:change-info><text:p>" + NAME + "</text:p></text:deletion></text:changed-region>"
                        + "</text:tracked-changes><text:p>本文<office:annotation><dc:creator>山野 次郎</dc:creator>"
                        + "<dc:date>2026-01-01</dc:date><text:p>要確認</text:p></office:annotation></text:p>");
        assertThat(told.lines())
                .containsExactly(
                        "property COMMENT_AUTHOR 緑川 太郎",
                        "text TRACKED_CHANGE 0 " + NAME,
                        "property COMMENT_AUTHOR 山野 次郎",
                        "text COMMENT 0 要確認",
                        "text NONE 0 本文");
    }

    @Test
    void tables_are_read_row_by_row_and_white_text_in_a_dark_cell_is_seen() throws IOException {
        read(
                style("text", "w", "<style:text-properties fo:color='#ffffff'/>")
                        + style("table-cell", "dark", "<style:table-cell-properties fo:background-color='#000000'/>"),
                "<table:table><table:table-row><table:table-cell table:style-name='dark'><text:p><text:span text:style-name='w'>氏名"
                        + "</text:span></text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
                        + "<table:table-row table:visibility='collapse'><table:table-cell><text:p>" + NAME
                        + "</text:p></table:table-cell></table:table-row></table:table>");
        assertThat(told.lines()).containsExactly("row NONE 0 [氏名, ]", "row HIDDEN_ROW 0 [" + NAME + "]");
    }

    @Test
    void hidden_slides_and_notes_are_told_on_their_slide() throws IOException {
        read(
                style("drawing-page", "dp1", "<style:drawing-page-properties presentation:visibility='hidden'/>"),
                "<draw:page draw:style-name='dp1'><draw:frame><draw:text-box><text:p>控え</text:p></draw:text-box></draw:frame></draw:page>"
                        + "<draw:page><draw:frame svg:x='1cm' svg:y='1cm' svg:width='1cm' svg:height='1cm'><draw:text-box><text:p>題</text:p>"
                        + "</draw:text-box></draw:frame><draw:frame svg:x='-9cm' svg:y='1cm' svg:width='5cm' svg:height='1cm'><draw:text-box>"
                        + "<text:p>左</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>"
                        + NAME
                        + "<text:page-number>2</text:page-number></text:p></draw:text-box></draw:frame></presentation:notes></draw:page>");
        assertThat(told.lines())
                .containsExactly(
                        "text HIDDEN_SLIDE 0 控え",
                        "text NONE 0 題",
                        "text HIDDEN_TEXT 0 左",
                        "text SPEAKER_NOTES 0 " + NAME);
        assertThat(places)
                .containsExactly(new Place.Slide(1), new Place.Slide(2), new Place.Slide(2), new Place.Slide(2));
    }

    @Test
    void objects_pictures_links_and_properties_are_told() throws IOException {
        part(
                "meta.xml",
                "<office:document-meta " + SPACES + "><office:meta><dc:title>要綱</dc:title><meta:initial-creator>" + NAME
                        + "</meta:initial-creator><dc:creator>緑川 太郎</dc:creator></office:meta></office:document-meta>");
        part(
                "Object 1/content.xml",
                "<office:document-content " + SPACES
                        + "><office:body><table:table><table:table-row><table:table-cell><text:p>" + NAME
                        + "</text:p></table:table-cell></table:table-row></table:table></office:body></office:document-content>");
        parts.put("Pictures/a.png", new byte[3]);
        parts.put("Object 2", new byte[4]);
        parts.put("Thumbnails/thumbnail.png", new byte[5]);
        read("", "<text:p><text:a xlink:href='../form'>申込み</text:a></text:p>");
        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        "property TITLE 要綱",
                        "title 要綱",
                        "property AUTHOR " + NAME,
                        "property LAST_EDITOR 緑川 太郎",
                        "link LINK 0 https://www.city.aozora.example/form 申込み",
                        "text NONE 0 申込み",
                        "row EMBEDDED_FILE 0 [" + NAME + "]",
                        "file NONE 0 a.png 3",
                        "file EMBEDDED_FILE 0 Object 2 4");
    }

    @Test
    void an_encrypted_document_is_locked() throws IOException {
        part(
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m='" + NS
                        + "manifest:1.0'><m:file-entry><m:encryption-data m:checksum-type='SHA1'/></m:file-entry></m:manifest>");
        assertThat(read("", "")).isEqualTo(new ReadResult.Failed<>(Cause.LOCKED));
    }

    @Test
    void the_flat_form_is_read_too() throws IOException {
        String flat = "<office:document " + SPACES + "><office:meta><meta:initial-creator>" + NAME
                + "</meta:initial-creator></office:meta><office:body><office:text><text:p>本文</text:p></office:text></office:body></office:document>";
        new OpenDocumentReader()
                .read(new Body(flat.getBytes(StandardCharsets.UTF_8), "", true), URL, told, Allowance.usual());
        assertThat(told.lines()).containsExactly("property AUTHOR " + NAME, "text NONE 0 本文");
    }
}
