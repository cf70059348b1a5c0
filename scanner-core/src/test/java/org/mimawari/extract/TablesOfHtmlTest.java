package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.PageRows;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** What is handed on of tables of HTML, and of the text around them, wherever they stand. */
class TablesOfHtmlTest {
    private static final String EXCEL = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body>";

    /** Where HTML may stand. */
    enum Where {
        PAGE,
        FILE,
        WORKBOOK,
        MAIL;

        List<String> told(String html) {
            Told told = new Told();
            Body body = new Body(
                    ((this == WORKBOOK ? EXCEL : "<html><body>") + html).getBytes(StandardCharsets.UTF_8),
                    "text/html; charset=utf-8",
                    true);
            if (this == PAGE) {
                told.whole = new PageLists().read(body, told);
                return told.lines;
            }
            HtmlRows rows = new HtmlRows(told);
            if (this == MAIL) {
                rows.readMail(html);
            } else {
                rows.read(body);
            }
            told.whole = !rows.isCut();
            return told.lines;
        }
    }

    /** "1: a|b" is a row of the first table, "-a" a line of text. */
    private static final class Told implements DocumentSink, PageSink {
        private final List<String> lines = new ArrayList<>();
        private int tables;
        private boolean whole;

        @Override
        public PageRows table(int number, List<SiteText> titles) {
            titles.forEach(this::text);
            return rows();
        }

        private PageRows rows() {
            int number = ++tables;
            return new PageRows() {
                @Override
                public void row(List<SiteText> cells, Concealment concealment) {
                    String row = cells.stream().map(SiteText::raw).collect(Collectors.joining("|"));
                    lines.add(number + ": " + row + (concealment == Concealment.NONE ? "" : " hidden"));
                }

                @Override
                public void end() {}
            };
        }

        @Override
        public PageRows items(int number, List<SiteText> titles) {
            return new Told().rows();
        }

        @Override
        public void text(SiteText words) {
            lines.add("-" + words.raw());
        }

        @Override
        public void text(Place place, Concealment concealment, SiteText words) {
            text(words);
        }

        @Override
        public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
            return rows();
        }

        @Override
        public void link(FoundLink link) {
            lines.add("> " + link.to().address() + ' ' + link.words().raw());
        }

        @Override
        public Label label(SiteText words) {
            return Label.NONE;
        }

        @Override
        public void leftOut() {}

        @Override
        public void title(SiteText title) {}

        @Override
        public void property(PropertyKind kind, SiteText value) {}

        @Override
        public void embedded(Place place, Concealment concealment, SiteText name, Body body) {}
    }

    @ParameterizedTest
    @EnumSource
    void text_and_rows_come_in_their_order(Where where) {
        assertThat(where.told("<p>前</p><table><tr><th>氏名<th>電話</tr><tr><td>青山 花子<td>1</tr></table>後<br>終"))
                .containsExactly("-前", "1: 氏名|電話", "1: 青山 花子|1", "-後", "-終");
    }

    @ParameterizedTest
    @EnumSource
    void a_cell_over_several_columns_stands_in_the_first(Where where) {
        assertThat(where.told("<table><tr><td>a<td>b<td>c</tr><tr><td colspan=2>d<td>e</tr></table>"))
                .containsExactly("1: a|b|c", "1: d||e");
    }

    @ParameterizedTest
    @EnumSource
    void a_cell_that_alone_spans_several_rows_stands_in_each(Where where) {
        assertThat(where.told("<table><tr><td rowspan=2>3年2組<td>a<td>1</tr><tr><td>b<td>2</tr></table>"))
                .containsExactly("1: 3年2組|a|1", "1: 3年2組|b|2");
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_most_of_their_cells_hold_together_are_one(Where where) {
        String two = "<tr><td rowspan=2>{n}<td rowspan=2>{n}x<td>上{n}</tr><tr><td>下{n}</tr>";
        assertThat(where.told("<table>" + two.replace("{n}", "1") + two.replace("{n}", "2") + "</table>"))
                .containsExactly("1: 1|1x|上1 下1", "1: 2|2x|上2 下2");
    }

    @ParameterizedTest
    @EnumSource
    void lines_in_a_cell_are_parted_by_a_blank(Where where) {
        assertThat(where.told("<table><tr><td>青山<br>花子<td><p>緑町</p><p>1-2</p></tr><tr><td>a<td>b</tr></table>"))
                .containsExactly("1: 青山 花子|緑町 1-2", "1: a|b");
    }

    @ParameterizedTest
    @EnumSource(names = "WORKBOOK", mode = EnumSource.Mode.EXCLUDE)
    void what_a_table_arranges_is_text_but_the_table_in_it(Where where) {
        assertThat(where.told("<table><tr><td>左<br>下<td>中<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>右</tr>"
                        + "<tr><td>足<td>元</tr></table>"))
                .containsExactly("-左", "-下", "-中", "1: a|b", "1: c|d", "-右", "-足", "-元");
    }

    @ParameterizedTest
    @EnumSource(names = "WORKBOOK", mode = EnumSource.Mode.EXCLUDE)
    void rows_before_the_first_that_arranges_are_text_too(Where where) {
        assertThat(where.told("<table><tr><td>a<td>b</tr><tr><td><h2>見出し</h2><td>c</tr></table>"))
                .containsExactly("-a", "-b", "-見出し", "-c");
    }

    @ParameterizedTest
    @EnumSource(names = "WORKBOOK", mode = EnumSource.Mode.EXCLUDE)
    void nothing_of_a_long_cell_is_lost(Where where) {
        List<String> told = where.told("<table><tr><td>" + "青".repeat(5_000) + "<td>a</tr><tr><td>b<td>c</tr></table>");
        assertThat(String.join("", told).chars().filter(c -> c == '青').count()).isEqualTo(5_000);
        assertThat(told).endsWith("-a", "-b", "-c");
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "MAIL"})
    void a_single_row_is_text_in_a_mail_or_file(Where where) {
        assertThat(where.told("<table><tr><td>青山 花子<td>090-0000-0001</tr></table>"))
                .containsExactly("-青山 花子", "-090-0000-0001");
    }

    @Test
    void a_workbook_holds_nothing_but_values_and_tells_the_rows_that_were_hidden() {
        String rows =
                "<tr><td>a<table><tr><td>内</tr></table></tr><tr style='height:0;display: none'><td>b</tr><tr><td>c</tr>";
        assertThat(Where.WORKBOOK.told("<table>" + rows + "</table>"))
                .containsExactly("1: 内", "2: a", "2: b hidden", "2: c");
    }

    @Test
    void rows_that_a_workbook_hid_are_in_no_row_with_others() {
        String rows = "<tr><td rowspan=2>a<td rowspan=2>b</tr><tr style='display:none'><td>c</tr>";
        assertThat(Where.WORKBOOK.told("<table>" + rows + "</table>")).containsExactly("1: a|b", "1: a|b|c hidden");
    }

    @Test
    void lines_of_a_page_that_are_nothing_but_links_are_menus() {
        String html =
                "<ul><li><a href=/a>記入例</a></li></ul><p><a href=/b>a</a> | <a href=/c>b</a></p><p>詳しくは<a href=/d>様式</a></p>";
        assertThat(Where.PAGE.told(html)).containsExactly("-詳しくは様式");
        assertThat(Where.FILE.told(html)).containsExactly("-記入例", "-a | b", "-詳しくは様式");
    }

    @Test
    void choices_and_readings_are_left_out_and_what_was_written_in_a_field_is_text() {
        String html = "<p><ruby>青山<rt>あおやま</rt></ruby></p><select><option>選択</select><textarea>書いた</textarea>";
        assertThat(Where.PAGE.told(html)).containsExactly("-青山", "-書いた");
    }

    @Test
    void links_of_a_mail_are_told_with_their_words() {
        assertThat(Where.MAIL.told(
                        "<p>a<a href='https://www.city.aozora.example/x'>詳し<b>く</b></a></p><a href='#top'>上</a>"))
                .contains("> https://www.city.aozora.example/x 詳しく", "-a詳しく", "-上")
                .hasSize(3);
    }
}
