package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.PropertyNames;
import org.mimawari.personal.TextKinds;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;

/** What is told of numbers that everybody sees in a document. All people and numbers are invented. */
class VisibleNumbersTest {
    private static final NameDictionary NAMES = new NameDictionary();
    private static final Place PAGE = new Place.PdfPage(1);
    private static final Place SHEET = new Place.Sheet(1, Label.masked("申請"));

    private final DocumentTally tally = new DocumentTally(
            new PersonalJudge(), new TableLook(NAMES), new TextKinds(NAMES), new PropertyNames(NAMES));

    @Test
    void a_number_below_its_word_is_found_and_what_is_beside_it_in_later_lines_tells_whose_it_is() {
        lines(PAGE, "個人番号", "787789328790", "金融機関名 青空銀行 本店", "口座番号 3916402", "口座名義人 ヤマダ ハナコ");
        assertThat(only(PAGE).sure()).isEqualTo(Map.of(DataKind.MY_NUMBER, 1, DataKind.BANK_ACCOUNT, 1));
    }

    @Test
    void a_number_that_stands_twice_is_one() {
        lines(PAGE, "個人番号 787789328790", "マイナンバー 7877 8932 8790");
        assertThat(only(PAGE).sure()).isEqualTo(Map.of(DataKind.MY_NUMBER, 1));
    }

    @Test
    void each_page_is_told_by_itself() {
        lines(PAGE, "個人番号 787789328790");
        lines(new Place.PdfPage(2), "個人番号 217421809673");
        assertThat(holdings()).extracting(Holding::place).containsExactly(PAGE, new Place.PdfPage(2));
    }

    @Test
    void a_page_that_is_called_an_example_below_or_above_the_number_holds_none() {
        lines(PAGE, "個人番号 787789328790", "【記入例】");
        assertThat(holdings()).isEmpty();
    }

    @Test
    void a_line_that_leads_to_an_example_makes_none_of_the_page() {
        lines(PAGE, "記入例はこちら", "受付番号 1", "氏名 青木 花子", "住所 青空市緑町1丁目2番3号 青空市営住宅1棟101号室", "個人番号 787789328790");
        assertThat(only(PAGE).sure()).isEqualTo(Map.of(DataKind.MY_NUMBER, 1));
    }

    @Test
    void a_document_that_is_called_an_example_holds_none() {
        tally.title(new SiteText("申請書（記入例）"));
        lines(PAGE, "個人番号 787789328790");
        assertThat(holdings()).isEmpty();
    }

    @Test
    void a_sheet_that_is_called_an_example_holds_none_and_the_one_beside_it_does() {
        Place example = new Place.Sheet(2, Label.masked("記入例"));
        row(tally.table(example, Concealment.NONE, Set.of()), Concealment.NONE, "個人番号", "787789328790");
        row(tally.table(SHEET, Concealment.NONE, Set.of()), Concealment.NONE, "個人番号", "787789328790");
        assertThat(holdings()).extracting(Holding::place).containsExactly(SHEET);
    }

    @Test
    void a_form_with_one_digit_in_each_cell_is_read() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "個人番号", "7", "8", "7", "7", "8", "9", "3", "2", "8", "7", "9", "0");
        assertThat(only(SHEET).sure()).isEqualTo(Map.of(DataKind.MY_NUMBER, 1));
    }

    @Test
    void a_column_of_my_numbers_without_names_is_told() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "受付番号", "個人番号", "備考");
        row(table, Concealment.NONE, "1", "787789328790", "");
        row(table, Concealment.NONE, "2", "217421809673", "");
        row(table, Concealment.NONE, "3", "217421809674", "");
        assertThat(only(SHEET).sure()).isEqualTo(Map.of(DataKind.MY_NUMBER, 2));
    }

    @Test
    void a_column_of_accounts_without_names_may_be_of_people() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "整理番号", "金融機関名", "支店名", "口座番号", "金額");
        row(table, Concealment.NONE, "1", "青空銀行", "本店", "3916402", "100000");
        row(table, Concealment.NONE, "2", "青空銀行", "中央支店", "8204917", "100000");
        assertThat(only(SHEET).sure()).isEmpty();
        assertThat(only(SHEET).suspected()).isEqualTo(Map.of(DataKind.BANK_ACCOUNT, 2));
    }

    @Test
    void accounts_of_facilities_are_nobodys() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "施設名", "金融機関名", "支店名", "口座番号", "所在地");
        row(table, Concealment.NONE, "青空保育園", "青空銀行", "本店", "3916402", "青空市中央1丁目");
        row(table, Concealment.NONE, "中町保育園", "青空銀行", "本店", "8204917", "青空市中町1丁目");
        assertThat(holdings()).allMatch(part -> part.numbers().isEmpty());
    }

    @Test
    void people_with_accounts_are_told_as_people_and_not_again_as_numbers() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "氏名", "住所", "口座番号");
        row(table, Concealment.NONE, "青空 花子", "青空市中央1丁目2番3号", "3916402");
        row(table, Concealment.NONE, "青空 太郎", "青空市中央1丁目2番4号", "8204917");
        row(table, Concealment.NONE, "青山 健", "青空市中央1丁目2番5号", "5027193");
        assertThat(holdings()).hasSize(1);
        assertThat(holdings().get(0).tally().people()).isEqualTo(3);
        assertThat(only(SHEET)).isEqualTo(NumberTally.NONE);
    }

    @Test
    void what_is_hidden_is_none_of_what_everybody_sees() {
        tally.text(PAGE, Concealment.COVERED, new SiteText("個人番号 787789328790"));
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of(1));
        row(table, Concealment.NONE, "個人番号", "787789328790");
        row(table, Concealment.HIDDEN_ROW, "個人番号 787789328790", "");
        assertThat(holdings()).allMatch(part -> part.numbers().isEmpty());
    }

    @Test
    void a_number_at_the_seam_of_what_is_looked_at_together_is_found_once() {
        for (int lead = 8_000; lead < 8_400; lead += 7) {
            Place page = new Place.PdfPage(lead);
            lines(page, "あ".repeat(lead), "個人番号 787789328790", "い".repeat(9_000));
        }
        assertThat(holdings())
                .hasSize(58)
                .allMatch(part -> part.numbers().sure().equals(Map.of(DataKind.MY_NUMBER, 1)));
    }

    private List<Holding> held;

    private List<Holding> holdings() {
        if (held == null) {
            held = tally.matter().holdings().stream()
                    .filter(part -> part.concealment() == Concealment.NONE)
                    .toList();
        }
        return held;
    }

    private NumberTally only(Place place) {
        List<Holding> found =
                holdings().stream().filter(part -> part.place().equals(place)).toList();
        assertThat(found).hasSize(1);
        return found.get(0).numbers();
    }

    private void lines(Place place, String... lines) {
        Arrays.stream(lines).forEach(line -> tally.text(place, Concealment.NONE, new SiteText(line)));
    }

    private static void row(TableSink table, Concealment how, String... cells) {
        table.row(Arrays.stream(cells).map(SiteText::new).toList(), how);
    }
}
