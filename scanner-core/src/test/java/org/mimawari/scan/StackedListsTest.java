package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.office.Workbook;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Document;
import org.mimawari.term.PublicUrl;

/** A list of people that stands in a sheet below something else is found, however far down it begins. */
class StackedListsTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/data");

    private final DocumentDesk desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all());

    private int people(byte[] bytes) {
        Document document =
                desk.read(new Body(bytes, "", true), URL, Allowance.usual()).fact();
        return document.matter().holdings().stream()
                .mapToInt(part -> part.tally().people() + part.tally().suspected())
                .sum();
    }

    /** Rows with their cells parted by bars. */
    private static byte[] sheet(List<String> rows) {
        return new Workbook()
                .sheet("A", Workbook.data(rows.toArray(String[]::new)))
                .bytes();
    }

    private static byte[] plain(List<String> rows) {
        return String.join("\n", rows).replace('|', ',').getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> stacked(List<String> above, List<String> below) {
        List<String> all = new ArrayList<>(above);
        all.addAll(below);
        return all;
    }

    private static List<String> budget(int rows) {
        List<String> all = new ArrayList<>(List.of("科目|予算額|決算額"));
        for (int i = 1; i <= rows; i++) {
            all.add(String.format(Locale.ROOT, "需用費第%d節|%d|%d", i, 1000 + 37 * i, 990 + 31 * i));
        }
        return all;
    }

    private static List<String> works(int rows) {
        List<String> all = new ArrayList<>(List.of("件名|契約日|金額"));
        for (int i = 1; i <= rows; i++) {
            all.add(String.format(Locale.ROOT, "市道%d号線舗装工事|2025/%d/%d|%d", i, 1 + i % 12, 1 + i % 28, 100000 + i));
        }
        return all;
    }

    private static List<String> numbers(int rows) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(i + "|" + (i * 7) + "|" + (i * 3));
        }
        return all;
    }

    private static List<String> roster(String heading) {
        List<String> all = new ArrayList<>(List.of(heading));
        LongDocuments.people("|").forEach(all::add);
        return all;
    }

    static Stream<Arguments> lists() {
        List<Arguments> all = new ArrayList<>();
        List<List<String>> others = List.of(budget(150), budget(20), works(150), works(20), numbers(150), numbers(500));
        for (List<String> above : others) {
            for (String heading : List.of("氏名|住所|電話番号", "参加者名簿||\n氏名|住所|電話番号")) {
                List<String> below = new ArrayList<>(List.of(heading.split("\n", -1)));
                below.addAll(roster(heading).subList(1, 13));
                all.add(Arguments.of(above.get(0), above.size(), stacked(above, below)));
            }
        }
        return all.stream();
    }

    private static List<String> form() {
        return List.of("申込書||", "団体名|青空市体操連盟|", "所在地|青空市中央1-1|", "電話番号|03-0000-0000|", "担当者名||", "||");
    }

    private static List<String> offices(int rows) {
        List<String> all = new ArrayList<>(List.of("施設名|所在地|電話番号"));
        for (int i = 1; i <= rows; i++) {
            all.add(String.format(Locale.ROOT, "青空第%d保育園|青空市本町%d-1|03-0000-%04d", i, i, i));
        }
        return all;
    }

    /** With telephones at home, and no blank in the names. */
    private static List<String> residents() {
        List<String> all = new ArrayList<>(List.of("No.|氏名|生年月日|住所|電話番号"));
        for (int i = 0; i < 12; i++) {
            String[] person = LongDocuments.people("|").get(i).split("\\|");
            all.add(String.format(
                    Locale.ROOT,
                    "%d|%s|昭和%d年%d月%d日|%s|03-0000-%04d",
                    i + 1,
                    person[0].replace(" ", ""),
                    20 + i,
                    1 + i,
                    2 * i + 1,
                    person[1],
                    100 + i));
        }
        return all;
    }

    static Stream<Arguments> residentsBelow() {
        return Stream.of(form(), offices(5), offices(120), works(30), budget(300))
                .map(above -> Arguments.of(above.get(0), above.size(), stacked(above, residents())));
    }

    static Stream<Arguments> nobody() {
        List<String> items = stacked(budget(12), List.of("氏名|住所|電話番号", "文字|文字|文字", "20|100|11"));
        List<String> blank = List.of(
                "利用申請書||||",
                "申請者|氏名||電話番号|",
                "|住所||生年月日|",
                "|||||",
                "利用者|氏名||電話番号|",
                "|住所||生年月日|",
                "保護者|氏名||続柄|",
                "|||||");
        List<String> repeated = stacked(offices(40), offices(40));
        List<String> listing = stacked(
                works(30),
                List.of(
                        "商号又は名称|代表者氏名|所在地|電話番号",
                        "株式会社青空建設|青空太郎|青空市本町1|03-0000-0001",
                        "有限会社緑工業|緑次郎|青空市本町2|03-0000-0002",
                        "株式会社栄組|栄三郎|青空市本町3|03-0000-0003"));
        List<String> unfilled = stacked(budget(60), List.of("番号|氏名|住所|電話番号", "1|||", "2|||", "3|||", "4|||"));
        return Stream.of(items, blank, repeated, listing, unfilled).map(rows -> Arguments.of(rows.get(0), rows));
    }

    private static List<String> published(String title, String headings, String... above) {
        List<String> all = new ArrayList<>(List.of(above));
        all.addAll(offices(12));
        all.addAll(List.of("||", title, "（令和7年4月1日現在）||", headings));
        LongDocuments.people("|").forEach(all::add);
        return all;
    }

    static Stream<Arguments> titled() {
        List<String> groups = new ArrayList<>(List.of("青空市環境審議会委員名簿||", "No|氏名|所属"));
        for (int i = 1; i <= 8; i++) {
            groups.add(i + "|" + LongDocuments.people("|").get(i).split("\\|")[0] + "|青空大学");
        }
        groups.addAll(List.of("||", "（公募による者）||", "氏名|住所|電話番号"));
        groups.addAll(LongDocuments.people("|"));
        return Stream.of(
                        groups,
                        published("緑町地区||", "氏名|住所|電話番号", "令和7年度 区長・自治会長名簿||"),
                        published("硬筆の部||", "氏名|住所|電話番号", "書写コンクール入賞者一覧||"),
                        published("青空市体育協会役員名簿||", "氏名|住所|電話番号"))
                .map(rows ->
                        rows.stream().map(row -> row.replace("090-", "03-")).toList())
                .map(rows -> Arguments.of(rows.get(0), rows));
    }

    @ParameterizedTest
    @MethodSource("titled")
    void below_a_title_of_what_is_published_on_purpose_nobody_is_alerted(String first, List<String> rows) {
        assertThat(people(sheet(rows))).isZero();
        assertThat(people(plain(rows))).isZero();
    }

    @Test
    void a_title_of_private_people_counts_from_above_a_date_and_whatever_stands_above_all() {
        assertThat(people(sheet(published("参加者名簿||", "氏名|住所|電話番号", "施設一覧||")))).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 400, 4_000})
    void in_a_plain_table_below_a_long_foreword(int lines) {
        List<String> foreword = Collections.nCopies(lines, "この一覧は、令和7年度の夏まつりの準備のために作成したものです。");
        assertThat(people(plain(stacked(foreword, residents())))).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"090-0000-00", "090(0000)00", "090－0000－00"})
    void a_telephone_number_behind_an_age_is_none_of_its_digits(String telephone) {
        List<String> rows = new ArrayList<>(List.of("参加者の一覧です。", "氏名,年齢,電話番号"));
        for (String person : LongDocuments.people("|")) {
            String last = person.substring(person.length() - 2);
            rows.add(person.substring(0, person.indexOf('|')) + ",45," + telephone + last);
        }
        assertThat(people(plain(stacked(Collections.nCopies(20, "夏まつりの準備のために作成したものです。"), rows))))
                .isEqualTo(12);
    }

    @Test
    void lines_with_commas_that_list_nobody_are_text() {
        String lines = "予算は1,000,000円です。\n決算は2,345,678円です。\n差額は1,345,678円です。\n青木,石川,上田\n江藤,大野,加藤\n木村,工藤,小林\n";
        assertThat(people(("案内です。\n".repeat(30) + lines).getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("residentsBelow")
    void also_with_what_only_headings_tell(String above, int rows, List<String> all) {
        assertThat(people(sheet(all))).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void headings_further_down_below_which_nobody_stands_are_silent(String first, List<String> rows) {
        assertThat(people(sheet(rows))).isZero();
        assertThat(people(plain(rows))).isZero();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void in_a_workbook(String above, int rows, List<String> all) {
        assertThat(people(sheet(all))).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void in_a_plain_table(String above, int rows, List<String> all) {
        assertThat(people(plain(all))).isEqualTo(12);
    }
}
