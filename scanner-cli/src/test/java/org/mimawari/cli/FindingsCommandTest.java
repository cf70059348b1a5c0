package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.history.History;
import org.mimawari.history.Looked;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.history.Terms;
import org.mimawari.history.Tracked;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Via;

/** {@code findings} and {@code accept} on a real store, without settings and with them. */
class FindingsCommandTest {
    private static final String SITE = "www.city.aozora.example";
    private static final PublicUrl FORM = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSaozora/viewform");
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/kosodate/");
    private static final Route WAY =
            new Route(PAGE, Label.masked("子育て教室"), Label.masked("申し込み"), Via.LINK, Place.WHOLE);
    private static final Finding FINDING = new Finding(
            "form-responses-public",
            "summary",
            Severity.CRITICAL,
            Confidence.VERIFIED,
            FORM,
            Label.masked("子育て教室 申込"),
            List.of(new Evidence.ReachedBy(WAY, 1)),
            Fingerprint.of("form-responses-public", FORM, "summary"));
    private static final String NUMBER = FINDING.fingerprint().hex().substring(0, 8);
    private static final Instant MARCH = Instant.parse("2026-03-01T03:00:00Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int runs;

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                folder);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void aRunFoundAForm() {
        seen(MARCH, new Terms(1, List.of(), LocalDate.of(2026, 3, 1)));
    }

    private Tracked seen(Instant at, Terms terms) {
        try (History history = History.open("jdbc:h2:file:" + folder.resolve("mimawari-data/mimawari"))) {
            ScanId id = new ScanId("run-" + ++runs);
            Looked everything = new Looked(Set.of(FINDING.check()), Set.of(), Set.of(), Set.of(), true);
            history.begin(id, SITE, at);
            Tracked tracked = history.track(id, at, List.of(FINDING), everything, terms);
            history.end(
                    id, at.plusSeconds(60), Result.FINISHED, tracked.findings().size(), 10);
            return tracked;
        }
    }

    @Test
    void theFindingsThatStandAreListedAndOneIsToldInFull() {
        assertThat(run("findings")).isZero();
        assertThat(out()).contains(NUMBER, SITE, "critical", "2026-03-01", FORM.shown());
        assertThat(run("findings", "--long")).isZero();
        assertThat(out()).contains(FINDING.fingerprint().hex());
        assertThat(run("findings", NUMBER.substring(0, 5))).isZero();
        assertThat(out())
                .contains("子育て教室 申込", FORM.shown(), PAGE.shown(), "form-responses-public")
                .contains("2026-03-01 12:01  scan  new")
                .contains("accept " + NUMBER);
        assertThat(run("findings", NUMBER, "--lang", "ja")).isZero();
        assertThat(out()).contains("全体  新規");
        assertThat(run("findings", "--site", SITE)).isZero();
        assertThat(out()).contains(NUMBER);
        assertThat(run("findings", "--site", "another")).isEqualTo(2);
        assertThat(err()).contains("no run of a site of that name is known; known: " + SITE);
    }

    private void sawTooLittle(String site, String run, Instant at, Finding... found) {
        try (History history = History.open("jdbc:h2:file:" + folder.resolve("mimawari-data/mimawari"))) {
            ScanId id = new ScanId(run);
            history.begin(id, site, at);
            Looked nothing = new Looked(Set.of(FINDING.check()), Set.of(), Set.of(), Set.of(), false);
            history.track(id, at, List.of(found), nothing, new Terms(1, List.of(), LocalDate.of(2026, 3, 1)));
            history.end(id, at.plusSeconds(60), Result.SAW_TOO_LITTLE, found.length, 0);
        }
    }

    @Test
    void thatTheNewestRunSawTooLittleIsSaidBelowWhatStands() {
        assertThat(run("findings")).isZero();
        assertThat(out()).doesNotContain("too little");
        sawTooLittle(SITE, "run-9", MARCH.plusSeconds(86_400));
        assertThat(run("findings")).isZero();
        assertThat(out()).contains(NUMBER).endsWith("what earlier runs found there stands as it was.\n");
        assertThat(out()).contains(SITE + ": the newest run (2026-03-02 12:00) saw too little to judge.");
        assertThat(run("findings", NUMBER)).isZero();
        assertThat(out()).contains("the newest run (2026-03-02 12:00) saw too little");
        assertThat(run("findings", "--lang", "ja")).isZero();
        assertThat(out()).contains(SITE + ": 最新の見回り（2026-03-02 12:00）は、見られたものが少なすぎて");
        seen(MARCH.plusSeconds(2 * 86_400), new Terms(1, List.of(), LocalDate.of(2026, 3, 1)));
        assertThat(run("findings")).isZero();
        assertThat(out()).doesNotContain("too little");
    }

    @Test
    void whereOnlyARunIsKnownThatSawTooLittleNobodySaysThatNothingStands() {
        sawTooLittle("new.example", "run-9", MARCH);
        assertThat(run("findings", "--site", "new.example")).isZero();
        assertThat(out()).contains("new.example: the newest run").doesNotContain("No finding stands");
        assertThat(run("findings", "--site", SITE)).isZero();
        assertThat(out()).contains(NUMBER).doesNotContain("too little");
    }

    @Test
    void aNumberThatFitsNothingIsToldWithWhatToDo() {
        assertThat(run("findings", "ffff0000")).isEqualTo(2);
        assertThat(err()).contains("no finding that stands has a number that begins with ffff0000");
        assertThat(run("findings", "xyz")).isEqualTo(2);
        assertThat(err()).contains("at least four");
        assertThat(run("accept", "ffff0000", "--reason", "a", "--who", "b", "--until", "2099-01-01"))
                .isEqualTo(2);
        assertThat(folder.resolve("mimawari-data/acceptances.yaml")).doesNotExist();
    }

    private int accept(String until) {
        return run("accept", NUMBER, "--reason", "集計は \"公開用\" です ${X}", "--who", "広報係", "--until", until);
    }

    @Test
    void whatIsAcceptedIsWrittenWhereRunsWithoutSettingsLookForIt() throws IOException {
        assertThat(accept("2099-03-31")).isZero();
        assertThat(out()).contains("mimawari-data/acceptances.yaml", "2099-03-31");
        assertThat(Files.readString(folder.resolve("mimawari-data/acceptances.yaml")))
                .contains("finding: \"" + FINDING.fingerprint().hex() + "\"", "until: 2099-03-31");
        // A second one is added below, and the file stays good.
        assertThat(accept("2099-04-30")).isZero();
        assertThat(run("findings")).isZero();
    }

    @Test
    void anEmptyFileOfAcceptancesIsWrittenAsOneThatIsNotThere() throws IOException {
        Files.writeString(folder.resolve("mimawari-data/acceptances.yaml"), "\n");
        assertThat(accept("2099-03-31")).isZero();
        assertThat(Files.readString(folder.resolve("mimawari-data/acceptances.yaml")))
                .contains("acceptances:\n  - target:");
    }

    @Test
    void beforeItIsWrittenTheDayAndTheWordsAreLookedAt() {
        assertThat(accept("2020-01-01")).isEqualTo(2);
        assertThat(err()).contains("a day of the past");
        assertThat(accept("next year")).isEqualTo(2);
        assertThat(err()).contains("such as 2027-03-31");
        assertThat(run("accept", NUMBER, "--reason", " ", "--who", "b", "--until", "2099-01-01"))
                .isEqualTo(2);
        assertThat(err()).contains("--reason");
        assertThat(run("accept", NUMBER, "--reason", "a", "--until", "2099-01-01"))
                .isEqualTo(2);
        assertThat(err()).contains("--who");
        assertThat(folder.resolve("mimawari-data/acceptances.yaml")).doesNotExist();
    }

    @Test
    void aListThatCannotBeAddedToStaysAsItIs() throws IOException {
        Path file = folder.resolve("mimawari-data/acceptances.yaml");
        Files.writeString(file, "acceptances: [ ]\n");
        assertThat(accept("2099-03-31")).isEqualTo(2);
        assertThat(err()).contains("add the entry by hand");
        assertThat(file).hasContent("acceptances: [ ]");
        assertThat(file.resolveSibling("acceptances.yaml.new")).doesNotExist();
    }

    @Test
    void mistakesOfTheFileAreToldWithFileLineAndKey() throws IOException {
        Files.writeString(folder.resolve("mimawari-data/acceptances.yaml"), """
                acceptances:
                  - target: "https://docs.google.com/*"
                    check: form-responses-publik
                    reason: "a"
                    who: "b"
                    until: 2026-13-01
                  - target: "x"
                    check: link-broken
                    untill: 2027-01-01
                """);
        assertThat(run("findings")).isEqualTo(2);
        assertThat(err().lines())
                .containsExactly(
                        "acceptances.yaml:3: acceptances[0].check: there is no check of that name; did you mean \"form-responses-public\"?",
                        "acceptances.yaml:6: acceptances[0].until: expected a day such as 2027-03-31",
                        "acceptances.yaml:7: acceptances[1].reason: the key \"reason\" is missing",
                        "acceptances.yaml:7: acceptances[1].who: the key \"who\" is missing",
                        "acceptances.yaml:7: acceptances[1].until: the key \"until\" is missing",
                        "acceptances.yaml:9: acceptances[1].untill: unknown key; did you mean \"until\"?");
    }

    @Test
    void withMistakesInTheFileNoRunBeginsAndNothingIsForgotten() throws IOException {
        assertThat(accept("2099-03-31")).isZero();
        Path file = folder.resolve("mimawari-data/acceptances.yaml");
        String good = Files.readString(file);
        run("runs");
        String before = out();
        for (String mistake :
                List.of(good.replace("2099-03-31", "2099-02-30"), good.replace("responses-public", "no-such-check"))) {
            Files.writeString(file, mistake);
            for (String command : List.of("scan", "recheck")) {
                assertThat(run(command, "--quiet", "https://" + SITE + "/")).isEqualTo(2);
                assertThat(err()).startsWith("acceptances.yaml:").hasLineCount(1);
            }
            assertThat(accept("2099-04-30")).isEqualTo(2);
            assertThat(file).hasContent(mistake);
        }
        Files.writeString(file, good);
        assertThat(run("runs")).isZero();
        assertThat(out()).isEqualTo(before);
        assertThat(run("findings")).isZero();
        assertThat(out()).contains(NUMBER);
    }

    @Test
    void beforeTheFirstRunItSaysThatThereWasNoneAndMakesNoStore(@TempDir Path empty) {
        assertThat(Main.run(
                        new String[] {"findings"},
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        empty))
                .isZero();
        assertThat(out()).isEqualTo("No run yet. Start one with \"mimawari scan\".\n");
        assertThat(empty.resolve("mimawari-data")).doesNotExist();
    }
}
