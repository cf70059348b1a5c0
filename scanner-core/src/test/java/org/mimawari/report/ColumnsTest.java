package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void japaneseLettersTakeTwoColumnsAndCombiningMarksNone() {
        assertThat(Columns.width("abc")).isEqualTo(3);
        assertThat(Columns.width("青空市")).isEqualTo(6);
        assertThat(Columns.width("ｱｲｳ")).isEqualTo(3);
        assertThat(Columns.width("か\u3099")).isEqualTo(2);
        assertThat(Columns.width("𠮷野")).isEqualTo(4);
    }

    @Test
    void tooLongTextIsCutAtALetterAndFilledToTheColumn() {
        assertThat(Columns.fit("青空市役所", 7)).isEqualTo("青空市…");
        assertThat(Columns.fit("青空市役所", 8)).isEqualTo("青空市… ");
        assertThat(Columns.fit("青", 4)).isEqualTo("青  ");
    }

    @Test
    void noLineBeginsWithAClosingMarkNorEndsWithAnOpeningOne() {
        assertThat(Columns.wrap("あいう。えお", 6)).containsExactly("あい", "う。え", "お");
        assertThat(Columns.wrap("あい「うえ」お", 6)).containsExactly("あい", "「う", "え」お");
    }

    @Test
    void wordsAndAddressesAreKeptWhole() {
        assertThat(Columns.wrap("see https://www.city.aozora.example/long now", 12))
                .containsExactly("see", "https://www.city.aozora.example/long", "now");
        assertThat(Columns.wrap("", 10)).containsExactly("");
    }
}
