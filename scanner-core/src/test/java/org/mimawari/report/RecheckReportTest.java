package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.term.Language;

/** What the reports of a re-check say, and what all reports say of the past of a form. */
class RecheckReportTest {
    @Test
    void aReCheckThatAskedNothingDoesNotSayThatAllIsWell() {
        String page = Rendered.text("html", Editions.recheckOfNothing(Language.JA));
        assertThat(page).contains("この再確認では、何も確かめていません").doesNotContain("問題は見つかりませんでした");
    }

    static Stream<Arguments> formatsAndLanguages() {
        return FormatsTest.formatsAndLanguages();
    }

    private static JsonNode json(String format, Edition edition) throws IOException {
        return new ObjectMapper().readTree(Rendered.text(format, edition));
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void saysThatItIsOneHowManyThingsWereAskedAndWhenTheLastWholeScanWas(Format format, Language language)
            throws IOException {
        String text = Rendered.text(format, Editions.recheck(language));
        if (format.name().equals("json")) {
            JsonNode run = json("json", Editions.recheck(language)).path("run");
            assertThat(run.path("kind").asText()).isEqualTo("recheck");
            assertThat(run.path("asked").asInt()).isEqualTo(5);
            assertThat(run.path("notAsked").asInt()).isEqualTo(1);
            assertThat(run.path("lastScan").asText()).isEqualTo("2026-10-31T18:00:00Z");
            return;
        }
        Words words = Words.strict(language);
        String time = language == Language.JA ? "2026年11月1日 3時00分" : "1 November 2026, 03:00";
        String plain = text.replace("\\", "").replaceAll("\\s+", " ");
        assertThat(plain)
                .contains(words.count("recheck.asked", 5))
                .contains(words.text("recheck.scan", Map.of("time", time)))
                .contains(words.count("recheck.gaps", 1))
                .doesNotContain(words.text("coverage.finished"));
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void ofAScanNoneOfThisIsSaid(Format format, Language language) throws IOException {
        String text = Rendered.text(format, Editions.full(language));
        assertThat(text).doesNotContain(Words.strict(language).count("recheck.asked", 5));
        if (format.name().equals("json")) {
            assertThat(json("json", Editions.full(language)).at("/run/kind").asText())
                    .isEqualTo("scan");
        }
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void whatItDidNotLookAtStandsInItAsBefore(Format format, Language language) {
        assertThat(Rendered.text(format, Editions.recheck(language)))
                .contains("InventedEditorAddressOfTheSurvey")
                .contains("1FAIpQLSdInventedFormOfTheCampDay");
    }

    @Test
    void theHeadingOfTheReportForPeopleSaysSoFirst() {
        Document page = Jsoup.parse(Rendered.text("html", Editions.recheck(Language.JA)));
        assertThat(page.select("h1").text()).isEqualTo("再確認の結果: 青空市");
        assertThat(page.select("header .when").first().text())
                .startsWith("これは再確認です。以前の見回りで分かっているフォーム・共有ファイル・動画5件をもう一度確かめました。");
        assertThat(Rendered.text("markdown", Editions.recheck(Language.EN))).startsWith("# Mimawari re-check: 青空市");
    }

    @Test
    void whoSawLittleDoesNotSayThatAllWasAsked() {
        String text = Rendered.text("markdown", Editions.recheckBlind(Language.EN));
        assertThat(text)
                .contains("This result does not mean that all is well")
                .doesNotContain("Everything outside that is known was asked again");
    }

    @Test
    void everyFormIsListedWithTheLastChangeThatWasSeen() throws IOException {
        Edition edition = Editions.recheck(Language.EN);
        String change = "21 November 2026 (answers: not public → anyone can read them,"
                + " setting to show the summary: off → on)";
        String none = "none since 1 November 2026";
        Document page = Jsoup.parse(Rendered.text("html", edition));
        assertThat(page.select("section.forms thead th").last().text()).isEqualTo("Last change seen");
        assertThat(page.select("section.forms tbody tr").stream()
                        .map(row -> row.select("td").last())
                        .map(Element::text))
                .contains(change, none, "not known");
        assertThat(Rendered.text("markdown", edition)).contains("| " + change + " |", "| " + none + " |");
        assertThat(Rendered.text("csv", edition)).contains("\"" + change + "\"", none);
        JsonNode form = find(json("json", edition).path("inventory"), "1FAIpQLSdInventedFormOfTheCampDay");
        assertThat(form.path("firstSeen").asText()).isEqualTo("2026-10-31T18:00:00Z");
        assertThat(form.at("/lastChange/seen").asText()).isEqualTo("2026-11-20T18:42:07Z");
        assertThat(form.at("/lastChange/before/responses").asText()).isEqualTo("private");
        assertThat(form.at("/lastChange/after/responses").asText()).isEqualTo("public");
        assertThat(find(json("json", edition).path("inventory"), "InventedBlockedForm")
                        .has("lastChange"))
                .isFalse();
    }

    private static JsonNode find(JsonNode list, String part) {
        for (JsonNode node : list) {
            if (node.path("address").asText().contains(part)) {
                return node;
            }
        }
        throw new AssertionError("nothing with " + part + " in " + list);
    }

    @Test
    void thePagesThatOfferAFlyerStandUnderTheFlyer() {
        Element way = Jsoup.parse(Rendered.text("html", Editions.recheck(Language.JA)))
                .selectFirst(".urgent .ways > li");
        assertThat(way.text()).contains("camp-flyer.pdf");
        assertThat(way.selectFirst(".before").text()).contains("https://www.city.aozora.example/event/");
    }

    @Test
    void aTokenInAnAddressThatCouldNotBeAskedAgainIsMasked() {
        for (Format format : Formats.all()) {
            assertThat(Rendered.text(format, Editions.recheck(Language.EN)))
                    .as(format.name())
                    .doesNotContain("rlkey=secret");
        }
        assertThat(Rendered.text("html", Editions.recheck(Language.EN)))
                .contains("rlkey=***")
                .contains("In a re-check: its address holds a token");
    }
}
