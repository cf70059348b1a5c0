package org.mimawari.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.Settings;

class ExampleSettingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path config() {
        return Path.of(System.getProperty("mimawari.root")).resolve("config");
    }

    static Collection<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(config())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Settings read(Path file) {
        Loaded loaded = new SettingsFile(Map.of("SMTP_PASSWORD", "x"), Set.of("form-responses-public"), cron -> true)
                .read(file);
        assertThat(loaded).as(file.toString()).isInstanceOf(Loaded.Good.class);
        return ((Loaded.Good) loaded).settings();
    }

    private static List<String> schemaErrors(String yaml) throws IOException {
        String json = JSON.writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SettingsSchema.text())
                .validate(json, InputFormat.JSON)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHasNoMistakeAndFollowsTheSchema(Path file) throws IOException {
        assertThat(read(file).sites()).isNotEmpty();
        assertThat(schemaErrors(Files.readString(file))).isEmpty();
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples())
                .extracting(file -> file.getFileName().toString())
                .contains("mimawari.example.yaml", "mimawari.minimal.yaml");
    }

    @Test
    void theLongExampleShowsTheDefaults() {
        Settings example = read(config().resolve("mimawari.example.yaml"));
        Settings minimal = read(config().resolve("mimawari.minimal.yaml"));
        assertThat(example.crawl()).isEqualTo(CrawlSettings.DEFAULT);
        assertThat(example.network()).isEqualTo(NetworkSettings.DEFAULT);
        assertThat(example.schedule()).isEqualTo(ScheduleSettings.DEFAULT);
        assertThat(example.store()).isEqualTo(minimal.store());
    }

    @Test
    void theExampleOfServicesHasNoMistakeAndIsKept(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mimawari.yaml"),
                "sites: [ { start: [ 'https://a.example/' ] } ]\ncrawl: { services: '"
                        + config().resolve("services.example.tsv") + "' }\n");
        Settings settings = read(file);
        assertThat(settings.crawl().services().lines()).anyMatch(line -> line.startsWith("aozora-form\t"));
        assertThat(SettingsText.of(settings)).contains("services.example.tsv");
    }

    @Test
    void theSchemaForEditorsIsTheOneInTheProgram() throws IOException {
        assertThat(config().resolve("mimawari.schema.json"))
                .hasContent(SettingsSchema.text().stripTrailing());
        assertThat(Files.readString(config().resolve("mimawari.schema.json"))).isEqualTo(SettingsSchema.text());
    }

    @Test
    void theLogSettingsOfTheProgramAreTheOnesInTheFolder() throws IOException {
        byte[] inside =
                getClass().getResourceAsStream("/org/mimawari/cli/logback.xml").readAllBytes();
        assertThat(config().resolve("logback.xml")).hasBinaryContent(inside);
    }

    @Test
    void theSchemaHasTheSameKeysAsTheReader() throws IOException {
        JsonNode schema = JSON.readTree(SettingsSchema.text());
        for (Map.Entry<String, List<String>> section : Keys.ALL.entrySet()) {
            JsonNode node = schema;
            for (String step : section.getKey().split("\\.")) {
                if (!step.isEmpty()) {
                    node = node.path("properties").path(step.replace("[]", ""));
                    node = step.endsWith("[]") ? node.path("items") : node;
                }
            }
            List<String> keys = new ArrayList<>();
            node.path("properties").fieldNames().forEachRemaining(keys::add);
            assertThat(keys).as(section.getKey()).containsExactlyElementsOf(section.getValue());
        }
    }

    @Test
    void theLongExampleNamesEveryKey() throws IOException {
        String text = Files.readString(config().resolve("mimawari.example.yaml"));
        Keys.ALL.values().forEach(keys -> keys.forEach(key -> assertThat(text).containsPattern("[\\n {]" + key + ":")));
    }

    @Test
    void theDocumentationNamesEveryKey() throws IOException {
        String text = Files.readString(config().resolveSibling("docs").resolve("settings.md"));
        Keys.ALL.forEach((section, keys) -> {
            if (!section.isEmpty()) {
                keys.forEach(key -> assertThat(text).as(section).containsPattern("[`.]" + key + "[`.]"));
            }
        });
    }

    @Test
    void examplesInTheDocumentationHaveNoMistake(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mimawari.yaml");
        Pattern block = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
        try (Stream<Path> pages = Files.list(config().resolveSibling("docs"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                for (MatchResult found :
                        block.matcher(Files.readString(page)).results().toList()) {
                    boolean accepts = found.group(1).startsWith("acceptances:");
                    String settings = "sites: [ { start: [ 'https://a.example/' ] } ]\n";
                    Files.writeString(folder.resolve("acceptances.yaml"), accepts ? found.group(1) : "");
                    Files.writeString(file, settings + (accepts ? "" : found.group(1)));
                    assertThat(read(file).sites()).as(page.toString()).hasSize(1);
                    assertThat(read(file).checks().acceptances()).hasSize(accepts ? 1 : 0);
                }
            }
        }
    }

    @Test
    void theSchemaFindsMistakesToo() throws IOException {
        assertThat(schemaErrors("sites: [ { start: [ 'https://a.example/' ] } ]\ncrawl: { dely: 1s }\n"))
                .hasSize(1);
        assertThat(schemaErrors("sites: [ { start: [ 'a.example' ] } ]\n")).hasSize(1);
        assertThat(schemaErrors("sites: [ { start: [ 'https://a.example/' ] } ]\nmail: { host: a }\n"))
                .hasSize(1);
    }
}
