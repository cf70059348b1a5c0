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
}
