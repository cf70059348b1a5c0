package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.DataKind;

/** All people and numbers are invented. */
class PersonNumbersTest {
    private final PersonNumbers numbers = new PersonNumbers();

    @Test
    void a_filled_in_application_shows_a_my_number_and_an_account() {
        String form = "青空市長様\n住所 青空市中央1丁目2番3号\n氏名 山田 花子\n個人番号 787789328790\n"
                + "振込先 金融機関名 青空銀行 支店名 本店\n預金種別 普通 口座番号 3916402\n口座名義人（カナ） ヤマダ ハナコ";
        assertThat(numbers.in(form))
                .extracting(PersonNumbers.Number::kind)
                .containsExactly(DataKind.MY_NUMBER, DataKind.BANK_ACCOUNT);
        assertThat(numbers.in(form)).allMatch(PersonNumbers.Number::sure);
    }

    @Test
    void the_same_number_written_otherwise_is_the_same() {
        List<PersonNumbers.Number> found = numbers.in("個人番号 787789328790 再掲 マイナンバー：7877-8932-8790");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).value()).isEqualTo(found.get(1).value());
    }

    @Test
    void a_report_with_the_account_of_somebody_who_is_paid_shows_it() {
        assertThat(numbers.in("給付金の支給先 山田太郎様 青空銀行 中央支店 普通 3916402"))
                .extracting(PersonNumbers.Number::sure)
                .containsExactly(true);
    }

    @Test
    void an_account_beside_which_nobody_stands_may_be_anybodys() {
        assertThat(numbers.in("青空銀行 中央支店 普通 3916402"))
                .extracting(PersonNumbers.Number::sure)
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ふるさと納税のお振込先 青空銀行 本店 普通 3916402 青空市会計管理者",
                "寄附金の口座：青空銀行 青空支店 普通預金 3916402 口座名義 社会福祉法人青空会",
                "参加費は下記へ。青空銀行 本店 普通 3916402 代表 山田太郎",
                "青空まつり実行委員会 口座 青空信用金庫 普通 3916402",
                "義援金の受付 ゆうちょ銀行 記号 12340 番号 39164021 青空市災害義援金",
                "口座番号 3916402 口座名義 株式会社青空商事 担当 山田太郎",
                "工事代金の支払 青空銀行 普通 3916402 代表者 山田太郎",
                "入札保証金の納付先 青空銀行 本店 普通 3916402 青空市",
                "ゆうちょ銀行 振替口座 記号 00120 番号 391640 山田太郎",
                "給食費の口座 青空銀行 普通 3916402 青空小学校 校長 山田太郎",
                "青空太鼓の会 会長 山田太郎 青空銀行 普通 3916402",
                "Please pay by bank transfer to Aozora Bank, account number 3916402, holder Hanako Yamada",
            })
    void an_account_into_which_many_pay_is_nobodys(String text) {
        assertThat(numbers.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "記入例 個人番号 787789328790",
                "（例）個人番号 787789328790",
                "個人番号 787789328790 （見本）",
                "カード番号 4330 7666 1934 5142 (sample)",
                "個人番号 123456789018",
                "個人番号を12桁で記入してください。",
                "法人番号 4433014673002 個人番号は記入しないでください",
                "指定番号 3970100123 事業所番号 3916402",
                "国民健康保険 保険者番号 391640 青空市",
                "落札者 青空建設株式会社 法人番号 9458921527589 落札金額 3,916,402円",
                "宅地建物取引業者免許 青空県知事(3)第39164号",
            })
    void examples_and_numbers_of_offices_and_firms_are_nobodys(String text) {
        assertThat(numbers.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"【記入例】", "申請書（見本）", "Sample form", "様式第1号 記載例", "記入例.pdf", "記入例 1"})
    void a_title_says_that_it_is_an_example(String line) {
        assertThat(numbers.announcesExample(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "※記入例を参照してください",
                "記入例のとおり書くこと",
                "申請書",
                "見本市のお知らせ",
                "記入例はこちら",
                "記入例は、こちらをご覧ください",
                "見本はこちら",
                "記入例（PDF：120KB）",
                "申請書 記入例 PDF",
                "記入例のダウンロード",
                "サンプルを見る",
                "見本（エクセル）",
            })
    void a_form_that_points_to_an_example_is_none(String line) {
        assertThat(numbers.announcesExample(line)).isFalse();
    }

    @Test
    void below_its_heading_a_cell_needs_no_word() {
        assertThat(numbers.fits(DataKind.MY_NUMBER, "7877 8932 8790", "12 7877 8932 8790"))
                .isTrue();
        assertThat(numbers.fits(DataKind.MY_NUMBER, "787789328791", "787789328791"))
                .isFalse();
        assertThat(numbers.fits(DataKind.BANK_ACCOUNT, "3916402", "青空銀行 本店 3916402"))
                .isTrue();
        assertThat(numbers.fits(DataKind.BANK_ACCOUNT, "3916402", "青空クラブ 青空銀行 本店 3916402"))
                .isFalse();
        assertThat(numbers.fits(DataKind.INSURANCE, "なし", "なし")).isFalse();
        assertThat(numbers.fits(DataKind.NAME, "3916402", "3916402")).isFalse();
    }
}
