package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.cli.HandmadeEngine.found;
import static org.mimawari.cli.HandmadeEngine.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Severity;
import org.mimawari.settings.SiteSettings;

class RecheckCommandTest {
    private static final String TWO = "sites:\n- { name: 青空市, start: [ 'https://a.example/' ] }\n"
            + "- { name: 'B / C', start: [ 'https://b.example/' ] }\n";

    @TempDir
    Path folder;

    @BeforeEach
    void thereIsAStore() throws IOException {
        Files.createDirectories(folder.resolve("data"));
    }

    @ParameterizedTest
    @CsvSource({"HIGH, high, 1", "MEDIUM, high, 0", "MEDIUM, medium, 1", "CRITICAL, never, 0"})
    void findingsThatStandEndItAsTheyEndAScan(Severity severity, String limit, int code) throws IOException {
        Session session = new Session(folder, HandmadeEngine.finding(found(severity, Confidence.VERIFIED)))
                .write("mimawari.yaml", TWO);
        assertThat(session.run("recheck", "--fail-on", limit)).isEqualTo(code);
    }

    @Test
    void everySiteOfTheSettingsIsAskedAndReportedApart() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine).write("mimawari.yaml", TWO);
        assertThat(session.run("recheck", "--out", "out", "--format", "json")).isZero();
        assertThat(engine.rechecked).extracting(SiteSettings::name).containsExactly("青空市", "B / C");
        assertThat(engine.scanned).isEmpty();
        assertThat(folder.resolve("out/青空市/report.json")).hasContent("json 青空市");
        assertThat(folder.resolve("out/B-C/report.json")).hasContent("json B / C");
        assertThat(session.err())
                .isEqualTo("Asking again what is known of 青空市\n" + "Asking again what is known of B / C\n");
    }

    @Test
    void oneSiteCanBeChosenAndAnUnknownOneIsToldBeforeAnythingIsDone() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine).write("other.yaml", TWO);
        assertThat(session.run("recheck", "-c", "other.yaml", "--site", "青空市", "-q"))
                .isZero();
        assertThat(engine.rechecked).extracting(SiteSettings::name).containsExactly("青空市");
        assertThat(session.err()).isEmpty();
        assertThat(session.run("recheck", "-c", "other.yaml", "--site", "青空")).isEqualTo(2);
        assertThat(session.err()).isEqualTo("mimawari: --site names no site of the settings; they have: 青空市, B / C\n");
    }

    @Test
    void theSiteOfAScanWithoutSettingsIsNamedByItsAddress() throws IOException {
        Files.createDirectories(folder.resolve("mimawari-data"));
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine);
        assertThat(session.run("recheck", "www.city.aozora.example")).isZero();
        assertThat(engine.rechecked).extracting(SiteSettings::name).containsExactly("www.city.aozora.example");
        assertThat(engine.settings.get(0).store().url())
                .isEqualTo("jdbc:h2:file:" + folder.resolve("mimawari-data/mimawari"));
    }

    @Test
    void withNothingKnownYetItSaysToScanFirst() throws IOException {
        Session session = new Session(folder, HandmadeEngine.finding())
                .write("mimawari.yaml", "sites: [ { start: [ 'https://new.example/' ] } ]\n");
        assertThat(session.run("recheck", "-q")).isEqualTo(2);
        assertThat(session.err())
                .isEqualTo("mimawari: new.example: nothing is known of this site yet, so there is nothing to ask again."
                        + " Scan it once: \"mimawari scan\"\n");
    }

    @Test
    void whereThereIsNoStoreNoneIsMade(@TempDir Path empty) throws IOException {
        Session session = new Session(empty, HandmadeEngine.finding()).write("mimawari.yaml", TWO);
        assertThat(session.run("recheck")).isEqualTo(2);
        assertThat(session.err())
                .startsWith("mimawari: nothing is known of this site yet")
                .hasLineCount(1);
        assertThat(empty.resolve("data")).doesNotExist();
        assertThat(new Session(empty.resolve("data"), HandmadeEngine.finding()).run("recheck"))
                .isEqualTo(2);
    }

    @Test
    void whoCouldNotSeeMostOfItEndsWithThree() throws IOException {
        Session session =
                new Session(folder, new HandmadeEngine(site -> outcome(site, false, true))).write("mimawari.yaml", TWO);
        assertThat(session.run("recheck", "--site", "青空市", "-q")).isEqualTo(3);
    }

    @Test
    void theMailGoesOutUnlessItIsNotWanted() throws IOException {
        HandmadeEngine engine = HandmadeEngine.finding();
        Session session = new Session(folder, engine)
                .write(
                        "mimawari.yaml",
                        "sites: [ { start: [ 'https://a.example/' ] } ]\n"
                                + "mail: { host: smtp.example, from: a@a.example }\n");
        assertThat(session.run("recheck", "-q", "--no-mail")).isZero();
        assertThat(engine.mailed).isEmpty();
        assertThat(session.run("recheck", "-q")).isZero();
        assertThat(engine.mailed).containsExactly("a.example");
    }
}
