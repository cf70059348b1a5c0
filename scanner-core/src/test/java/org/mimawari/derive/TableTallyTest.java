package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.term.DataKind;

/** Tables as city halls keep them, with invented people; cells are parted by "|". */
class TableTallyTest {
    private final PersonalJudge judge = new PersonalJudge();

    private TableJudge read(String... rows) {
        TableJudge table = judge.table();
        for (String row : rows) {
            table.row(Stream.of(row.split("\\|", -1))
                    .map(String::strip)
                    .map(SiteText::new)
                    .toList());
        }
        return table;
    }

    @Test
    void answersToAFormAreCounted() {
        TableJudge table = read(
                "タイムスタンプ | お名前（ふりがな） | 電話番号 | アレルギーの有無 | ご意見",
                "2026/10/01 9:00:00 | 青山 花子 | 090-0000-0001 | 卵 | 楽しみです",
                "2026/10/01 9:05:00 | 赤井 次郎 | 090-0000-0002 | なし | ",
                "2026/10/01 9:06:00 | | | | 名前は書きません");
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.people()).isEqualTo(2);
        assertThat(table.byKind())
                .containsEntry(DataKind.NAME, 2)
                .containsEntry(DataKind.PHONE, 2)
                .containsEntry(DataKind.HEALTH, 1);
    }

    @Test
    void inAnswersAMailAddressIsAsGoodAsAName() {
        TableJudge table = read(
                "タイムスタンプ | メールアドレス | 参加する子の学年",
                "2026/10/01 9:00:00 | hana@example.jp | 3年",
                "2026/10/01 9:01:00 | jiro@example.jp | 4年");
        assertThat(table.people()).isEqualTo(2);
    }

    @Test
    void answersOfFirmsArePeopleToo() {
        TableJudge table = read(
                "タイムスタンプ | 会社名 | 代表者名 | 電話番号 | メールアドレス",
                "2026/10/01 9:00:00 | 青空商店 | 青山 花子 | 0000-00-0001 | hana@example.jp");
        assertThat(table.people()).isEqualTo(1);
    }

    @Test
    void answersWithoutAnyoneAreNobody() {
        TableJudge table = read("タイムスタンプ | 満足度 | ご意見", "2026/10/01 9:00:00 | 5 | よかった");
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.people()).isZero();
    }

    @Test
    void headingsMayStandBelowATitleAndInTwoLines() {
        TableJudge title =
                read("令和8年度 夏休み教室 参加者", "", "No. | 氏名 | 学年 | 保護者氏名 | 連絡先", "1 | 青山 花子 | 3年 | 青山 光 | 090-0000-0001");
        assertThat(title.rows()).isEqualTo(1);
        assertThat(title.people()).isEqualTo(1);
        TableJudge lines =
                read("氏名 | 住所 | 連絡先 | ", " | | 電話番号 | メールアドレス", "青山 花子 | 緑町1-2-3 | 090-0000-0001 | hana@example.jp");
        assertThat(lines.rows()).isEqualTo(1);
        assertThat(lines.byKind()).containsKeys(DataKind.PHONE, DataKind.EMAIL);
    }

    @Test
    void withoutHeadingsCellsAreJudgedByThemselves() {
        TableJudge table = read(
                "1 | 青山　花子 | 090-0000-0001 | 緑町1-2-3",
                "2 | 赤井 次郎 | ０９０ー００００ー０００２ | 緑町1-2-4",
                "3 | 黄川田 三郎 | saburo@example.jp | ");
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.people()).isEqualTo(3);
    }

    @Test
    void aListWithoutHeadingsThatIsLongerThanTheLookIsCountedWhole() {
        TableJudge table = judge.table();
        for (int i = 0; i < 50; i++) {
            String name = List.of("青山", "赤井", "黒田", "白川", "緑川").get(i % 5)
                    + ' '
                    + List.of("花子", "次郎").get(i % 2);
            table.row(List.of(new SiteText(name + (char) ('ア' + i)), new SiteText("090-0000-00" + (10 + i))));
        }
        assertThat(table.rows()).isEqualTo(50);
        assertThat(table.people()).isEqualTo(50);
    }

    static Stream<List<String>> lookAlikes() {
        return Stream.of(
                List.of("施設名 | 住所 | 電話番号", "緑公民館 | 青空市緑町1-2-3 | 0000-00-0000"),
                List.of("事業所名 | 管理者氏名 | 所在地 | 電話番号", "みどり訪問看護 | 青山 花子 | 青空市緑町1-2-3 | 0000-00-0000"),
                List.of("緑公民館 | 青空市緑町1-2-3 | 0000-00-0000", "青公民館 | 青空市青町1-2-3 | 0000-00-0001"),
                List.of("課名 | 担当者氏名 | 内線 | 電話番号", "市民課 | 青山 花子 | 1234 | 0000-00-0000"),
                List.of(
                        "青空市 電話番号表",
                        "部署 | 氏名 | 電話番号 | メールアドレス",
                        "市民課 | 青山 花子 | 0000-00-0000 | shimin@city.aozora.example"),
                List.of(
                        "議席番号 | 氏名 | 会派 | 住所 | 電話番号 | 生年月日",
                        "1 | 青山 花子 | みどりの会 | 青空市緑町1-2-3 | 0000-00-0000 | 昭和40年1月1日"),
                List.of("青空市議会議員名簿", "氏名 | 住所 | 電話番号", "青山 花子 | 青空市緑町1-2-3 | 0000-00-0000"),
                List.of("日付 | 行事名 | 会場 | 問い合わせ先", "10月1日 | 秋まつり | 緑公園 | 0000-00-0000"),
                List.of("品名 | 単価 | 数量", "いす | 3000 | 20"),
                List.of("町名 | 世帯数 | 人口 | 男 | 女", "緑町 | 1,234 | 3,456 | 1,700 | 1,756"),
                List.of("順位 | 氏名 | 所属 | 学年 | 記録", "1 | 青山 花子 | 緑小 | 6年 | 12秒3"),
                List.of("賞 | 氏名 | 学校名 | 題名", "金賞 | 青山 花子 | 緑小学校 | 秋の山"),
                List.of("id | name | address | latitude | longitude", "1 | 緑公民館 | 青空市緑町1-2-3 | 34.1 | 134.1"),
                List.of("氏名 | 学校 | 学年 | 種目 | タイム", "青山 花子 | 緑小 | 6年 | 100m | 12.3"),
                List.of("氏名 | 事務所名 | 事務所所在地 | 電話番号", "青山 花子 | 青山行政書士事務所 | 青空市緑町1-2-3 | 0000-00-0000"),
                List.of("獣医師氏名 | 動物病院名 | 住所 | 電話番号", "青山 花子 | みどり動物病院 | 青空市緑町1-2-3 | 0000-00-0000"),
                List.of("自治会名 | 会長氏名 | 電話番号", "緑町自治会 | 青山 花子 | 0000-00-0000"),
                List.of("生産者名 | 品目 | 直売所 | 電話番号", "青山 花子 | 米 | みどりの里 | 0000-00-0000"),
                List.of("氏名", "青山 花子", "赤井 次郎"),
                List.of("氏名 | 電話番号", "青山 花子 | 非公開", "赤井 次郎 | なし"),
                List.of("氏名 | 電話番号", "株式会社青空商店 | 0000-00-0000"),
                List.of("", "", ""));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void whatIsPublishedOnPurposeIsNobody(List<String> rows) {
        assertThat(read(rows.toArray(String[]::new)).people()).isZero();
    }

    @Test
    void whatNobodyPublishesOfOfficersCountsAllTheSame() {
        assertThat(read("役職 | 氏名 | 口座番号", "会長 | 青山 花子 | 普通 0000001").people()).isEqualTo(1);
        assertThat(read("施設名 | 氏名 | 要介護度", "みどり苑 | 青山 花子 | 3").people()).isEqualTo(1);
    }

    @Test
    void anEmptyTableIsEmpty() {
        assertThat(read().rows()).isZero();
        assertThat(read().byKind()).isEmpty();
    }
}
