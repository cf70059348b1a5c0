package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.ScanReport;
import org.mimawari.site.Coverage;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Language;
import org.mimawari.term.ScanId;

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

    @Test
    void saysOnceThatTheLimitWasReached() {
        ScanId id = new ScanId("run-1");
        Coverage cut = new Coverage(10, 0, 0, 0, Map.of(), List.of(), Map.of(), 0, true, false);
        ScanReport report = new ScanReport(
                "青空市", id, Instant.EPOCH, Instant.EPOCH, List.of(), List.of(), List.of(), true, Accepting.NONE);
        Snapshot seen = new Snapshot(id, Instant.EPOCH, cut, List.of());
        String summary = Summary.text(new Edition(report, seen, Language.EN, ZoneOffset.UTC, "1"), 200);
        assertThat(summary)
                .containsOnlyOnce("The limit of addresses or time was reached")
                .contains("Looked at: 10 pages");
    }
}
