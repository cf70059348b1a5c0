package org.mimawari.extract.office;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Workbook.cell;
import static org.mimawari.extract.office.Workbook.data;
import static org.mimawari.extract.office.Workbook.element;
import static org.mimawari.extract.office.Workbook.number;
import static org.mimawari.extract.office.Workbook.row;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.PublicUrl;

class XlsxReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/kouhou/meibo.xlsx");
    private static final String PEOPLE = data("氏名|電話", "青空 花子|090-0000-0001");

    private final Told told = new Told();

    private ReadResult<DocumentExtent> read(Workbook workbook) throws IOException {
        return new XlsxReader().read(new Body(workbook.bytes(), "", true), URL, told, Allowance.usual());
    }

    private List<String> lines(Workbook workbook) throws IOException {
        read(workbook);
        return told.lines();
    }

    @Test
    void a_sheet_is_told_row_by_row_with_every_cell_in_its_column() throws IOException {
        String gap = row(3, "", "") + "<row r=\"5\">" + cell("C5", "", "山") + "</row>";
        assertThat(lines(new Workbook().sheet("名簿", "<sheetData>" + row(1, "", "氏名|電話") + gap + "</sheetData>")))
                .containsExactly("row NONE 1 [氏名, 電話]", "row NONE 1 [, , 山]");
    }

    @Test
    void hidden_and_very_hidden_sheets_are_told_as_such() throws IOException {
        assertThat(lines(new Workbook()
                        .sheet("申込書", data("申込書"))
                        .sheet("前年度", "hidden", PEOPLE)
                        .sheet("元データ", "veryHidden", PEOPLE)))
                .containsExactly(
                        "row NONE 1 [申込書]",
                        "row HIDDEN_SHEET 2 [氏名, 電話]",
                        "row HIDDEN_SHEET 2 [青空 花子, 090-0000-0001]",
                        "row VERY_HIDDEN_SHEET 3 [氏名, 電話]",
                        "row VERY_HIDDEN_SHEET 3 [青空 花子, 090-0000-0001]");
    }

    @Test
    void a_sheet_that_nothing_lists_any_more_is_found_in_the_file() throws IOException {
        assertThat(lines(new Workbook()
                        .sheet("申込書", data("申込書"))
                        .part("xl/worksheets/sheet7.xml", element("worksheet", PEOPLE))))
                .contains("row VERY_HIDDEN_SHEET 2 [青空 花子, 090-0000-0001]");
    }

    @Test
    void rows_that_are_hidden_flat_filtered_or_folded_are_told_apart() throws IOException {
        String rows = row(1, "", "氏名")
                + row(2, "hidden=\"1\"", "隠")
                + row(3, "ht=\"0\" customHeight=\"1\"", "平")
                + row(4, "hidden=\"1\" outlineLevel=\"1\"", "畳")
                + row(5, "", "見");
        String filter = "<autoFilter ref=\"A10:B20\"><filterColumn colId=\"0\"/></autoFilter>";
        String filtered = row(10, "", "氏名") + row(11, "hidden=\"1\"", "漉");
        assertThat(lines(new Workbook().sheet("名簿", "<sheetData>" + rows + filtered + "</sheetData>" + filter)))
                .containsExactly(
                        "row NONE 1 [氏名]",
                        "row HIDDEN_ROW 1 [隠]",
                        "row HIDDEN_ROW 1 [平]",
                        "row FOLDED_GROUP 1 [畳]",
                        "row NONE 1 [見]",
                        "row NONE 1 [氏名]",
                        "row FILTERED_ROW 1 [漉]");
    }

    @Test
    void the_filter_of_a_table_hides_rows_too() throws IOException {
        String rows = "<sheetData>" + row(1, "", "氏名") + row(2, "hidden=\"1\"", "漉") + "</sheetData>";
        String table = element("table", "<autoFilter ref=\"A1:A9\"><filterColumn colId=\"0\"/></autoFilter>");
        assertThat(lines(new Workbook().sheet("名簿", rows).ofSheet("table", "tables/table1.xml", table)))
                .contains("row FILTERED_ROW 1 [漉]");
    }

    @Test
    void hidden_columns_and_such_of_no_width_are_told_with_the_table() throws IOException {
        String columns = "<dimension ref=\"A1:D9\"/><cols><col min=\"2\" max=\"2\" hidden=\"1\"/>"
                + "<col min=\"4\" max=\"4\" width=\"0\" customWidth=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>";
        read(new Workbook().sheet("名簿", columns + PEOPLE));
        assertThat(told.lines().get(0)).startsWith("columns 1 [1, 3, 8, ");
    }

    @Test
    void what_only_looks_hidden_is_not() throws IOException {
        String sheet =
                "<sheetPr><outlinePr/></sheetPr><sheetViews><sheetView><pane xSplit=\"1\" ySplit=\"1\" state=\"frozen\"/></sheetView></sheetViews>"
                        + "<cols><col min=\"1\" max=\"1\" width=\"0.7\" customWidth=\"1\"/></cols><sheetData>"
                        + row(1, "outlineLevel=\"1\"", "氏名") + row(2, "ht=\"3\" customHeight=\"1\"", "青空 花子")
                        + "</sheetData>"
                        + "<sheetProtection sheet=\"1\" password=\"CC1A\"/><autoFilter ref=\"A1:A9\"/>";
        Workbook workbook = new Workbook()
                .sheet("名簿", sheet)
                .sheet("空", "hidden", "<sheetData/>")
                .inBook(
                        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">名簿!$A$1:$B$2</definedName></definedNames>");
        assertThat(lines(workbook)).containsExactly("row NONE 1 [氏名]", "row NONE 1 [青空 花子]");
    }

    @Test
    void the_list_behind_a_drop_down_is_told_as_it_stands() throws IOException {
        assertThat(lines(new Workbook().sheet("申込書", data("都道府県")).sheet("選択肢", "hidden", data("青森県", "岩手県"))))
                .contains("row HIDDEN_SHEET 2 [青森県]", "row HIDDEN_SHEET 2 [岩手県]");
    }

    @Test
    void shared_texts_are_given_without_their_readings_and_those_that_no_cell_has_as_an_earlier_state()
            throws IOException {
        String strings = element(
                "sst",
                "<si><t>青空 花子</t><rPh><t>アオゾラ</t></rPh></si><si><r><t>山</t></r><r><t>田</t></r></si>"
                        + "<si><t>浜田 一郎</t></si><si><t>一行_x000D_\n二行</t></si><si><t>青空 花子</t></si>");
        String cells =
                "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>3</v></c></row></sheetData>";
        assertThat(lines(new Workbook().sheet("名簿", cells).ofBook("sharedStrings", "sharedStrings.xml", strings)))
                .containsExactly("row NONE 1 [青空 花子, 山田, 一行\r\n二行]", "text EARLIER_STATE 0 浜田 一郎");
    }

    @Test
    void numbers_are_shown_as_dates_telephone_numbers_and_postcodes_where_their_format_makes_them_so()
            throws IOException {
        String styles = element(
                "styleSheet",
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                        + "<numFmt numFmtId=\"171\" formatCode=\"000\\-0000\"/><numFmt numFmtId=\"172\" formatCode=\"[&lt;=99999999]####\\-####;\\(00\\)\\ ####\\-####\"/>"
                        + "<numFmt numFmtId=\"173\" formatCode=\"000\\-0000\\-0000\"/><numFmt numFmtId=\"174\" formatCode=\"#,##0&quot;円&quot;\"/></numFmts>"
                        + "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf numFmtId=\"173\"/><xf numFmtId=\"174\"/></cellXfs>");
        String cells = "<sheetData><row r=\"1\">" + number("A1", 1, "36986") + number("B1", 2, "36986")
                + number("C1", 3, "300001") + number("D1", 4, "312345678") + number("E1", 5, "9000000001")
                + number("F1", 6, "1200") + number("G1", 0, "0.5") + number("H1", 0, "1.2E3") + "</row></sheetData>";
        assertThat(lines(new Workbook().sheet("名簿", cells).ofBook("styles", "styles.xml", styles)))
                .containsExactly(
                        "row NONE 1 [2001/4/5, 2001/4/5, 030-0001, (03) 1234-5678, 090-0000-0001, 1200, 0.5, 1200]");
    }

    @Test
    void days_may_be_counted_from_1904() throws IOException {
        String styles = element("styleSheet", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
        String cells = "<sheetData><row r=\"1\">" + number("A1", 0, "35524") + "</row></sheetData>";
        assertThat(lines(new Workbook()
                        .sheet("名簿", cells)
                        .inBook("<workbookPr date1904=\"1\"/>")
                        .ofBook("styles", "styles.xml", styles)))
                .containsExactly("row NONE 1 [2001/4/5]");
    }

    @Test
    void cells_in_the_colour_of_their_background_or_without_a_shown_value_are_rows_of_their_own() throws IOException {
        String styles = element(
                "styleSheet",
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts>"
                        + "<fonts><font/><font><color theme=\"0\"/></font><font><color rgb=\"FF102030\"/></font></fonts>"
                        + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF102030\"/></patternFill></fill></fills>"
                        + "<cellXfs><xf/><xf fontId=\"1\"/><xf fontId=\"2\" fillId=\"1\"/><xf numFmtId=\"170\"/><xf fontId=\"1\" fillId=\"1\"/></cellXfs>");
        String cells = "<sheetData><row r=\"1\">" + cell("A1", "", "番号") + cell("B1", "", "氏名") + "</row><row r=\"2\">"
                + cell("A2", "", "一") + cell("B2", "s=\"1\"", "青空 花子") + cell("C2", "s=\"2\"", "塗")
                + cell("D2", "s=\"3\"", "書式")
                + cell("E2", "s=\"4\"", "白抜き") + "</row></sheetData>";
        assertThat(lines(new Workbook().sheet("名簿", cells).ofBook("styles", "styles.xml", styles)))
                .containsExactly(
                        "row NONE 1 [番号, 氏名]",
                        "row NONE 1 [一, , , , 白抜き]",
                        "row HIDDEN_TEXT 1 [, , , 書式, ]",
                        "row SAME_COLOUR 1 [, 青空 花子, 塗, , ]");
    }

    @Test
    void white_words_in_a_table_or_where_a_condition_colours_cells_may_well_be_seen() throws IOException {
        String styles =
                element("styleSheet", "<fonts><font><color rgb=\"FFFFFFFF\"/></font></fonts><cellXfs><xf/></cellXfs>");
        String cells = "<sheetData><row r=\"1\">" + cell("A1", "", "氏名") + cell("D1", "", "満員") + "</row></sheetData>"
                + "<conditionalFormatting sqref=\"D1:D9\"><cfRule/></conditionalFormatting>";
        assertThat(lines(new Workbook()
                        .sheet("名簿", cells)
                        .ofSheet(
                                "table",
                                "tables/table1.xml",
                                element("table ref=\"A1:B9\"", "").replace("</table ref=\"A1:B9\">", "</table>"))
                        .ofBook("styles", "styles.xml", styles)))
                .containsExactly("row NONE 1 [氏名, , , 満員]");
    }

    @Test
    void what_cannot_be_read_counts_as_unread() throws IOException {
        Workbook damaged = new Workbook().sheet("一", PEOPLE).sheet("二", "<sheetData><row><c t=\"s\"");
        assertThat(read(damaged)).isEqualTo(new ReadResult.Read<>(new DocumentExtent(2, 1)));
        assertThat(told.lines()).contains("row NONE 1 [青空 花子, 090-0000-0001]");
        Workbook model = new Workbook().sheet("一", PEOPLE).ofBook("powerPivotData", "model/item.data", "?");
        assertThat(read(model)).isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 1)));
    }

    @Test
    void parts_may_be_written_in_utf_16_or_with_a_mark_or_hold_a_wrong_byte() throws IOException {
        String sheet = element("worksheet", data("青空 花子"));
        byte[] wrong =
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + element("worksheet", data("海野?"))).getBytes(UTF_8);
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = wrong[i] == '?' && i > 60 ? (byte) 0xff : wrong[i];
        }
        assertThat(read(new Workbook()
                        .sheet("一", "")
                        .sheet("二", "")
                        .sheet("三", "")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet).getBytes(UTF_16))
                        .part("xl/worksheets/sheet2.xml", ("\uFEFF<?xml version=\"1.0\"?>" + sheet).getBytes(UTF_8))
                        .part("xl/worksheets/sheet3.xml", wrong)))
                .isEqualTo(new ReadResult.Read<>(new DocumentExtent(3, 0)));
        assertThat(told.lines()).containsExactly("row NONE 1 [青空 花子]", "row NONE 2 [青空 花子]", "row NONE 3 [海野\uFFFD]");
    }

    @Test
    void sheets_of_binary_records_are_said_to_be_unread() throws IOException {
        Workbook workbook = new Workbook().main("xl/workbook.bin");
        workbook.relate("xl/workbook.bin", "worksheet", "worksheets/sheet1.bin");
        workbook.part("xl/workbook.bin", "?").part("xl/worksheets/sheet1.bin", "?");
        workbook.part("docProps/core.xml", "<p><creator>青空 花子</creator></p>");
        assertThat(read(workbook)).isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 1)));
        assertThat(told.lines()).containsExactly("property AUTHOR 青空 花子");
    }
}
