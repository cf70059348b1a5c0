package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Severity;
import org.mimawari.term.Language;

/** What is only worth a look stands in the appendix: it is no alarm, and yet not "all is well". */
class AppendixTest {
    @Test
    void nothingButTheAppendixIsNotAllClear() {
        Edition edition = InventedPeople.nothingForSure(Language.JA);
        String page = page(edition).text();
        assertThat(page).contains("確実な問題は見つかりませんでした。念のため見てほしいものが3件あります");
        assertThat(page).doesNotContain("対応が必要な問題は見つかりませんでした", "疑いがあるもの（");
        assertThat(mail(edition).subject()).isEqualTo("[Mimawari] 青空市: 確実な問題はありません（見てほしいもの 3件）（確認できず 5件）");
    }

    @Test
    void itStandsAtTheEndOfTheReportWithItsSteps() {
        Document page = page(InventedPeople.ofATown(Language.JA));
        assertThat(page.select("section").eachAttr("class"))
                .containsSubsequence("urgent", "appendix", "law", "coverage");
        assertThat(page.select("section.appendix").text())
                .contains("付録: 念のため見てほしいもの（3件）", "名簿かもしれない表がある（2件）", "「組合員一覧」")
                .contains("施設、役職者、入賞者などの一覧であれば、このままでかまいません");
        assertThat(page.select("section.urgent, section.later, section.suspected")
                        .text())
                .doesNotContain("組合員一覧");
    }

    @Test
    void theMailTellsOnlyHowMany() {
        MailBody mail = mail(InventedPeople.ofATown(Language.JA));
        for (String text : List.of(mail.text(), Jsoup.parse(mail.html()).text())) {
            assertThat(text.replaceAll("\\s+", "").replace("*", ""))
                    .containsOnlyOnce("念のため見てほしいものが3件あります")
                    .doesNotContain("組合員一覧");
        }
        assertThat(mail.subject()).doesNotContain("疑い", "見てほしい");
    }

    @Test
    void itBreaksNoBuildAndIsNoAlarm() {
        Edition edition = InventedPeople.nothingForSure(Language.EN);
        assertThat(edition.report().fails(Severity.INFO)).isFalse();
        assertThat(edition.report().open()).hasSize(3);
        assertThat(edition.report().alarms()).isEmpty();
        String junit = Rendered.text("junit", edition);
        assertThat(junit).contains("<skipped").doesNotContain("<failure");
    }

    @Test
    void programsCanTellItFromAFinding() throws JsonProcessingException {
        Edition edition = InventedPeople.nothingForSure(Language.EN);
        JsonNode results =
                new ObjectMapper().readTree(Rendered.text("sarif", edition)).at("/runs/0/results");
        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.get("kind").asText()).isEqualTo("review");
            assertThat(result.get("level").asText()).isEqualTo("none");
        });
        assertThat(Rendered.text("json", edition).replaceAll("\\s+", ""))
                .contains("\"appendix\":true", "\"mood\":\"review\"", "\"suspected\":0,\"appendix\":3");
        assertThat(Rendered.text("csv", edition)).contains("appendix (worth a look),");
    }

    @Test
    void theTerminalTellsHowManyAndTheTableLeavesThemOut() {
        String summary = Summary.text(InventedPeople.ofATown(Language.JA), 120);
        assertThat(summary).contains("念のため見てほしいものが3件あります").doesNotContain("組合員一覧");
    }

    private static MailBody mail(Edition edition) {
        return MailText.of(edition, List.of(), Words::strict);
    }

    private static Document page(Edition edition) {
        return Jsoup.parse(Rendered.text("html", edition));
    }
}
