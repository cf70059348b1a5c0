package org.mimawari.gather.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.ExternalForm;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

class ServiceTableTest {
    private static final String OWN = "aozora-form\tあおぞらフォーム\tform\tsummary\tforms.aozora.example/kekka/{id}\tknown";

    private final ServiceTable table = ServiceTable.builtIn();

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = ServiceTable.class.getResourceAsStream("services-" + file + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"google", "microsoft", "video", "boards", "forms"})
    void everyLineOfTheTableIsReadAndNoShapeStandsTwice(String file) throws IOException {
        Set<String> shapes = new HashSet<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            TableLine line = TableLine.parse(lines.get(i), i + 1);
            assertThat(line.thing()).matches("[a-z-]+( [a-z-]+)*");
            assertThat(shapes.add(lines.get(i).split("\t+")[4]))
                    .as(lines.get(i))
                    .isTrue();
        }
    }

    @Test
    void aServiceHasOneNameAndStandsInOneFile() throws IOException {
        Map<String, String> names = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        for (String file : List.of("google", "microsoft", "video", "boards", "forms")) {
            for (String line : lines(file)) {
                String[] cells = line.split("\t+");
                assertThat(names.merge(cells[0], cells[1], (old, now) -> old)).isEqualTo(cells[1]);
                assertThat(files.merge(cells[0], file, (old, now) -> old)).isEqualTo(file);
            }
        }
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    /** What is no form and has no probe is not known to the run at all. */
    @Test
    void everyServiceOfTheseTablesIsAsked() throws IOException {
        Services services = ServiceVisit.services(List.of());
        for (String file : List.of("microsoft", "boards", "forms")) {
            for (String line : lines(file)) {
                PublicUrl example = example(line.split("\t+")[4]);
                assertThat(services.knows(example)).as(line).isTrue();
                assertThat(services.canonical(example).isSecure()).isTrue();
            }
        }
    }

    /** An address of a shape: names and stars filled with something that is long enough. */
    private static PublicUrl example(String shape) {
        String filled = shape.replaceAll("\\{[a-z-]+(:[0-9]+)?}", "0123456789abcdef0123456789abcdef")
                .replace("/**", "/rest")
                .replace("*.", "aozora.")
                .replace("*", "any");
        return PublicUrl.of("https://" + filled);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "addresses.csv", numLinesToSkip = 1, delimiter = '|')
    void anAddressIsWhatItLooksLike(String address, String service, AddressKind kind, Sureness sureness) {
        assertThat(table.sight(PublicUrl.of(address))).hasValueSatisfying(sighting -> {
            assertThat(sighting.service().id()).isEqualTo(service);
            assertThat(sighting.kind()).isEqualTo(kind);
            assertThat(sighting.sureness()).isEqualTo(sureness);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.surveymonkey.com/",
                "https://www.surveymonkey.com/mp/take-a-tour/",
                "https://www.typeform.com/help/report",
                "https://www.jotform.com/form-templates/",
                "https://trello.com/",
                "https://trello.com/ja/tour",
                "https://www.notion.so/ja-jp/product",
                "https://www.notion.so/",
                "https://miro.com/ja/about/",
                "https://padlet.com/about/team",
                "https://www.dropbox.com/business",
                "https://www.box.com/ja-jp/home",
                "https://onedrive.live.com/about/ja-jp/",
                "https://www.microsoft.com/ja-jp/microsoft-365/online-surveys-polls-quizzes",
                "https://forms.office.com/",
                "https://forms.office.com/Pages/AnalysisPage.aspx?id=abc",
                "https://aozora.sharepoint.com/sites/kouhou",
                "https://form.run/ja",
                "https://tayori.com/",
                "https://www.city.aozora.example/forms/r/abc",
                "https://forms.office.com.aozora.example/r/abc",
                "https://logoform.jp/",
                "https://airtable.com/pricing",
                "https://www.kintoneapp.com/public/abcdef"
            })
    void aPageOfTheVendorOrAnotherSiteIsNoThing(String address) {
        assertThat(table.sight(PublicUrl.of(address))).isEmpty();
    }

    @Test
    void theWebmastersLinesCountFirstAndNeedNoProbe() {
        PublicUrl answers = PublicUrl.of("https://forms.aozora.example/kekka/2026");
        assertThat(ServiceVisit.services(List.of()).knows(answers)).isFalse();
        assertThat(ServiceVisit.services(List.of(OWN)).knows(answers)).isTrue();
        assertThat(ServiceTable.with(List.of("# ours", "", OWN)).sight(answers)).hasValueSatisfying(sighting -> {
            assertThat(sighting.service().name()).isEqualTo("あおぞらフォーム");
            assertThat(sighting.kind()).isEqualTo(AddressKind.SUMMARY);
            assertThat(sighting.sureness()).isEqualTo(Sureness.KNOWN);
        });
    }

    @Test
    void aFurtherAddressOfAKnownServiceKeepsItsName() {
        String line = "jotform\tうちのジョットフォーム\tform\tanswer\tforms.aozora.example/{id}\tknown";
        assertThat(ServiceTable.with(List.of(line)).sight(PublicUrl.of("https://forms.aozora.example/1")))
                .hasValueSatisfying(
                        sighting -> assertThat(sighting.service().name()).isEqualTo("Jotform"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aozora Aozora form answer f.example/{id} known              | CELLS
            aozora;Aozora;form;answer;f.example/{id}                    | CELLS
            aozora;Aozora;form;answer;f.example/{id};known;more         | CELLS
            Aozora;Aozora;form;answer;f.example/{id};known              | ID
            青空;Aozora;form;answer;f.example/{id};known                | ID
            aozora;Aozora;form;answers;f.example/{id};known             | KIND
            aozora;Aozora;form;view;f.example/{id};known                | VIEW
            aozora;Aozora;form;published;f.example/{id};known           | KIND
            aozora;Aozora;form;secret;f.example/{id};known              | KIND
            aozora;Aozora;form;answer;f.example/{id};certain            | SURENESS
            aozora;Aozora;form;answer;https://f.example/{id};known      | HOST
            aozora;Aozora;form;answer;f.example/**/{id};known           | REST
            aozora;Aozora;form;answer;f.example/{id;known               | PART
            aozora;Aozora;form;answer;f.example/r?id;known              | PARAMETER
            """)
    void aWrongLineIsOneErrorThatNamesTheLineAndNothingOfIt(String line, LineFault fault) {
        List<String> own = new ArrayList<>(List.of("# our forms", OWN, line.replace(';', '\t')));
        assertThatThrownBy(() -> ServiceTable.with(own)).isInstanceOfSatisfying(WrongLine.class, wrong -> {
            assertThat(wrong.line()).isEqualTo(3);
            assertThat(wrong.fault()).isEqualTo(fault);
            assertThat(wrong.getMessage()).doesNotContain("f.example", "Aozora");
        });
    }

    @Test
    void twoProbesForOneServiceAreAMistake() {
        List<ServiceProbe> twice = Stream.<ServiceProbe>of(new SharePointProbe(), new SharePointProbe())
                .toList();
        assertThatThrownBy(() -> new Services(table, twice)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormOfWhichNothingIsKnownIsListedOnceAndNobodyIsAsked() {
        try (GoogleStage stage = new GoogleStage("logoform.jp")) {
            ExternalForm form = ServiceVisit.to(
                    ExternalForm.class,
                    stage,
                    "https://logoform.jp/form/Ab12/345",
                    "https://logoform.jp/form/Ab12/345?utm=x");
            assertThat(form.url()).isEqualTo(PublicUrl.of("https://logoform.jp/form/Ab12/345"));
            assertThat(form.service().name()).isEqualTo("LoGoフォーム");
            assertThat(form.routes()).containsExactly(Visit.route(0), Visit.route(1));
            assertThat(stage.asked()).isEmpty();
        }
    }
}
