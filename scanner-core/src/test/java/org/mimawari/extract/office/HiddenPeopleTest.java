package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.office.Workbook.data;
import static org.mimawari.extract.office.Workbook.element;
import static org.mimawari.extract.office.Workbook.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.document.Allowance;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Holding;
import org.mimawari.term.Concealment;
import org.mimawari.term.PublicUrl;

/** What is counted of people in workbooks as they were put on the web by mistake, and in such as they should be. */
class HiddenPeopleTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/kouhou/moushikomi.xlsx");
    private static final String HEAD = "氏名|生年月日|住所|電話番号";
    private static final String[] PEOPLE = {
        "青空 花子|2001/4/5|青空市一丁目2-3|090-0000-0001",
        "浜田 一郎|1998/12/24|青空市二丁目3-4|090-0000-0002",
        "海野 次郎|1975/6/7|青空市三丁目4-5|090-0000-0003"
    };

    private final DocumentDesk desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all());

    private List<Holding> holdings(byte[] bytes) {
        return desk.read(new Body(bytes, "", true), URL, Allowance.usual())
                .fact()
                .matter()
                .holdings();
    }

    private int people(Workbook workbook, Concealment how) {
        return holdings(workbook.bytes()).stream()
                .filter(holding -> holding.concealment() == how)
                .mapToInt(holding -> holding.tally().people())
                .sum();
    }

    private static String list() {
        return data(HEAD, PEOPLE[0], PEOPLE[1], PEOPLE[2]);
    }

    @Test
    void the_people_of_a_hidden_sheet_are_counted() {
        Workbook workbook = new Workbook().sheet("申込書", data("申込書")).sheet("前年度", "hidden", list());
        assertThat(people(workbook, Concealment.HIDDEN_SHEET)).isEqualTo(3);
        assertThat(people(
                        new Workbook().sheet("申込書", data("申込書")).sheet("前年度", "veryHidden", list()),
                        Concealment.VERY_HIDDEN_SHEET))
                .isEqualTo(3);
    }

    @Test
    void the_people_of_hidden_rows_are_counted_by_the_headings_of_the_sheet() {
        String rows = row(1, "", HEAD)
                + row(2, "", PEOPLE[0])
                + row(3, "hidden=\"1\"", PEOPLE[1])
                + row(4, "hidden=\"1\"", PEOPLE[2]);
        Workbook workbook = new Workbook().sheet("名簿", "<sheetData>" + rows + "</sheetData>");
        assertThat(people(workbook, Concealment.HIDDEN_ROW)).isEqualTo(2);
        assertThat(people(workbook, Concealment.NONE)).isEqualTo(1);
    }

    @Test
    void the_people_of_a_pivot_cache_are_counted_though_the_sheet_shows_sums_only() {
        String definition = element(
                "pivotCacheDefinition",
                "<cacheFields><cacheField name=\"氏名\"><sharedItems><s v=\"青空 花子\"/><s v=\"浜田 一郎\"/></sharedItems></cacheField>"
                        + "<cacheField name=\"電話番号\"/><cacheField name=\"生年月日\"/></cacheFields>");
        String records = element(
                "pivotCacheRecords",
                "<r><x v=\"0\"/><s v=\"090-0000-0001\"/><d v=\"2001-04-05T00:00:00\"/></r><r><x v=\"1\"/><s v=\"090-0000-0002\"/><d v=\"1998-12-24T00:00:00\"/></r>");
        Workbook workbook = new Workbook()
                .sheet("集計", data("地区|人数", "一丁目|2"))
                .ofBook("pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml", definition)
                .part("xl/pivotCache/pivotCacheRecords1.xml", records);
        workbook.relate("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheRecords", "pivotCacheRecords1.xml");
        assertThat(people(workbook, Concealment.PIVOT_CACHE)).isEqualTo(2);
    }

    @Test
    void nobody_is_in_hidden_sheets_with_choices_sums_or_offices() {
        Workbook workbook = new Workbook()
                .sheet("申込書", data("氏名|", "電話番号|"))
                .sheet("選択肢", "hidden", data("都道府県", "青森県", "岩手県", "福島県", "広島県"))
                .sheet("集計", "veryHidden", data("地区|人数|割合", "一丁目|12|0.5", "二丁目|12|0.5"))
                .sheet("窓口", "hidden", data("施設名|電話番号", "青空市民会館|017-000-0000", "中央図書館|017-000-0001"))
                .sheet("空", "hidden", "<sheetData/>");
        assertThat(holdings(workbook.bytes()))
                .allMatch(holding -> holding.tally().people() == 0);
    }
}
