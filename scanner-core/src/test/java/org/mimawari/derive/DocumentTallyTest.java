package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.PropertyNames;
import org.mimawari.personal.TextKinds;
import org.mimawari.site.Holding;
import org.mimawari.site.PropertyTrace;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

class DocumentTallyTest {
    private static final Place SHEET = new Place.Sheet(1, org.mimawari.term.Label.NONE);
    private static final NameDictionary NAMES = new NameDictionary();

    private final DocumentTally tally = new DocumentTally(
            new PersonalJudge(), new TableLook(NAMES), new TextKinds(NAMES), new PropertyNames(NAMES));

    @Test
    void a_hidden_row_is_judged_by_the_headings_that_can_be_seen() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "氏名", "電話番号", "参加回");
        row(table, Concealment.NONE, "", "", "第1回");
        row(table, Concealment.HIDDEN_ROW, "青空 花子", "090-0000-0001", "第1回");
        row(table, Concealment.HIDDEN_ROW, "青空 太郎", "090-0000-0002", "第2回");
        Holding hidden = only(Concealment.HIDDEN_ROW);
        assertThat(hidden.place()).isEqualTo(SHEET);
        assertThat(hidden.tally().people()).isEqualTo(2);
        assertThat(hidden.tally().byKind()).containsEntry(DataKind.NAME, 2).containsEntry(DataKind.PHONE, 2);
    }

    @Test
    void a_hidden_column_counts_people_where_it_tells_more_of_them() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of(1));
        row(table, Concealment.NONE, "氏名", "電話番号", "備考");
        row(table, Concealment.NONE, "青空 花子", "090-0000-0001", "");
        row(table, Concealment.NONE, "青空 太郎", "", "");
        Holding hidden = only(Concealment.HIDDEN_COLUMN);
        assertThat(hidden.tally().people()).isEqualTo(1);
        assertThat(hidden.tally().byKind()).containsOnlyKeys(DataKind.PHONE);
    }

    @Test
    void a_hidden_sheet_with_its_headings_beside_the_cells_is_hidden() {
        TableSink table = tally.table(SHEET, Concealment.HIDDEN_SHEET, Set.of());
        row(table, Concealment.NONE, "氏名", "青空 花子", "青空 太郎", "緑 一郎");
        row(table, Concealment.NONE, "電話番号", "090-0000-0001", "090-0000-0002", "090-0000-0003");
        row(table, Concealment.NONE, "住所", "青空市本町一丁目2番3号", "青空市緑町4番5号", "青空市栄町6番7号");
        assertThat(only(Concealment.HIDDEN_SHEET).tally().people()).isEqualTo(3);
    }

    @Test
    void a_row_shows_only_what_its_shown_columns_hold() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of(1, 2));
        row(table, Concealment.NONE, "氏名", "電話番号", "生年月日", "住所");
        row(table, Concealment.NONE, "青空 花子", "090-0000-0001", "昭和60年1月2日", "青空市本町一丁目2番3号");
        row(table, Concealment.NONE, "青空 太郎", "090-0000-0002", "平成2年3月4日", "");
        Holding shown = only(Concealment.NONE);
        assertThat(shown.tally().byKind()).containsOnlyKeys(DataKind.NAME, DataKind.ADDRESS);
        assertThat(shown.tally().people() + shown.tally().suspected()).isEqualTo(1);
        assertThat(only(Concealment.HIDDEN_COLUMN).tally().byKind())
                .containsOnlyKeys(DataKind.PHONE, DataKind.BIRTH_DATE);
    }

    @Test
    void links_beyond_what_is_kept_make_the_document_read_in_part() {
        for (int i = 0; i < 20_000; i++) {
            tally.link(link(i));
        }
        assertThat(tally.isCut()).isFalse();
        tally.link(link(20_000));
        assertThat(tally.isCut()).isTrue();
        assertThat(tally.links()).hasSize(20_000);
    }

    private static FoundLink link(int number) {
        PublicUrl to = PublicUrl.of("https://www.city.aozora.example/" + number);
        return new FoundLink(to, SiteText.NONE, Via.LINK, Place.WHOLE);
    }

    @Test
    void what_stands_deep_in_a_long_hidden_text_is_found() {
        String filler = "議案第一号の説明。".repeat(18_000);
        tally.text(Place.WHOLE, Concealment.COVERED, new SiteText(filler + "hanako@example.jp" + filler));
        assertThat(only(Concealment.COVERED).tally().byKind()).containsKey(DataKind.EMAIL);
    }

    @Test
    void long_remarks_do_not_keep_a_table_from_being_judged_as_a_whole() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "氏名", "電話番号", "備考");
        for (int i = 0; i < 40; i++) {
            row(table, Concealment.NONE, "青空 花子" + i, "090-0000-00" + (10 + i), "備考です。".repeat(60_000));
        }
        assertThat(only(Concealment.NONE).tally().people()).isEqualTo(40);
    }

    @Test
    void a_hidden_column_of_sums_holds_nobody() {
        TableSink table = tally.table(SHEET, Concealment.NONE, Set.of(2));
        row(table, Concealment.NONE, "町名", "世帯数", "計算用");
        row(table, Concealment.NONE, "本町", "120", "0.5");
        assertThat(only(Concealment.HIDDEN_COLUMN).tally().people()).isZero();
        assertThat(only(Concealment.HIDDEN_COLUMN).tally().byKind()).isEmpty();
    }

    @Test
    void text_that_can_be_seen_is_not_kept_and_a_comment_with_a_name_is_counted() {
        tally.text(Place.WHOLE, Concealment.NONE, new SiteText("市長 青空 太郎様へ"));
        tally.text(Place.WHOLE, Concealment.COMMENT, new SiteText("青空 花子様より 090-0000-0001 に折り返し"));
        tally.text(Place.WHOLE, Concealment.COMMENT, new SiteText("あとで直す"));
        List<Holding> all = tally.matter().holdings();
        assertThat(all).extracting(Holding::concealment).containsExactly(Concealment.COMMENT);
        assertThat(all.get(0).tally().rows()).isEqualTo(2);
        assertThat(all.get(0).tally().people()).isEqualTo(1);
    }

    @Test
    void a_full_name_below_a_box_needs_no_title_of_respect() {
        tally.text(Place.WHOLE, Concealment.COVERED, new SiteText("出席者 山田太郎（会長）、鈴木一郎"));
        assertThat(only(Concealment.COVERED).tally().byKind()).containsKey(DataKind.NAME);
    }

    @Test
    void offices_and_places_below_a_box_are_nobody() {
        tally.text(Place.WHOLE, Concealment.COVERED, new SiteText("中央公民館、総務課、青空市本町一丁目、令和八年度予算"));
        assertThat(only(Concealment.COVERED).tally().byKind()).doesNotContainKey(DataKind.NAME);
    }

    @Test
    void an_author_counts_only_if_it_is_a_person() {
        tally.property(PropertyKind.AUTHOR, new SiteText("青空 花子"));
        tally.property(PropertyKind.LAST_EDITOR, new SiteText("情報政策課"));
        tally.property(PropertyKind.COMMENT_AUTHOR, new SiteText("Microsoft Office User"));
        tally.property(PropertyKind.COMMENT_AUTHOR, new SiteText("Unknown Author"));
        assertThat(tally.matter().traces()).containsExactly(new PropertyTrace(PropertyKind.AUTHOR, 1));
    }

    private Holding only(Concealment how) {
        List<Holding> found = tally.matter().holdings().stream()
                .filter(holding -> holding.concealment() == how)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void row(TableSink table, Concealment how, String... cells) {
        table.row(Arrays.stream(cells).map(SiteText::new).toList(), how);
    }

    /** Without headings, and too few to tell what its columns hold. */
    private void residents() {
        TableSink table = tally.table(Place.WHOLE, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "青空 花子", "090-0000-0001", "青空市本町一丁目2番3号");
    }

    private static final String[] FAMILIES = {"青木", "石川", "上田", "江藤", "大野", "加藤"};
    private static final String[] GIVENS = {"花子", "太郎", "美咲", "健一", "直樹", "由美"};

    private void staff() {
        TableSink table = tally.table(Place.WHOLE, Concealment.NONE, Set.of());
        row(table, Concealment.NONE, "氏名", "電話番号");
        for (int i = 0; i < 12; i++) {
            row(
                    table,
                    Concealment.NONE,
                    FAMILIES[i % 6] + " " + GIVENS[i / 2],
                    "0299-00-" + (i % 3 == 0 ? 2_000 + i * 7 : 1_100 + i * 13));
        }
    }

    private boolean isTakenForStaff() {
        OwnNumbers own = new OwnNumbers(Set.of(PhoneBlocks.code(299_001), PhoneBlocks.code(299_002)), 100);
        Holding part = only(Concealment.NONE);
        assertThat(part.tally().people()).isEqualTo(13);
        return own.hold(part.bearing().phones());
    }

    @Test
    void the_numbers_of_an_office_in_one_table_say_nothing_of_who_stands_in_another_above_it() {
        residents();
        staff();
        assertThat(isTakenForStaff()).isFalse();
    }

    @Test
    void the_numbers_of_an_office_in_one_table_say_nothing_of_who_stands_in_another_below_it() {
        staff();
        residents();
        assertThat(isTakenForStaff()).isFalse();
    }
}
