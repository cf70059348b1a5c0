package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorporateNumberTest {
    private final CorporateNumber number = new CorporateNumber();

    /** The agency's own example: https://www.houjin-bangou.nta.go.jp/ gives 7000012050002 to itself. */
    @Test
    void the_number_of_the_agency_itself_fits() {
        assertThat(number.fits("7000012050002")).isTrue();
        assertThat(number.fits("7-0000-1205-0002")).isTrue();
    }

    @Test
    void another_check_digit_or_length_does_not() {
        assertThat(number.fits("8000012050002")).isFalse();
        assertThat(number.fits("000012050002")).isFalse();
        assertThat(number.fits("70000120500020")).isFalse();
        assertThat(number.fits("")).isFalse();
    }

    @Test
    void words_beside_it_are_no_number() {
        assertThat(number.fits("法人番号 7000012050002")).isFalse();
    }

    @Test
    void a_cell_that_holds_one_is_of_an_organisation_and_no_my_number_is() {
        CellKinds cells = new CellKinds();
        assertThat(cells.isOrganisation("7000012050002")).isTrue();
        assertThat(cells.isOrganisation("787789328790")).isFalse();
        assertThat(cells.isOrganisation("0123-45-6789")).isFalse();
    }
}
