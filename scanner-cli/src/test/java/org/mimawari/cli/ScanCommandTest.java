package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.cli.HandmadeEngine.found;
import static org.mimawari.cli.HandmadeEngine.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.cli.command.Engine.Wish;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Severity;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

class ScanCommandTest {
    private static final String CITY = "https://www.city.aozora.example/";
    private static final String TWO = "sites:\n- { name: 青空市, start: [ 'https://a.example/' ] }\n"
            + "- { name: 'B / C', start: [ 'https://b.example/' ] }\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, VERIFIED, high, 1",
        "HIGH, VERIFIED, high, 1",
        "MEDIUM, VERIFIED, high, 0",
        "MEDIUM, VERIFIED, MEDIUM, 1",
        "HIGH, VERIFIED, critical, 0",
        "INFO, VERIFIED, low, 0",
        "CRITICAL, VERIFIED, never, 0",
        "CRITICAL, SUSPECTED, low, 0",
    })
    void onlyVerifiedFindingsAtOrAboveTheLimitEndWithOne(
            Severity severity, Confidence confidence, String limit, int code) {
        Session session = new Session(folder, HandmadeEngine.finding(found(severity, confidence)));
        assertThat(session.run("scan", CITY, "--fail-on", limit)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--out", "--since", "--site", "--contact", "--changed", "--config", "--format", "--fail-on"})
    void anOptionWhoseVariableIsEmptyIsAMistakeAndNothingBegins(String option) {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine);
        for (String value : List.of("", " ")) {
            assertThat(session.run("scan", CITY, option, value)).isEqualTo(2);
            assertThat(session.err()).contains(option + " needs a value");
        }
        assertThat(engine.settings).isEmpty();
    }

    @Test
    void aCleanRunSaysTheSummaryAndWhereTheReportsLie() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine);
        assertThat(session.run("scan", CITY)).isZero();
        assertThat(session.out())
                .isEqualTo("summary of www.city.aozora.example\nReports:\n"
                        + "  mimawari-data/reports/www.city.aozora.example/run-1/report.html\n"
                        + "  mimawari-data/reports/www.city.aozora.example/run-1/report.json\n");
        assertThat(session.err()).isEqualTo("Looking at www.city.aozora.example\n");
        assertThat(folder.resolve("mimawari-data/reports/www.city.aozora.example/run-1/report.json"))
                .hasContent("json www.city.aozora.example");
        assertThat(engine.settings.get(0).store().url())
                .isEqualTo("jdbc:h2:file:" + folder.resolve("mimawari-data/mimawari"));
        assertThat(engine.scanned).containsExactly(SiteSettings.of(List.of(PublicUrl.of(CITY))));
    }

    @Test
    void aBareHostNameMeansItsSecureAddress() {
        HandmadeEngine engine = HandmadeEngine.finding();
        assertThat(new Session(folder, engine).run("scan", "www.city.aozora.example/town/"))
                .isZero();
        assertThat(engine.scanned.get(0).start()).containsExactly(PublicUrl.of(CITY + "town/"));
    }

    @Test
    void whoSawTooLittleEndsWithThreeAndSaysSo() {
        Session session = new Session(folder, new HandmadeEngine(site -> outcome(site, false, false)));
        assertThat(session.run("scan", CITY, "--quiet")).isEqualTo(3);
        assertThat(session.err())
                .isEqualTo(
                        "mimawari: www.city.aozora.example: no start address gave a page, so nothing can be said about"
                                + " this site.\n  https://www.city.aozora.example: there is no such host; check the"
                                + " spelling and this machine's name server\n");
        assertThat(session.out()).startsWith("summary of");
    }

    @Test
    void whereTheServerAnswersButNotTheStartTheAddressIsInDoubt() {
        Session session = new Session(folder, new HandmadeEngine(site -> outcome(site, false, false)));
        assertThat(session.run("scan", "https://answers.example/nothing", "--quiet"))
                .isEqualTo(3);
        assertThat(session.err()).contains("  The server answers, but").hasLineCount(2);
    }

    @Test
    void aFindingOfAHardlySeenSiteIsStillAFinding() {
        Session session = new Session(
                folder,
                new HandmadeEngine(site -> outcome(site, false, true, found(Severity.HIGH, Confidence.VERIFIED))));
        assertThat(session.run("scan", CITY)).isEqualTo(1);
        assertThat(session.err()).contains("too little to say anything");
    }

    @Test
    void reportsGoWhereTheyAreWantedAndNothingElseIsLeftThere() throws IOException {
        Session session = new Session(folder, HandmadeEngine.finding());
        assertThat(session.run("scan", CITY, "--out", "here/and there", "--format", "json"))
                .isZero();
        assertThat(session.run("scan", CITY, "--out", "here/and there", "--format", "JSON"))
                .isZero();
        try (Stream<Path> files = Files.list(folder.resolve("here/and there"))) {
            assertThat(files).containsExactly(folder.resolve("here/and there/report.json"));
        }
    }

    @Test
    void aRunThatHasComeToItsReportsIsHandedOverAlthoughTheProgramIsToStop() {
        Session session = new Session(folder, new HandmadeEngine(site -> {
            Thread.currentThread().interrupt();
            return outcome(site, true, true, found(Severity.HIGH, Confidence.VERIFIED));
        }));
        assertThat(session.run("scan", CITY, "-q", "--out", "out")).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(session.err()).isEmpty();
        assertThat(folder.resolve("out/report.html")).hasContent("html www.city.aozora.example");
    }

    @Test
    void reportsOfSeveralSitesDoNotOverwriteEachOther() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine).write("mimawari.yaml", TWO);
        assertThat(session.run("scan", "--out", "out")).isZero();
        assertThat(folder.resolve("out/青空市/report.html")).hasContent("html 青空市");
        assertThat(folder.resolve("out/B-C/report.html")).hasContent("html B / C");
    }

    @Test
    void oneSiteOfTheSettingsCanBeChosen() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine).write("other.yaml", TWO);
        assertThat(session.run("scan", "-c", "other.yaml", "--site", "青空市", "--fresh", "--contact", "a@a.example"))
                .isZero();
        assertThat(engine.scanned).extracting(SiteSettings::name).containsExactly("青空市");
        assertThat(engine.wishes).containsExactly(new Wish(true, "a@a.example", ""));
        assertThat(session.run("scan", "-c", "other.yaml", "--site", "青空")).isEqualTo(2);
        assertThat(session.err()).isEqualTo("mimawari: --site names no site of the settings; they have: 青空市, B / C\n");
    }

    @Test
    void withoutAddressAndSettingsThereIsNothingToScan() {
        Session session = new Session(folder, HandmadeEngine.finding());
        assertThat(session.run("scan")).isEqualTo(2);
        assertThat(session.err())
                .startsWith("mimawari: there is nothing to scan: name an address")
                .hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressIsScannedWithTheOtherSettingsOfANamedFile() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine).write("s.yaml", TWO + "crawl: { max-urls: 7 }\n");
        assertThat(session.run("scan", "-c", "s.yaml", CITY)).isZero();
        assertThat(engine.settings.get(0).crawl().maxUrls()).isEqualTo(7);
        assertThat(engine.scanned).extracting(SiteSettings::name).containsExactly("www.city.aozora.example");
    }

    @Test
    void theWorstOfSeveralSitesIsTheEnd() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding(found(Severity.HIGH, Confidence.VERIFIED));
        Session session =
                new Session(folder, engine).write("mimawari.yaml", TWO + "- { start: [ 'https://busy.example/' ] }\n");
        assertThat(session.run("scan", "--quiet")).isEqualTo(2);
        assertThat(session.err())
                .isEqualTo("mimawari: busy.example: another run of this site is going on; wait until it ends\n");
        assertThat(session.out()).contains("summary of 青空市", "summary of B / C");
    }

    @Test
    void theMailIsSentUnlessItIsNotWantedAndItsFailureHidesNothing() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding(found(Severity.HIGH, Confidence.VERIFIED));
        String mail = "mail: { host: smtp.example, from: a@a.example }\n";
        Session session = new Session(folder, engine)
                .write("mimawari.yaml", "sites:\n- { start: [ 'https://a.example/' ] }\n" + mail);
        assertThat(session.run("scan", "--no-mail")).isEqualTo(1);
        assertThat(engine.mailed).isEmpty();
        assertThat(session.run("scan", "-q")).isEqualTo(1);
        assertThat(engine.mailed).containsExactly("a.example");
        assertThat(session.err())
                .isEqualTo("mimawari: mails not sent now: 1. They are kept and sent by the next scan or by"
                        + " \"mimawari serve\"; \"mimawari doctor\" tells what is wrong with the mail server.\n");
    }

    @Test
    void reportsThatCannotBeWrittenAreTold() throws IOException {
        Session session = new Session(folder, HandmadeEngine.finding()).write("file", "");
        assertThat(session.run("scan", "-q", CITY, "--out", "file")).isEqualTo(2);
        assertThat(session.out()).as("no run of hours before it is told").isEmpty();
        assertThat(session.err())
                .isEqualTo("mimawari: the reports cannot be written to file; check that the"
                        + " folder may be written and the disk is not full, or name another one with --out\n");
    }

    @Test
    void anErrorThatNobodyExpectedIsOneLineWithoutItsMessage() {
        Session session = new Session(folder, new HandmadeEngine(site -> {
            throw new IllegalStateException("山田 花子 090-0000-0000");
        }));
        assertThat(session.run("scan", "-q", CITY)).isEqualTo(2);
        assertThat(session.err())
                .startsWith("mimawari: internal error (IllegalStateException at ")
                .hasLineCount(2);
        assertThat(session.err()).doesNotContain("山田").doesNotContain("\tat");
        assertThat(session.run("scan", "-q", CITY, "--debug")).isEqualTo(2);
        assertThat(session.err()).contains("    at org.mimawari.").doesNotContain("山田");
    }

    @Test
    void evenAnExhaustedMemoryEndsWithTwo() {
        Session session = new Session(folder, new HandmadeEngine(site -> {
            throw new OutOfMemoryError("山田");
        }));
        assertThat(session.run("scan", "-q", CITY)).isEqualTo(2);
        assertThat(session.err()).contains("OutOfMemoryError").doesNotContain("山田");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fail-on=worst|mimawari: --fail-on takes critical, high, medium, low or never",
                "--format=html,pdf|mimawari: --format takes one or more of html, json, separated by commas",
                "--contact=山田|mimawari: --contact takes a web or mail address of at most 200 ASCII characters, such as webmaster@city.aozora.example",
                "--contact=web master|mimawari: --contact takes a web or mail address of at most 200 ASCII characters, such as webmaster@city.aozora.example",
                "--contact=(web)|mimawari: --contact takes a web or mail address of at most 200 ASCII characters, such as webmaster@city.aozora.example",
            })
    void aWrongOptionIsToldBeforeAnythingIsDone(String option, String expected) {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine);
        assertThat(session.run("scan", CITY, option)).isEqualTo(2);
        assertThat(session.err()).isEqualTo(expected + "\n");
        assertThat(engine.scanned).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
