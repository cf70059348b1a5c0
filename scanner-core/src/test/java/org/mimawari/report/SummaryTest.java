package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.term.Language;

class SummaryTest {
    @ParameterizedTest
    @CsvSource({"JA,60", "JA,80", "JA,200", "EN,60", "EN,80", "EN,200"})
    void fitsTheTerminal(Language language, int width) {
        String summary = Summary.text(Editions.full(language), width);
        assertThat(summary.lines().filter(line -> !line.contains("https://")))
                .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    void namesSeverityCheckThingAndPlaceOfEachFindingAndTheAddressesOfTheWorst() {
        String summary = Summary.text(Editions.full(Language.EN), 120);
        assertThat(summary)
                .containsPattern("critical +form-responses-public +親子デイキャンプ 参加申込 +“親子デイキャンプ チラシ” and 1 other place")
                .containsPattern("high\\? +form-responses-public")
                .contains("  " + InventedFindings.FORM)
                .contains(
                        "Looked at: 1,240 pages, 318 documents, 402 pictures, 5 outside forms, 5 shared files, 4 videos");
    }

    @Test
    void saysThatTooLittleWasSeenAndMakesNoTable() {
        String summary = Summary.text(Editions.blind(Language.JA), 80);
        assertThat(summary).startsWith("ほとんど確認できなかったため").doesNotContain("form-");
    }

    @Test
    void columnsStayUnderTheirHeadingsWithJapaneseLetters() {
        List<String> lines =
                Summary.text(Editions.full(Language.JA), 100).lines().toList();
        int rule = 0;
        while (!lines.get(rule).startsWith("----")) {
            rule++;
        }
        int second = lines.get(rule).indexOf("  ") + 2;
        assertThat(Columns.width(
                        lines.get(rule - 1).substring(0, lines.get(rule - 1).indexOf("検査"))))
                .isEqualTo(second);
        assertThat(Columns.width(
                        lines.get(rule + 1).substring(0, lines.get(rule + 1).indexOf("form-"))))
                .isEqualTo(second);
    }
}
