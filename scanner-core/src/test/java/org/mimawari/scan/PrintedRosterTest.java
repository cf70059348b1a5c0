package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.content.Body;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.pdf.Pdfs;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Document;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.PublicUrl;

/** Rosters that were printed to PDF in the layouts of office programs, reader and judge together; and lists that look like them and are published on purpose. */
class PrintedRosterTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/meibo.pdf");
    private static final String[] FAMILIES = {"青木", "石川", "上田", "江藤", "大野", "加藤", "木村", "工藤", "小林", "佐藤", "清水", "鈴木"};
    private static final String[] GIVENS = {"花子", "太郎", "美咲", "健一", "直樹", "由美", "翔太", "恵子", "大輔", "陽子", "拓也", "京子"};
    private static final String[] READINGS = {"アオキ ハナコ", "イシカワ タロウ", "ウエダ ミサキ", "エトウ ケンイチ"};
    private static final List<String> HEADINGS = List.of("氏名", "住所", "電話番号");
    private static final float[] COLUMNS = {60, 180, 360};
    private static final float TOP = 760;
    private static final float LINE = 18;

    private final DocumentDesk desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all());
    private final Pdfs pdf = new Pdfs().page();

    private static List<String> person(int i) {
        return List.of(
                FAMILIES[i % 12] + " " + GIVENS[(i * 5 + i / 12) % 12],
                "青空市緑町" + (i + 1) + "-1",
                "090-0000-" + (1000 + i));
    }

    private Pdfs row(List<String> cells, float left, float y) {
        for (int i = 0; i < cells.size(); i++) {
            pdf.at(left - COLUMNS[0] + COLUMNS[i], y, 10, cells.get(i));
        }
        return pdf;
    }

    private int count(ToIntFunction<PersonalDataTally> what) {
        Document document = desk.read(new Body(pdf.bytes(), "", true), URL, Allowance.usual())
                .fact();
        return document.matter().holdings().stream()
                .mapToInt(holding -> what.applyAsInt(holding.tally()))
                .sum();
    }

    private int people() {
        return count(PersonalDataTally::people);
    }

    private int suspects() {
        return count(tally -> tally.people() + tally.suspected());
    }

    private void lines(float top, float bottom) {
        for (float x : new float[] {55, 175, 355, 480}) {
            pdf.draw("0.5 w " + x + " " + bottom + " m " + x + " " + top + " l S");
        }
        for (float y = top; y >= bottom - 1; y -= LINE) {
            pdf.draw("0.5 w 55 " + y + " m 480 " + y + " l S");
        }
    }

    @Test
    void a_roster_without_lines_is_found() {
        row(HEADINGS, 60, TOP);
        for (int i = 0; i < 20; i++) {
            row(person(i), 60, TOP - LINE * (i + 1));
        }
        assertThat(people()).isEqualTo(20);
    }

    @Test
    void a_roster_with_lines_and_a_title_is_found() {
        pdf.at(200, TOP + 24, 14, "夏まつり参加者名簿");
        row(HEADINGS, 60, TOP);
        for (int i = 0; i < 20; i++) {
            row(person(i), 60, TOP - LINE * (i + 1));
        }
        lines(TOP + 12, TOP + 12 - LINE * 21);
        assertThat(people()).isEqualTo(20);
    }

    @Test
    void cells_that_stand_close_beside_one_another_are_parted_where_the_columns_are() {
        for (int i = 0; i < 8; i++) {
            List<String> cells = i == 0 ? HEADINGS : person(i);
            pdf.at(60, TOP - LINE * i, 10, cells.get(0).replace(" ", ""));
            pdf.at(125, TOP - LINE * i, 10, cells.get(1));
            pdf.at(240, TOP - LINE * i, 10, cells.get(2));
        }
        pdf.at(60, TOP - LINE * 8, 10, "長谷川花太郎");
        pdf.at(125, TOP - LINE * 8, 10, "青空市緑町十一丁目十番");
        pdf.at(240, TOP - LINE * 8, 10, "090-0000-2000");
        assertThat(people()).isEqualTo(8);
    }

    private enum Headed {
        ONCE,
        EACH_PAGE,
        NEVER
    }

    @ParameterizedTest
    @EnumSource(Headed.class)
    void a_roster_over_three_pages_is_one_list_and_its_headings_are_nobody(Headed headed) {
        for (int page = 0; page < 3; page++) {
            if (page > 0) {
                pdf.page();
            }
            boolean heading = headed == Headed.EACH_PAGE || headed == Headed.ONCE && page == 0;
            if (heading) {
                row(HEADINGS, 60, TOP);
            }
            for (int i = 0; i < 30; i++) {
                row(person(page * 30 + i), 60, TOP - LINE * (i + 1));
            }
        }
        if (headed == Headed.NEVER) {
            assertThat(suspects()).isEqualTo(90);
        } else {
            assertThat(people()).isEqualTo(90);
        }
    }

    @Test
    void the_last_three_on_a_page_of_their_own_are_found() {
        row(HEADINGS, 60, TOP);
        for (int i = 0; i < 30; i++) {
            row(person(i), 60, TOP - LINE * (i + 1));
        }
        pdf.page();
        for (int i = 30; i < 33; i++) {
            row(person(i), 60, TOP - LINE * (i - 29));
        }
        assertThat(people()).isEqualTo(33);
    }

    @Test
    void two_rosters_beside_one_another_are_counted_person_by_person() {
        List<String> headings = List.of("氏名", "電話番号", "氏名", "電話番号");
        for (int i = 0; i < 15; i++) {
            for (int half = 0; half < 2; half++) {
                float left = 60 + half * 250;
                List<String> one = person(i * 2 + half);
                pdf.at(left, TOP - LINE * (i + 1), 10, one.get(0));
                pdf.at(left + 100, TOP - LINE * (i + 1), 10, one.get(2));
                if (i == 0) {
                    pdf.at(left, TOP, 10, headings.get(0));
                    pdf.at(left + 100, TOP, 10, headings.get(1));
                }
            }
        }
        assertThat(people()).isEqualTo(30);
    }

    @Test
    void a_roster_on_a_turned_page_is_found() {
        pdf.last().setRotation(90);
        for (int i = 0; i <= 20; i++) {
            List<String> cells = i == 0 ? HEADINGS : person(i);
            for (int cell = 0; cell < 3; cell++) {
                String codes = HexFormat.of().formatHex(cells.get(cell).getBytes(StandardCharsets.UTF_16BE));
                pdf.at(0, 0, 10, " ");
                pdf.draw("BT /Any 10 Tf 0 1 -1 0 " + (60 + LINE * i) + " " + COLUMNS[cell] + " Tm <" + codes
                        + "> Tj ET");
            }
        }
        assertThat(people()).isEqualTo(20);
    }

    @Test
    void readings_in_a_line_below_the_name_are_no_people_of_their_own() {
        row(HEADINGS, 60, TOP);
        for (int i = 0; i < 16; i++) {
            row(person(i), 60, TOP - 30 * (i + 1));
            pdf.at(60, TOP - 30 * (i + 1) - 12, 8, READINGS[i % 4]);
        }
        assertThat(people()).isEqualTo(16);
    }

    @Test
    void small_readings_above_the_name_are_left_out() {
        row(HEADINGS, 60, TOP);
        for (int i = 0; i < 16; i++) {
            row(person(i), 60, TOP - 30 * (i + 1));
            pdf.at(60, TOP - 30 * (i + 1) + 9, 4, READINGS[i % 4]);
        }
        assertThat(people()).isEqualTo(16);
    }

    @Test
    void vertical_writing_is_nobody() {
        for (int column = 0; column < 12; column++) {
            String name = FAMILIES[column] + GIVENS[column];
            for (int letter = 0; letter < name.length(); letter++) {
                pdf.at(500 - column * 30, 700 - letter * 14, 12, name.substring(letter, letter + 1));
            }
        }
        assertThat(suspects()).isZero();
    }

    @Test
    void councillors_clinics_and_columns_of_a_newspaper_are_silent() {
        pdf.at(200, TOP + 24, 14, "市議会議員名簿");
        row(List.of("氏名", "住所", "会派"), 60, TOP);
        for (int i = 0; i < 20; i++) {
            row(List.of(person(i).get(0), person(i).get(1), "青空会"), 60, TOP - LINE * (i + 1));
        }
        pdf.page();
        row(List.of("医院名", "所在地", "電話番号"), 60, TOP);
        for (int i = 0; i < 20; i++) {
            row(List.of(FAMILIES[i % 12] + "医院", person(i).get(1), "03-0000-" + (1000 + i)), 60, TOP - LINE * (i + 1));
        }
        pdf.page();
        for (int i = 0; i < 30; i++) {
            pdf.at(60, TOP - LINE * i, 8, "青空市では夏まつりを行います。皆さまのお越しを心よりお待ちして");
            pdf.at(330, TOP - LINE * i, 8, "おります。申込は窓口までお願いします。青木花子さんの話を聞きました");
        }
        assertThat(suspects()).isZero();
    }
}
