package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

class XlsReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/kouhou/meibo.xls");

    private final Told told = new Told();
    private final HSSFWorkbook workbook = new HSSFWorkbook();

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private ReadResult<DocumentExtent> read(byte[] bytes) throws IOException {
        return new XlsReader().read(new Body(bytes, "", true), URL, told, Allowance.usual());
    }

    private List<String> lines() throws IOException {
        read(bytes());
        return told.lines();
    }

    private static HSSFRow row(HSSFSheet sheet, int number, String... cells) {
        HSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    @Test
    void sheets_rows_and_columns_are_told_with_what_hides_them() throws IOException {
        HSSFSheet open = workbook.createSheet("申込");
        row(open, 0, "氏名", "電話");
        row(open, 1, "青空 花子", "090").setZeroHeight(true);
        row(open, 2, "山田 太郎", "");
        open.setColumnHidden(1, true);
        row(workbook.createSheet("前年度"), 0, "浜田 一郎");
        row(workbook.createSheet("元"), 0, "海野 次郎");
        workbook.createSheet("空");
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        workbook.setSheetVisibility(3, SheetVisibility.HIDDEN);
        assertThat(read(bytes())).isEqualTo(new ReadResult.Read<>(new DocumentExtent(4, 0)));
        assertThat(told.lines())
                .containsSubsequence(
                        "columns 1 [1]",
                        "row NONE 1 [氏名, 電話]",
                        "row HIDDEN_ROW 1 [青空 花子, 090]",
                        "row NONE 1 [山田 太郎]",
                        "row HIDDEN_SHEET 2 [浜田 一郎]",
                        "row VERY_HIDDEN_SHEET 3 [海野 次郎]");
        assertThat(told.rows()).isEqualTo(5);
    }

    @Test
    void dates_numbers_and_results_of_formulas_are_shown_as_the_sheet_does() throws IOException {
        HSSFSheet sheet = workbook.createSheet("a");
        HSSFRow row = sheet.createRow(0);
        HSSFCellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
        Cell born = row.createCell(0);
        born.setCellValue(36986);
        born.setCellStyle(date);
        row.createCell(1).setCellValue(1200);
        row.createCell(2).setCellFormula("\"青\"&\"空\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(lines()).contains("row NONE 1 [2001/4/5, 1200, 青空]");
    }

    @Test
    void folded_groups_and_words_in_white_are_hidden() throws IOException {
        HSSFSheet sheet = workbook.createSheet("a");
        HSSFFont white = workbook.createFont();
        white.setColor(IndexedColors.WHITE.getIndex());
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(white);
        row(sheet, 0, "番号", "青空 花子").getCell(1).setCellStyle(style);
        row(sheet, 1, "畳");
        row(sheet, 2, "見");
        sheet.groupRow(1, 1);
        sheet.setRowGroupCollapsed(1, true);
        assertThat(lines())
                .contains(
                        "row NONE 1 [番号, ]", "row SAME_COLOUR 1 [, 青空 花子]", "row FOLDED_GROUP 1 [畳]", "row NONE 1 [見]");
    }

    @Test
    void notes_links_and_pictures_are_told() throws IOException {
        HSSFSheet sheet = workbook.createSheet("a");
        HSSFRow row = row(sheet, 0, "申込フォーム");
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://forms.gle/abc");
        row.getCell(0).setHyperlink(link);
        HSSFPatriarch drawing = sheet.createDrawingPatriarch();
        var note = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
        note.setString(workbook.getCreationHelper().createRichTextString("青空様に電話"));
        note.setAuthor("山田 太郎");
        row.getCell(0).setCellComment(note);
        int picture = workbook.addPicture(new byte[] {1, 2, 3, 4}, HSSFWorkbook.PICTURE_TYPE_PNG);
        drawing.createPicture(workbook.getCreationHelper().createClientAnchor(), picture);
        workbook.createInformationProperties();
        workbook.getSummaryInformation().setAuthor("海野 一郎");
        assertThat(lines())
                .contains("text COMMENT 1 青空様に電話", "property COMMENT_AUTHOR 山田 太郎", "property AUTHOR 海野 一郎")
                .contains("link LINK 1 https://forms.gle/abc 申込フォーム")
                .anyMatch(line -> line.startsWith("file NONE 0 "));
    }

    @Test
    void a_workbook_that_asks_for_a_password_is_locked() throws IOException {
        row(workbook.createSheet("a"), 0, "青空 花子");
        Biff8EncryptionKey.setCurrentUserPassword("himitsu");
        byte[] locked;
        try {
            locked = bytes();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(read(locked)).isEqualTo(new ReadResult.Failed<>(Cause.LOCKED));
        assertThat(told.lines()).noneMatch(line -> line.startsWith("row"));
    }

    @Test
    void a_workbook_that_was_cut_off_is_read_as_far_as_it_goes() throws IOException {
        for (int s = 0; s < 4; s++) {
            HSSFSheet sheet = workbook.createSheet("s" + s);
            for (int i = 0; i < 300; i++) {
                row(sheet, i, "青空 花子" + s, "x" + i);
            }
        }
        byte[] whole = bytes();
        byte[] zeroed = whole.clone();
        Arrays.fill(zeroed, whole.length / 2, whole.length / 2 + 2_000, (byte) 0x7f);
        ReadResult<DocumentExtent> result = read(zeroed);
        assertThat(result).isInstanceOfSatisfying(ReadResult.Read.class, read -> assertThat(
                        ((DocumentExtent) read.value()).unread())
                .isPositive());
    }

    @Test
    void a_workbook_in_the_xml_of_2003_is_read_as_well() throws IOException {
        String rows =
                "<Column/><Column ss:Hidden=\"1\"/><Row><Cell><Data ss:Type=\"String\">氏名</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"String\">生年月日</Data></Cell></Row>"
                        + "<Row ss:Hidden=\"1\"><Cell ss:HRef=\"https://forms.gle/abc\"><Data ss:Type=\"String\">青空 <B>花子</B></Data><Comment ss:Author=\"山田 太郎\"><ss:Data>電話</ss:Data></Comment></Cell>"
                        + "<Cell ss:Index=\"3\"><Data ss:Type=\"DateTime\">2001-04-05T00:00:00.000</Data></Cell></Row>";
        String xml =
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                        + "<DocumentProperties><Author>海野 一郎</Author></DocumentProperties><Worksheet ss:Name=\"申込\"><Table>"
                        + rows + "</Table></Worksheet>"
                        + "<Worksheet ss:Name=\"前年度\"><Table><Row><Cell><Data>浜田 一郎</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentFormat.of(new Body(bytes, "", true))).isEqualTo(DocumentFormat.XLS);
        assertThat(read(bytes)).isEqualTo(new ReadResult.Read<>(new DocumentExtent(2, 0)));
        assertThat(told.lines())
                .containsExactly(
                        "property AUTHOR 海野 一郎",
                        "columns 1 [1]",
                        "row NONE 1 [氏名, , 生年月日]",
                        "link LINK 1 https://forms.gle/abc 青空 花子",
                        "property COMMENT_AUTHOR 山田 太郎",
                        "text COMMENT 1 電話",
                        "row HIDDEN_ROW 1 [青空 花子, , 2001-04-05]",
                        "row HIDDEN_SHEET 2 [浜田 一郎]");
    }
}
