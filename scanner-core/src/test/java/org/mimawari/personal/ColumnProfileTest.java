package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.DataKind;

class ColumnProfileTest {
    private final CellShapes shapes = new CellShapes();

    private Set<DataKind> kinds(Stream<String> cells) {
        ColumnProfile column = new ColumnProfile(shapes);
        cells.forEach(column::add);
        return column.kinds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成5年%d月1日", "H5.%d.1", "1993/%d/1", "1993-%d-01", "1993年%d月1日"})
    void dates_of_one_year_are_those_of_events(String form) {
        assertThat(kinds(IntStream.rangeClosed(1, 12).mapToObj(month -> String.format(Locale.ROOT, form, month))))
                .isEmpty();
    }

    private Stream<String> overManyYears(String form) {
        return IntStream.rangeClosed(10, 20).mapToObj(year -> String.format(Locale.ROOT, form, year, year - 8, year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成%d年%d月%d日", "H%d.%d.%d", "19%d/%d/%d", "19%d-%02d-%d", "19%d年%d月%d日"})
    void dates_over_many_years_are_births(String form) {
        assertThat(kinds(overManyYears(form))).containsExactly(DataKind.BIRTH_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成%d年4月1日", "H%d.4.1", "19%d/4/1", "19%d-04-01", "19%d年4月1日"})
    void dates_on_one_day_of_many_years_are_those_of_offices_and_licences(String form) {
        assertThat(kinds(overManyYears(form))).isEmpty();
    }

    @Test
    void a_few_cells_are_no_column() {
        assertThat(kinds(List.of("hanako@example.jp", "taro@example.jp").stream()))
                .isEmpty();
        assertThat(kinds(List.of("a@example.jp", "b@example.jp", "c@example.jp").stream()))
                .containsExactly(DataKind.EMAIL);
    }

    @Test
    void short_addresses_are_no_classes_of_a_school() {
        assertThat(kinds(Stream.of("青空市栄町5-6-7", "青空市緑町3-2", "青空市本町1-1-8"))).containsExactly(DataKind.ADDRESS);
        assertThat(kinds(Stream.of("緑小6年", "東中2-1", "3年2組", "年長"))).containsExactly(DataKind.SCHOOL);
        assertThat(kinds(Stream.of("令和5年", "平成3年", "2026年"))).isEmpty();
    }

    @Test
    void letters_are_blood_types_only_if_some_are_no_marks() {
        assertThat(kinds(Stream.of("A", "O", "B", "AB"))).containsExactly(DataKind.HEALTH);
        assertThat(kinds(Stream.of("A", "B", "A", "B"))).isEmpty();
        assertThat(kinds(Stream.of("A", "B", "C", "O"))).isEmpty();
    }

    @Test
    void one_illness_among_many_that_have_none_is_one() {
        assertThat(kinds(Stream.of("なし", "なし", "うつ病", "なし"))).containsExactly(DataKind.HEALTH);
        assertThat(kinds(Stream.of("なし", "なし", "なし"))).isEmpty();
    }

    @Test
    void few_numbers_are_those_of_people_only_if_each_has_its_check_digit() {
        assertThat(kinds(Stream.of("123456789018", "234567890121", "345678901234")))
                .containsExactly(DataKind.MY_NUMBER);
        assertThat(kinds(Stream.of("123456789018", "234567890121", "345678901235")))
                .isEmpty();
    }

    @Test
    void towns_are_no_firms_and_names_that_end_as_towns_do_are_neither() {
        ColumnProfile names = new ColumnProfile(shapes);
        List.of("青山 浩市", "緑川 宗城", "白石 梅園", "服部", "宮城").forEach(names::add);
        assertThat(names.hasOrganisations()).isFalse();
        ColumnProfile towns = new ColumnProfile(shapes);
        List.of("青空市", "緑川町", "西山市").forEach(towns::add);
        assertThat(towns.isOfOrganisations()).isFalse();
        assertThat(towns.isOfTowns()).isTrue();
        ColumnProfile offices = new ColumnProfile(shapes);
        List.of("緑公民館", "青空小学校", "総務課").forEach(offices::add);
        assertThat(offices.isOfOrganisations()).isTrue();
    }
}
