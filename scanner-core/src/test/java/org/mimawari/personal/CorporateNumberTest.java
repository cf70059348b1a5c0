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
}
