package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.term.Language;

/** The JSON report against its own schema, the SARIF report against the standard's. */
class JsonFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theJsonReportKeepsToItsSchema(Language language) throws IOException {
        Schema schema = schema("/org/mimawari/report/report.schema.json", SpecificationVersion.DRAFT_2020_12);
        for (Edition edition : editions(language)) {
            assertThat(errors(schema, Rendered.text("json", edition))).isEmpty();
        }
        assertThat(errors(schema, "{\"format\": \"mimawari-report\"}")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSarifReportKeepsToTheStandard(Language language) throws IOException {
        Schema schema = schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
        for (Edition edition : editions(language)) {
            assertThat(errors(schema, Rendered.text("sarif", edition))).isEmpty();
        }
        assertThat(errors(schema, "{\"version\": \"2.1.0\", \"runs\": [{}]}")).isNotEmpty();
    }

    @Test
    void jsonHoldsCoverageStatesEvidenceAndInventory() throws IOException {
        JsonNode root = JSON.readTree(Rendered.text("json", Editions.full(Language.JA)));
        JsonNode first = root.at("/findings/0");
        assertThat(first.at("/check").asText()).isEqualTo("form-responses-public");
        assertThat(first.at("/state").asText()).isEqualTo("new");
        assertThat(first.at("/firstSeen").asText()).isEqualTo("2026-11-20T18:00:00Z");
        assertThat(first.at("/routes/0/via").asText()).isEqualTo("qr-in-pdf");
        assertThat(first.at("/routes/0/place/page").asInt()).isEqualTo(2);
        assertThat(first.at("/routes/2/steps").asInt()).isEqualTo(2);
        assertThat(first.at("/evidence")).hasSize(9);
        assertThat(root.at("/coverage/unseen/locked").asInt()).isEqualTo(1);
        assertThat(root.at("/inventory").findValuesAsText("kind").stream()
                        .filter(List.of("form", "shared-file", "video", "external-form")::contains)
                        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting())))
                .isEqualTo(Map.of("form", 5L, "shared-file", 5L, "video", 4L, "external-form", 1L));
        assertThat(root.at("/coverage/sharedFiles").asInt()).isEqualTo(5);
        assertThat(root.at("/coverage/videos").asInt()).isEqualTo(4);
        assertThat(root.at("/coverage/externalForms").asInt()).isEqualTo(1);
        assertThat(root.at("/inventory/5/content/people").asInt()).isEqualTo(38);
        assertThat(root.at("/undecided")).hasSize(5);
        assertThat(root.at("/result/verified/critical").asInt()).isEqualTo(1);
        assertThat(root.at("/result/suspected").asInt()).isEqualTo(1);
        assertThat(root.at("/result/absent").asInt()).isEqualTo(1);
    }

    @Test
    void sarifMapsSeverityStateAndPlacesAsTheContractSays() throws IOException {
        JsonNode run = JSON.readTree(Rendered.text("sarif", Editions.full(Language.EN)))
                .at("/runs/0");
        assertThat(run.at("/results").findValuesAsText("level"))
                .containsExactly("error", "error", "note", "note", "error", "error");
        assertThat(run.at("/results").findValuesAsText("baselineState"))
                .containsExactly("new", "unchanged", "updated", "unchanged", "new", "absent");
        JsonNode first = run.at("/results/0");
        assertThat(first.at("/ruleId").asText()).isEqualTo("form-responses-public");
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(InventedFindings.FORM);
        assertThat(first.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(InventedSite.FLYER.shown());
        assertThat(first.at("/relatedLocations")).hasSize(3);
        assertThat(first.at("/partialFingerprints").elements().next().asText()).matches("[0-9a-f]{32}");
        assertThat(first.at("/properties/severity").asText()).isEqualTo("critical");
        assertThat(first.at("/properties/confidence").asText()).isEqualTo("verified");
        assertThat(first.at("/properties/route")).hasSize(3);
        assertThat(run.at("/automationDetails/id").asText()).isEqualTo("mimawari/青空市/aozora-20261121-0300-7f3a");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                .containsExactlyElementsOf(
                        Editions.CHECKS.stream().map(check -> check.id()).toList());
        assertThat(run.at("/tool/driver/rules/0/help/markdown").asText()).contains("1. ");
    }

    @Test
    void sarifTellsWhatCouldNotBeCheckedAndWhetherTheRunSawEnough() throws IOException {
        JsonNode full = JSON.readTree(Rendered.text("sarif", Editions.full(Language.EN)))
                .at("/runs/0/invocations/0");
        assertThat(full.at("/executionSuccessful").asBoolean()).isTrue();
        assertThat(full.at("/toolExecutionNotifications").toString())
                .contains("plan-locked.pdf")
                .contains("1FAIpQLSdInventedBlockedForm")
                .contains("\"associatedRule\":{\"id\":\"form-responses-public\"}");
        JsonNode blind = JSON.readTree(Rendered.text("sarif", Editions.blind(Language.EN)))
                .at("/runs/0/invocations/0");
        assertThat(blind.at("/executionSuccessful").asBoolean()).isFalse();
    }

    @Test
    void wordsOfTheSiteStayWords() throws IOException {
        for (String words : HostileWords.ALL) {
            Edition edition = Editions.hostile(Language.JA, words);
            String title = JSON.readTree(Rendered.text("json", edition))
                    .at("/findings/0/title")
                    .asText();
            assertThat(title)
                    .doesNotContain("\r", "\n", "\u202E", "\uFFFE", "\u0000")
                    .hasSizeLessThanOrEqualTo(80);
            assertThat(errors(
                            schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7),
                            Rendered.text("sarif", edition)))
                    .as(words)
                    .isEmpty();
        }
        assertThat(SarifResults.plain("a [x](http://evil.example) {0}"))
                .isEqualTo("a \\[x\\](http://evil.example) {{0}}");
    }

    private static List<Edition> editions(Language language) {
        return Stream.of(
                        Editions.full(language),
                        Editions.clean(language),
                        Editions.blind(language),
                        Editions.doubtful(language),
                        Editions.recheck(language),
                        Editions.recheckBlind(language),
                        Editions.accepting(language),
                        Editions.many(language, 30))
                .toList();
    }

    private static Schema schema(String resource, SpecificationVersion version) throws IOException {
        try (InputStream in = JsonFormatsTest.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
        }
    }

    private static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
