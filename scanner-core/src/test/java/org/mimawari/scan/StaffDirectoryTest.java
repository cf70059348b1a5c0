package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.OwnNumbers;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.derive.SiteFacts;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.office.Workbook;
import org.mimawari.extract.pdf.Pdfs;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Holding;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.Visited;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.PublicUrl;

/**
 * Directories of staff whose numbers are the city hall's, and lists of residents whose numbers are near them, on a page, in a workbook and in a PDF file. The city hall has 0299-00-1xxx and 0299-00-2xxx, the village office 0299-01-2xxx, which nobody has; all people are
 * invented.
 */
class StaffDirectoryTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/renraku");
    private static final String[] FAMILIES = {"青木", "石川", "上田", "江藤", "大野", "加藤", "木村", "工藤", "小林", "佐藤", "清水", "鈴木"};
    private static final String[] GIVENS = {"花子", "太郎", "美咲", "健一", "直樹", "由美", "翔太", "恵子", "大輔", "陽子", "拓也", "京子"};
    private static final String[] DEPARTMENTS = {"総務課", "税務課", "福祉課", "建設課"};
    private static final float[] COLUMNS = {60, 160, 260, 400};

    private final SiteFacts pages = new SiteFacts(new PersonalJudge());
    private final DocumentDesk desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all());
    private final DocumentContext stranger = context(OwnNumbers.NONE);
    private final DocumentContext office = context(new OwnNumbers(
            Set.of(PhoneBlocks.code(299_001), PhoneBlocks.code(299_002), PhoneBlocks.code(299_012)), 100));

    private static DocumentContext context(OwnNumbers numbers) {
        return new DocumentContext(List.of("www.city.aozora.example"), numbers);
    }

    /** In what a list is published. */
    enum Medium {
        PAGE,
        WORKBOOK,
        PDF
    }

    /** What is said of a list. */
    enum Said {
        NOTHING,
        SUSPECTED,
        ALERT
    }

    private static String name(int i) {
        return FAMILIES[i % 12] + " " + GIVENS[(i * 5 + i / 12) % 12];
    }

    /** Direct lines in both blocks of the city hall. */
    private static String direct(int i) {
        return "0299-00-" + (i % 3 == 0 ? 2_000 + i * 7 : 1_100 + i * 13);
    }

    /** A town's exchanges, of which the city hall's is one. */
    private static String resident(int i) {
        return "0299-" + (i * 7 + 20) % 90 + "-" + (1_000 + i * 1_117 % 9_000);
    }

    /** A village with one exchange, in blocks 2 and 3 of which all live. */
    private static String villager(int i) {
        return "0299-01-" + (i % 2 == 0 ? 2_000 + i * 31 : 3_000 + i * 17);
    }

    /** The same, who all have numbers like the village office's by chance. */
    private static String neighbour(int i) {
        return "0299-01-" + (2_000 + i * 97);
    }

    private static List<List<String>> list(int people, List<String> headings, IntFunction<List<String>> row) {
        List<List<String>> rows = new ArrayList<>();
        if (!headings.isEmpty()) {
            rows.add(headings);
        }
        for (int i = 0; i < people; i++) {
            rows.add(row.apply(i));
        }
        return rows;
    }

    private Visited published(Medium medium, List<List<String>> rows) {
        return switch (medium) {
            case PAGE -> page(rows);
            case WORKBOOK ->
                desk.read(new Body(workbook(rows), "", true), URL, Allowance.usual())
                        .fact();
            case PDF ->
                desk.read(new Body(pdf(rows), "", true), URL, Allowance.usual()).fact();
        };
    }

    private Visited page(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<!DOCTYPE html><html><body><main><h2>連絡先</h2><table>");
        for (List<String> row : rows) {
            table.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>");
        }
        Body body =
                new Body((table + "</table></main></body></html>").getBytes(StandardCharsets.UTF_8), "text/html", true);
        HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));
        return pages.page(URL, ((ReadResult.Read<Reading>) reader.read(body, URL)).value(), body);
    }

    private static byte[] workbook(List<List<String>> rows) {
        String[] lines = rows.stream().map(row -> String.join("|", row)).toArray(String[]::new);
        return new Workbook().sheet("Sheet1", Workbook.data(lines)).bytes();
    }

    private static byte[] pdf(List<List<String>> rows) {
        Pdfs pdf = new Pdfs().page();
        for (int line = 0; line < rows.size(); line++) {
            for (int column = 0; column < rows.get(line).size(); column++) {
                pdf.at(COLUMNS[column], 780 - 20 * line, 10, rows.get(line).get(column));
            }
        }
        return pdf.bytes();
    }

    private static Said said(DocumentContext context, Visited thing) {
        List<PersonalDataTally> tallies = context.weighed(thing).matter().holdings().stream()
                .map(Holding::tally)
                .toList();
        if (tallies.stream().anyMatch(tally -> tally.people() > 0)) {
            return Said.ALERT;
        }
        return tallies.stream().anyMatch(tally -> tally.suspected() > 0) ? Said.SUSPECTED : Said.NOTHING;
    }

    @ParameterizedTest
    @EnumSource
    void staffByDepartmentAreNoList(Medium medium) {
        Visited list = published(
                medium, list(30, List.of("課名", "氏名", "直通電話"), i -> List.of(DEPARTMENTS[i % 4], name(i), direct(i))));
        assertThat(said(stranger, list)).isEqualTo(Said.NOTHING);
        assertThat(said(office, list)).isEqualTo(Said.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void staffOfWhomNothingButTheirDirectLinesIsToldAreNoAlarm(Medium medium) {
        Visited list = published(medium, list(30, List.of("氏名", "電話番号"), i -> List.of(name(i), direct(i))));
        assertThat(said(stranger, list))
                .as("whose numbers these are is not known")
                .isEqualTo(Said.ALERT);
        assertThat(said(office, list)).as("one step").isEqualTo(Said.SUSPECTED);
    }

    @ParameterizedTest
    @EnumSource
    void staffWithoutHeadingsAreSilent(Medium medium) {
        Visited list = published(medium, list(30, List.of(), i -> List.of(name(i), direct(i))));
        assertThat(said(stranger, list)).isEqualTo(Said.SUSPECTED);
        assertThat(said(office, list)).isEqualTo(Said.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void extensionsBehindTheNumbersMakeNoDifference(Medium medium) {
        Visited list = published(
                medium, list(30, List.of("氏名", "電話番号"), i -> List.of(name(i), direct(i) + "（内線" + (300 + i) + "）")));
        assertThat(said(stranger, list)).isEqualTo(Said.ALERT);
        assertThat(said(office, list)).isEqualTo(Said.SUSPECTED);
    }

    @ParameterizedTest
    @EnumSource
    void residentsOfTheTownStayAnAlarm(Medium medium) {
        Visited list = published(
                medium,
                list(30, List.of("氏名", "住所", "電話番号"), i -> List.of(name(i), "青空市緑町" + (i + 1) + "-2", resident(i))));
        assertThat(said(office, list)).isEqualTo(Said.ALERT);
    }

    @ParameterizedTest
    @EnumSource
    void residentsOfWhomNothingButTheirNumbersIsToldStayAnAlarm(Medium medium) {
        Visited list = published(medium, list(30, List.of("氏名", "電話番号"), i -> List.of(name(i), resident(i))));
        assertThat(said(office, list)).isEqualTo(Said.ALERT);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void theFewOnAListOfAVillageWithOneExchangeStayAnAlarm(int people) {
        for (Medium medium : Medium.values()) {
            Visited list = published(medium, list(people, List.of("氏名", "電話番号"), i -> List.of(name(i), villager(i))));
            assertThat(said(office, list)).as("%s", medium).isEqualTo(Said.ALERT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 30})
    void neighboursWithNumbersLikeTheOfficesByChanceStayAtLeastSuspected(int people) {
        for (Medium medium : Medium.values()) {
            Visited list = published(
                    medium,
                    list(
                            people,
                            List.of("氏名", "住所", "電話番号"),
                            i -> List.of(name(i), "青空村緑" + (i + 1) + "-2", neighbour(i))));
            assertThat(said(office, list)).as("%s", medium).isGreaterThanOrEqualTo(Said.SUSPECTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"糖尿病", "青空銀行 普通 1234567", "身体障害者手帳2級"})
    void whatTheLawProtectsMostIsNeverHushed(String value) {
        String heading = value.contains("銀行") ? "振込口座" : value.contains("手帳") ? "障害" : "病名";
        for (Medium medium : Medium.values()) {
            Visited list = published(
                    medium,
                    list(
                            30,
                            List.of("課名", "氏名", heading, "内線電話"),
                            i -> List.of(DEPARTMENTS[i % 4], name(i), value, direct(i))));
            assertThat(said(office, list)).as("%s", medium).isEqualTo(said(stranger, list));
        }
    }

    @Test
    void aListOfResidentsBesideOneOfStaffIsNotHushedWithIt() {
        List<List<String>> rows = new ArrayList<>(list(12, List.of(), i -> List.of(name(i), direct(i))));
        List<List<String>> residents = list(12, List.of(), i -> List.of(name(i + 20), resident(i)));
        byte[] both = new Workbook()
                .sheet("a", Workbook.data(lines(rows)))
                .sheet("b", Workbook.data(lines(residents)))
                .bytes();
        Visited list =
                desk.read(new Body(both, "", true), URL, Allowance.usual()).fact();
        assertThat(said(office, list)).isEqualTo(Said.SUSPECTED);
    }

    private static String[] lines(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("|", row)).toArray(String[]::new);
    }
}
