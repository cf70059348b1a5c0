package org.mimawari.extract.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.office.Told;
import org.mimawari.term.PublicUrl;

class PlainReadersTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/meibo.csv");

    private final Told told = new Told();

    private ReadResult<DocumentExtent> csv(String text, String charset) {
        return new CsvReader()
                .read(new Body(text.getBytes(Charset.forName(charset)), "", true), URL, told, Allowance.usual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void the_rows_of_a_table_are_told_in_every_character_set(String charset) {
        csv("氏名\t住所\n青空 花子\t青空市\n山田 太郎\t青空市\n", charset);
        assertThat(told.lines())
                .containsExactly("row NONE 0 [氏名, 住所]", "row NONE 0 [青空 花子, 青空市]", "row NONE 0 [山田 太郎, 青空市]");
    }

    @Test
    void semicolons_and_quotes_are_heeded_and_printed_addresses_lead_on() {
        csv("a;b\n\"c;d\";https://forms.gle/abc\ne;f\n", "UTF-8");
        assertThat(told.lines())
                .contains("row NONE 0 [c;d, https://forms.gle/abc]", "link TEXT 0 https://forms.gle/abc ");
    }

    @Test
    void tables_between_upright_lines_are_read_as_such() {
        csv("|氏名|電話|\n|---|---|\n|青空 花子|090-0000-0001|\n|山田 太郎|090-0000-0002|\n", "UTF-8");
        assertThat(told.lines()).contains("row NONE 0 [, 青空 花子, 090-0000-0001, ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void lines_above_the_headings_do_not_hide_a_table(String charset) {
        String text = "夏まつり申込\n\n作成日 2026/7/1\n担当 総務課\n氏名,住所,電話\n" + "青空 花子,青空市1,090-0000-0001\n".repeat(6);
        Body body = new Body(text.getBytes(Charset.forName(charset)), "", true);
        assertThat(DocumentFormat.of(body)).isEqualTo(DocumentFormat.CSV);
        assertThat(new CsvReader().read(body, URL, told, Allowance.usual()))
                .isEqualTo(new ReadResult.Read<>(DocumentExtent.WHOLE));
        assertThat(told.lines()).hasSize(10).contains("row NONE 0 [青空 花子, 青空市1, 090-0000-0001]");
    }

    @Test
    void a_table_whose_first_quote_is_never_closed_is_one_all_the_same() {
        String text = "氏名,住所,備考\n青空 花子,青空市1,\"本人\n" + "山田 太郎,青空市2,なし\n".repeat(9);
        assertThat(DocumentFormat.of(new Body(text.getBytes(StandardCharsets.UTF_8), "", true)))
                .isEqualTo(DocumentFormat.CSV);
    }

    @Test
    void letters_with_a_list_of_things_in_them_are_no_table() {
        String letter = "青空市長 様\n\nいつもお世話になっております。\n次のものを送ります、ご確認ください。\n- 書類, 一式\n- 図面, 二枚\n- 写真, 三枚\n以上です。\n";
        assertThat(DocumentFormat.of(new Body(letter.getBytes(StandardCharsets.UTF_8), "", true)))
                .isEqualTo(DocumentFormat.TEXT);
    }

    @Test
    void running_text_is_told_paragraph_by_paragraph() {
        Body body =
                new Body("青空市\r\n一丁目\r\n\r\n申込は https://forms.gle/abc まで".getBytes(StandardCharsets.UTF_8), "", true);
        new TextReader().read(body, URL, told, Allowance.usual());
        assertThat(told.lines()).hasSize(3).contains("link TEXT 0 https://forms.gle/abc ");
        assertThat(told.lines().get(0)).startsWith("text NONE 0 青空市\r\n一丁目");
    }

    @Test
    void what_was_cut_is_not_whole() {
        Body cut = new Body("a,b\nc,d".getBytes(StandardCharsets.UTF_8), "", false);
        assertThat(new CsvReader().read(cut, URL, told, Allowance.usual()))
                .isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
        assertThat(new TextReader().read(cut, URL, told, Allowance.usual()))
                .isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
    }

    @Test
    void no_letter_of_a_long_text_is_lost_between_its_pieces() {
        String text = "0123456789".repeat(50_000);
        new TextReader().read(new Body(text.getBytes(StandardCharsets.UTF_8), "", true), URL, told, Allowance.usual());
        String all = String.join("", told.lines()).replace("text NONE 0 ", "");
        assertThat(all).isEqualTo(text);
    }

    @Test
    void a_text_without_end_or_lines_is_told_in_pieces() {
        Body long_ = new Body("あ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), "", true);
        new TextReader().read(long_, URL, told, Allowance.usual());
        assertThat(told.lines()).hasSizeBetween(5, 20);
    }
}
