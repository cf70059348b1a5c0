package org.mimawari.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ボランティア講座チラシ（訂正版、PDF） | ボランティア講座 | CORRECTED",
                "令和8年度 募集要項［PDF：120KB］ | 募集要項 | FISCAL_YEAR 2026",
                "R8年度募集要項 | 募集要項 | FISCAL_YEAR 2026",
                "利用の手引き 第3版 | 利用の手引き | EDITION 300",
                "利用の手引き Ver.1.1 | 利用の手引き | EDITION 110",
                "第4回会議録 | 会議録 | SESSION 4, PERIODICAL 0",
                "様式第2号 実績報告書 | 実績報告書 | NUMBER 2, PERIODICAL 0",
                "広報あおぞら5月号 | 広報あおぞら | MONTH 5, PERIODICAL 0",
                "学年だより（2年生） | 学年だより | GRADE 2, PERIODICAL 0",
                "ごみの出し方（English） | ごみの出し方 | LANGUAGE 1",
                "こちら | '' | ''"
            })
    void the_words_of_a_link_are_parted_into_what_tells_versions_and_the_name_of_the_thing(
            String words, String core, String marks) {
        NameReading read = NameReading.ofWords(words);
        assertThat(read.core()).isEqualTo(core);
        assertThat(marks(read)).isEqualTo(expected(marks));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volunteer-kouza-teisei.pdf | volunteerkouza | CORRECTED",
                "chirashi_v3.pdf | chirashi | EDITION 300",
                "chirashi-1.pdf | chirashi | SUFFIX 1",
                "shiori (1).pdf | shiori | SUFFIX 1",
                "youkou20260401.pdf | youkou | AS_OF 20544",
                "ryoukin_r0704.pdf | ryoukin | AS_OF 20179",
                "r8-bosyu.pdf | bosyu | FISCAL_YEAR 2026",
                "gomi_en.pdf | gomi | LANGUAGE 1",
                "0001234.pdf | '' | ''",
                "seikatsu-202605.pdf | seikatsu | MONTH 202605"
            })
    void so_is_the_name_of_a_file(String file, String core, String marks) {
        NameReading read = NameReading.ofFile(file);
        assertThat(read.core()).isEqualTo(core);
        assertThat(marks(read)).isEqualTo(expected(marks));
    }

    private static Set<String> marks(NameReading read) {
        return read.marks().stream()
                .map(mark -> mark.kind() + (mark.value() == 0 ? "" : " " + mark.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expected(String marks) {
        return Arrays.stream(marks.split(", "))
                .filter(mark -> !mark.isEmpty())
                .map(mark -> mark.replace(" 0", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
