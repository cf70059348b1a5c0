package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

class OdsReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/kouhou/meibo.ods");
    private static final String SPACES =
            "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:dc=\"d\" xmlns:xlink=\"l\" xmlns:draw=\"w\"";

    private final Told told = new Told();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private static String content(String styles, String sheets) {
        return "<office:document-content " + SPACES + "><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:spreadsheet>" + sheets
                + "</office:spreadsheet></office:body></office:document-content>";
    }

    private ReadResult<DocumentExtent> read(byte[] bytes) throws IOException {
        return new OdsReader().read(new Body(bytes, "", true), URL, told, Allowance.usual());
    }

    private List<String> lines(String styles, String sheets) throws IOException {
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", content(styles, sheets).getBytes(StandardCharsets.UTF_8));
        read(Workbook.zip(parts));
        return told.lines();
    }

    private static String table(String name, String attributes, String content) {
        return String.format(
                Locale.ROOT, "<table:table table:name=\"%s\" %s>%s</table:table>", name, attributes, content);
    }

    private static String row(String attributes, String... cells) {
        StringBuilder all = new StringBuilder("<table:table-row " + attributes + ">");
        for (String cell : cells) {
            all.append(
                    cell.startsWith("<") ? cell : "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>");
        }
        return all.append("</table:table-row>").toString();
    }

    @Test
    void sheets_rows_and_columns_are_told_with_what_hides_them() throws IOException {
        String styles =
                "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"
                        + "<style:style style:name=\"ro0\"><style:table-row-properties style:row-height=\"0cm\"/></style:style>";
        String rows =
                "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\"/>"
                        + row("", "氏名", "電話", "住所") + row("table:visibility=\"collapse\"", "隠")
                        + row("table:visibility=\"filter\"", "漉")
                        + row("table:style-name=\"ro0\"", "平") + "<table:table-row-group table:display=\"false\">"
                        + row("table:visibility=\"collapse\"", "畳") + "</table:table-row-group>" + row("", "見");
        assertThat(lines(styles, table("申込", "", rows) + table("前年度", "table:style-name=\"ta2\"", row("", "青空 花子"))))
                .containsExactly(
                        "columns 1 [2]",
                        "row NONE 1 [氏名, 電話, 住所]",
                        "row HIDDEN_ROW 1 [隠]",
                        "row FILTERED_ROW 1 [漉]",
                        "row HIDDEN_ROW 1 [平]",
                        "row FOLDED_GROUP 1 [畳]",
                        "row NONE 1 [見]",
                        "row HIDDEN_SHEET 2 [青空 花子]");
    }

    @Test
    void cells_show_dates_as_dates_and_hide_what_has_the_colour_of_its_ground_or_an_empty_format() throws IOException {
        String styles = "<style:style style:name=\"ce1\"><style:text-properties fo:color=\"#FFFFFF\"/></style:style>"
                + "<style:style style:name=\"ce2\"><style:table-cell-properties fo:background-color=\"#102030\"/><style:text-properties fo:color=\"#FFFFFF\"/></style:style>";
        String date =
                "<table:table-cell office:value-type=\"date\" office:date-value=\"2001-04-05\"><text:p>5日</text:p></table:table-cell>";
        String white = "<table:table-cell table:style-name=\"ce1\"><text:p>青空<text:s/>花子</text:p></table:table-cell>";
        String shown = "<table:table-cell table:style-name=\"ce2\"><text:p>見出し</text:p></table:table-cell>";
        String empty = "<table:table-cell office:value-type=\"float\" office:value=\"9000000001\"/>";
        assertThat(lines(styles, table("a", "", row("", date, white, shown, empty))))
                .containsExactly(
                        "row NONE 1 [2001-04-05, , 見出し, ]",
                        "row HIDDEN_TEXT 1 [, , , 9000000001]",
                        "row SAME_COLOUR 1 [, 青空 花子, , ]");
    }

    @Test
    void notes_changes_links_and_copies_of_other_files_are_told() throws IOException {
        String changes =
                "<table:tracked-changes><table:cell-content-change><office:change-info><dc:creator>山田 太郎</dc:creator></office:change-info>"
                        + "<table:previous><table:change-track-table-cell><text:p>浜田 一郎</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>";
        String cell =
                "<table:table-cell><office:annotation><dc:creator>海野 次郎</dc:creator><text:p>青空様に</text:p><text:p>電話</text:p></office:annotation>"
                        + "<text:p><text:a xlink:href=\"https://forms.gle/abc\">申込</text:a></text:p></table:table-cell>";
        String copy = table(
                "'file:///C:/Users/yamada/b.ods'#$名簿",
                "",
                "<table:table-source xlink:href=\"file:///C:/Users/yamada/b.ods\"/>" + row("", "青空 花子"));
        assertThat(lines("", changes + table("a", "", row("", cell)) + copy))
                .containsExactly(
                        "property COMMENT_AUTHOR 山田 太郎",
                        "text TRACKED_CHANGE 0 浜田 一郎",
                        "property COMMENT_AUTHOR 海野 次郎",
                        "text COMMENT 1 青空様に\n電話",
                        "link LINK 1 https://forms.gle/abc 申込",
                        "row NONE 1 [申込]",
                        "property OWN_PATH file:///C:/Users/yamada/b.ods",
                        "property OWN_PATH yamada",
                        "row EXTERNAL_CACHE 0 [青空 花子]");
    }

    @Test
    void pictures_and_the_data_of_charts_are_handed_on() throws IOException {
        parts.put("Pictures/a.png", new byte[] {1, 2});
        parts.put(
                "Object 1/content.xml",
                content("", table("local-table", "", row("", "青空 花子"))).getBytes(StandardCharsets.UTF_8));
        assertThat(lines("", table("a", "", row("", "表"))))
                .contains("file NONE 0 a.png 2", "row EMBEDDED_FILE 0 [青空 花子]", "row NONE 1 [表]");
    }

    @Test
    void a_flat_file_is_read_as_well() throws IOException {
        String flat = "<office:document " + SPACES + "><office:body><office:spreadsheet>"
                + table("a", "", row("", "青空 花子")) + "</office:spreadsheet></office:body></office:document>";
        assertThat(read(flat.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 0)));
        assertThat(told.lines()).containsExactly("row NONE 1 [青空 花子]");
    }

    @Test
    void an_encrypted_file_is_locked() throws IOException {
        parts.put(
                "META-INF/manifest.xml",
                "<manifest><file-entry><encryption-data/></file-entry></manifest>".getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", new byte[] {7, 7});
        assertThat(read(Workbook.zip(parts))).isEqualTo(new ReadResult.Failed<>(Cause.LOCKED));
    }

    @Test
    @Timeout(20)
    void what_is_repeated_a_billion_times_costs_no_more_than_once() throws IOException {
        String cell =
                "<table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>青</text:p></table:table-cell>";
        String column =
                "<table:table-column table:number-columns-repeated=\"1000000000\" table:visibility=\"collapse\"/>";
        String rows = row("table:number-rows-repeated=\"1000000000\"", cell).repeat(200);
        assertThat(lines("", table("a", "", column + rows))).hasSize(201);
    }
}
