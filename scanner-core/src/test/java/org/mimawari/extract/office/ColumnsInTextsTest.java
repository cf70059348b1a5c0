package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.plain.TextReader;
import org.mimawari.term.PublicUrl;

/** Lists that were typed with tabs or blanks instead of a table. */
class ColumnsInTextsTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a");
    private static final List<String> ROWS =
            List.of("row NONE 0 [名簿]", "row NONE 0 [氏名, 電話]", "row NONE 0 [青空　花子, 1]", "row NONE 0 [山田　太郎, 2]");

    private final Told told = new Told();

    private List<String> rows() {
        return told.lines().stream().filter(line -> line.startsWith("row")).toList();
    }

    private void text(String text) {
        new TextReader().read(new Body(text.getBytes(StandardCharsets.UTF_8), "", true), URL, told, Allowance.usual());
    }

    @Test
    void paragraphs_with_tabs_are_a_table_in_word() throws IOException {
        StringBuilder body = new StringBuilder("<w:p><w:r><w:t>名簿</w:t></w:r></w:p>");
        for (String[] row : new String[][] {{"氏名", "電話"}, {"青空　花子", "1"}, {"山田　太郎", "2"}}) {
            body.append("<w:p><w:r><w:t>" + row[0] + "</w:t><w:tab/><w:t>" + row[1] + "</w:t></w:r></w:p>");
        }
        new DocxReader().read(new Body(Parts.word(body.toString()).zip(), "", true), URL, told, Allowance.usual());
        assertThat(rows()).isEqualTo(ROWS);
    }

    @Test
    void and_in_rich_text() {
        String text =
                "{\\rtf1\\ansi a\\par Name\\tab Town\\par Hanako Aozora\\tab Midori\\par Taro Yamada\\tab Aozora\\par b\\par}";
        new RtfReader()
                .read(new Body(text.getBytes(StandardCharsets.US_ASCII), "", true), URL, told, Allowance.usual());
        assertThat(told.lines())
                .containsExactly(
                        "text NONE 0 a",
                        "row NONE 0 [a]",
                        "row NONE 0 [Name, Town]",
                        "row NONE 0 [Hanako Aozora, Midori]",
                        "row NONE 0 [Taro Yamada, Aozora]",
                        "text NONE 0 b");
    }

    @Test
    void and_in_open_document_texts() throws IOException {
        String ns = "urn:oasis:names:tc:opendocument:xmlns:";
        StringBuilder body = new StringBuilder("<text:p>名簿</text:p><text:p>氏名<text:tab/>電話</text:p>");
        body.append("<text:p>青空　花子<text:tab/>1</text:p><text:p>山田　太郎<text:s text:c='4'/>2</text:p>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        parts.put(
                "content.xml",
                ("<office:document-content xmlns:office='" + ns + "office:1.0' xmlns:text='" + ns
                                + "text:1.0'><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
        new OpenDocumentReader().read(new Body(Parts.zip(parts), "", true), URL, told, Allowance.usual());
        assertThat(rows()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "  ", "　　", " | ", "　　　　", "│"})
    void and_in_plain_text(String gap) {
        text("はじめに、長い文章があります。次の表を見てください。\n名簿\n氏名" + gap + "電話\n青空　花子" + gap + "1\n山田　太郎" + gap + "2\n以上です。\n");
        assertThat(rows()).isEqualTo(ROWS);
        assertThat(told.lines()).contains("text NONE 0 以上です。");
    }

    @Test
    void a_cell_that_is_empty_keeps_its_column_where_each_column_has_one_tab() {
        text("題\nはじめに\n\n氏名\t学年\t電話\n青空\t\t1\n山田\t3\t\n緑川\t2\t5\n\n終わり\nです\n終わり\nです\n終わり\n");
        assertThat(rows()).contains("row NONE 0 [青空, , 1]", "row NONE 0 [山田, 3, ]");
    }

    @Test
    void records_beside_one_another_come_one_below_the_other_and_headings_that_come_again_are_left_out() {
        text("氏名  電話  氏名  電話\na  1  b  2\nc  3  d  4\n氏名  電話  氏名  電話\ne  5  f  6\n");
        assertThat(rows())
                .containsExactly(
                        "row NONE 0 [氏名, 電話]",
                        "row NONE 0 [a, 1]",
                        "row NONE 0 [b, 2]",
                        "row NONE 0 [c, 3]",
                        "row NONE 0 [d, 4]",
                        "row NONE 0 [e, 5]",
                        "row NONE 0 [f, 6]");
    }

    @Test
    void a_long_list_is_one_table() {
        text("はじめに。\n氏名  電話\n" + "青空　花子  1\n".repeat(5_000));
        assertThat(rows()).hasSize(5_002);
        assertThat(told.lines()).hasSize(5_003);
    }

    @Test
    void bullets_prose_and_two_lines_are_no_table() {
        text("・\t青空市\n・\tみどり町\n・\t海\n\n一行目です。  続きます。\n二行目です。  終わり。\n\n"
                + ("これはとても長い文章で、途中に空白があっても表ではありません。".repeat(2) + "  " + "まだ続きます。".repeat(8) + "\n").repeat(4));
        assertThat(rows()).isEmpty();
    }
}
