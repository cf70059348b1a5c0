package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Workbook.data;
import static org.mimawari.extract.office.Workbook.element;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** What a workbook holds beside the cells of its sheets. */
class XlsxBesideTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/kouhou/meibo.xlsx");
    private static final String OPEN = data("申込書");

    private final Told told = new Told();

    private List<String> lines(Workbook workbook) throws IOException {
        new XlsxReader().read(new Body(workbook.bytes(), "", true), URL, told, Allowance.usual());
        return told.lines();
    }

    @Test
    void notes_and_comments_with_answers_are_told_once_with_those_who_wrote_them() throws IOException {
        String notes = element(
                "comments",
                "<authors><author>山田 太郎</author><author>tc={1}</author></authors><commentList>"
                        + "<comment ref=\"A1\" authorId=\"0\"><text><r><t>青空様から</t></r><r><t>電話</t></r></text></comment>"
                        + "<comment ref=\"A2\" authorId=\"1\"><text><t>[Threaded comment] 済</t></text></comment></commentList>");
        String threads =
                "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                        + "<threadedComment ref=\"A2\" personId=\"{1}\"><text>済</text></threadedComment></ThreadedComments>";
        String people = "<personList><person displayName=\"海野 一郎\" id=\"{1}\"/></personList>";
        assertThat(lines(new Workbook()
                        .sheet("申込", OPEN)
                        .ofSheet("comments", "comments1.xml", notes)
                        .ofSheet("threadedComment", "threadedComments/threadedComment1.xml", threads)
                        .ofBook("person", "persons/person.xml", people)))
                .containsExactly(
                        "row NONE 1 [申込書]",
                        "property COMMENT_AUTHOR 山田 太郎",
                        "text COMMENT 1 青空様から電話",
                        "text COMMENT 1 済",
                        "property COMMENT_AUTHOR 海野 一郎");
    }

    @Test
    void the_records_that_a_pivot_table_keeps_are_a_table_with_the_names_of_its_fields() throws IOException {
        String definition = element(
                "pivotCacheDefinition",
                "<cacheFields><cacheField name=\"氏名\"><sharedItems><s v=\"青空 花子\"/><s v=\"山田 太郎\"/></sharedItems></cacheField>"
                        + "<cacheField name=\"生年月日\"><sharedItems/></cacheField><cacheField name=\"額\"><sharedItems/></cacheField></cacheFields>");
        String records = element(
                "pivotCacheRecords",
                "<r><x v=\"1\"/><d v=\"2001-04-05T00:00:00\"/><n v=\"3\"/></r><r><x v=\"0\"/><m/><n v=\"5\"/></r>");
        Workbook workbook = new Workbook()
                .sheet("集計", OPEN)
                .ofBook("pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml", definition)
                .part("xl/pivotCache/pivotCacheRecords1.xml", records);
        workbook.relate("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheRecords", "pivotCacheRecords1.xml");
        assertThat(lines(workbook))
                .containsExactly(
                        "row NONE 1 [申込書]",
                        "row PIVOT_CACHE 0 [氏名, 生年月日, 額]",
                        "row PIVOT_CACHE 0 [山田 太郎, 2001-04-05, 3]",
                        "row PIVOT_CACHE 0 [青空 花子, , 5]");
    }

    @Test
    void a_pivot_table_without_records_still_has_the_values_of_its_fields() throws IOException {
        String definition = element(
                "pivotCacheDefinition",
                "<cacheFields><cacheField name=\"氏名\"><sharedItems><s v=\"青空 花子\"/></sharedItems></cacheField></cacheFields>");
        assertThat(lines(new Workbook()
                        .sheet("集計", OPEN)
                        .ofBook("pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml", definition)))
                .endsWith("row PIVOT_CACHE 0 [氏名]", "row PIVOT_CACHE 0 [青空 花子]");
    }

    @Test
    void cells_of_other_workbooks_are_told_with_the_path_to_them() throws IOException {
        String cells = element(
                "externalLink",
                "<externalBook r:id=\"r1\"><sheetNames><sheetName val=\"名簿\"/></sheetNames><sheetDataSet><sheetData sheetId=\"0\">"
                        + "<row r=\"1\"><cell r=\"B1\" t=\"str\"><v>青空 花子</v></cell></row></sheetData></sheetDataSet></externalBook>");
        assertThat(lines(new Workbook()
                        .sheet("集計", OPEN)
                        .ofBook("externalLink", "externalLinks/externalLink1.xml", cells)
                        .outside(
                                "xl/externalLinks/externalLink1.xml",
                                "externalLinkPath",
                                "file:///C:\\Users\\yamada.taro\\meibo.xlsx")))
                .containsExactly(
                        "row NONE 1 [申込書]",
                        "row EXTERNAL_CACHE 0 [, 青空 花子]",
                        "property OWN_PATH C:\\Users\\yamada.taro\\meibo.xlsx",
                        "property OWN_PATH yamada.taro");
    }

    @Test
    void the_log_of_a_shared_workbook_keeps_what_was_changed_and_deleted() throws IOException {
        String headers = element("headers", "<header userName=\"山田 太郎\" r:id=\"r1\"/>");
        String log = element(
                "revisions",
                "<rcc rId=\"1\" sId=\"1\"><oc r=\"A2\" t=\"inlineStr\"><is><t>青空 花子</t></is></oc><nc r=\"A2\" t=\"inlineStr\"><is><t>削除</t></is></nc></rcc>"
                        + "<rrc rId=\"2\" sId=\"1\" action=\"deleteRow\"><rcc rId=\"3\" sId=\"1\"><oc r=\"A5\" t=\"inlineStr\"><is><t>浜田 一郎</t></is></oc></rcc>"
                        + "<rcc rId=\"4\" sId=\"1\"><oc r=\"B5\"><v>12</v></oc></rcc></rrc>");
        Workbook workbook = new Workbook()
                .sheet("名簿", OPEN)
                .ofBook("revisionHeaders", "revisions/revisionHeaders.xml", headers)
                .part("xl/revisions/revisionLog1.xml", log);
        workbook.relate("xl/revisions/revisionHeaders.xml", "revisionLog", "revisionLog1.xml");
        assertThat(lines(workbook))
                .containsExactly(
                        "row NONE 1 [申込書]",
                        "property COMMENT_AUTHOR 山田 太郎",
                        "row TRACKED_CHANGE 1 [青空 花子]",
                        "row TRACKED_CHANGE 1 [浜田 一郎, 12]");
    }

    @Test
    void names_with_texts_and_data_that_programs_put_beside_the_sheets_are_told() throws IOException {
        String names =
                "<definedNames><definedName name=\"担当\">\"青空 花子\"</definedName><definedName name=\"範囲\">申込!$A$1</definedName></definedNames>";
        assertThat(lines(new Workbook()
                        .sheet("申込", OPEN)
                        .inBook(names)
                        .part("customXml/item1.xml", "<a><b>青空 花子</b><c> </c></a>")
                        .part("customXml/itemProps1.xml", "<a>x</a>")
                        .part(
                                "docProps/custom.xml",
                                "<Properties><property name=\"担当\"><lpwstr>山田 太郎</lpwstr></property></Properties>")))
                .containsExactly(
                        "property CUSTOM 山田 太郎",
                        "row NONE 1 [申込書]",
                        "text DEFINED_NAME 0 青空 花子",
                        "text HIDDEN_TEXT 0 青空 花子");
    }

    @Test
    void sources_of_data_are_told_as_the_maker_s_own_paths() throws IOException {
        String sources = element(
                "connections",
                "<connection id=\"1\" sourceFile=\"C:\\data\\meibo.accdb\"><dbPr connection=\"Provider=X;Data Source=SV01\"/></connection>"
                        + "<connection id=\"2\"><webPr url=\"https://www.city.aozora.example/list.html\"/></connection>");
        assertThat(lines(new Workbook().sheet("申込", OPEN).ofBook("connections", "connections.xml", sources)))
                .contains("property OWN_PATH C:\\data\\meibo.accdb", "property OWN_PATH Provider=X;Data Source=SV01")
                .contains("link LINK 0 https://www.city.aozora.example/list.html ");
    }

    @Test
    void links_of_cells_formulas_shapes_and_printed_ones_lead_on() throws IOException {
        String sheet = "<sheetData><row r=\"1\">" + Workbook.cell("A1", "", "申込フォーム")
                + Workbook.cell("B1", "", "詳細は https://www.city.aozora.example/b へ")
                + "<c r=\"C1\" t=\"str\"><f>HYPERLINK(\"https://forms.gle/abc\",\"回答\")</f><v>回答</v></c></row></sheetData>"
                + "<hyperlinks><hyperlink ref=\"A1\" r:id=\"r1\"/><hyperlink ref=\"A2\" location=\"申込!A1\"/></hyperlinks>";
        String drawing = element("wsDr", "<sp><cNvPr name=\"x\"><hlinkClick r:id=\"r1\"/></cNvPr></sp>");
        Workbook workbook = new Workbook()
                .sheet("申込", sheet)
                .outside("xl/worksheets/sheet1.xml", "hyperlink", "../kouza/form.html")
                .outside("xl/drawings/drawing1.xml", "hyperlink", "https://www.city.aozora.example/zu")
                .ofSheet("drawing", "drawings/drawing1.xml", drawing);
        lines(workbook);
        assertThat(told.links().stream()
                        .map(link -> link.via() + " " + link.to() + " "
                                + link.words().raw()))
                .containsExactlyInAnyOrder(
                        "LINK https://www.city.aozora.example/kouza/form.html 申込フォーム",
                        "TEXT https://www.city.aozora.example/b ",
                        "LINK https://forms.gle/abc 回答",
                        "LINK https://www.city.aozora.example/zu ");
        assertThat(told.links()).extracting(FoundLink::via).contains(Via.LINK);
    }

    @Test
    void what_is_drawn_on_a_sheet_and_printed_around_it_is_told() throws IOException {
        String drawing = element(
                "wsDr",
                "<sp><cNvPr name=\"x\" descr=\"集合写真\"/><txBody><p><r><t>青空</t></r><r><t>花子</t></r></p></txBody></sp>"
                        + "<sp><cNvPr name=\"y\" hidden=\"1\"/><txBody><p><r><t>隠し文</t></r></p></txBody></sp>");
        String chart = element(
                "chartSpace", "<strCache><pt><v>山田 太郎</v></pt></strCache><numCache><pt><v>5</v></pt></numCache>");
        Workbook workbook = new Workbook()
                .sheet("図", OPEN + "<headerFooter><oddFooter>担当 海野</oddFooter></headerFooter>")
                .ofSheet("drawing", "drawings/drawing1.xml", drawing)
                .part("xl/charts/chart1.xml", chart)
                .part("xl/media/image1.png", new byte[] {1, 2, 3})
                .part("xl/media/image2.png", new byte[] {1});
        workbook.relate("xl/drawings/drawing1.xml", "chart", "../charts/chart1.xml");
        workbook.relate("xl/drawings/drawing1.xml", "image", "../media/image1.png");
        assertThat(lines(workbook))
                .containsExactlyInAnyOrder(
                        "row NONE 1 [申込書]",
                        "text NONE 1 担当 海野",
                        "text NONE 1 集合写真",
                        "text NONE 1 青空花子",
                        "text HIDDEN_TEXT 1 隠し文",
                        "text NONE 1 山田 太郎",
                        "file NONE 1 image1.png 3",
                        "file NONE 0 image2.png 1");
    }

    @Test
    void files_in_the_file_are_handed_on_from_a_sheet_and_from_nowhere() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook inner = new HSSFWorkbook()) {
            inner.createSheet("名簿");
            inner.write(old);
        }
        Workbook workbook = new Workbook()
                .sheet("申込", "hidden", OPEN)
                .part("xl/embeddings/oleObject1.bin", old.toByteArray())
                .part("xl/embeddings/Microsoft_Word_Document.docx", new byte[] {1});
        workbook.relate("xl/worksheets/sheet1.xml", "oleObject", "../embeddings/oleObject1.bin");
        assertThat(lines(workbook))
                .contains("file EMBEDDED_FILE 1 oleObject1.bin " + old.size())
                .contains("file EMBEDDED_FILE 0 Microsoft_Word_Document.docx 1");
    }
}
