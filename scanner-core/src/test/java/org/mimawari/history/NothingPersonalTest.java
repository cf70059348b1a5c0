package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;

/** Addresses may carry what nobody but the organisation should know. None of it may lie on the disk. */
class NothingPersonalTest {

    private static final String SECRET = "canary-7f3a9c";
    private static final String PERSON = "sora.aoi@canary.example";
    private static final PublicUrl TARGET =
            PublicUrl.of("https://forms.aozora.example/edit?token=" + SECRET + "&mail=" + PERSON);
    private static final PublicUrl FROM =
            PublicUrl.of("https://www.city.aozora.example/mypage?email=" + PERSON + "&password=" + SECRET);

    @TempDir
    Path folder;

    private Finding finding() {
        return Samples.finding(TARGET, Severity.HIGH, List.of(new Evidence.ReachedBy(Samples.link(FROM), 1)));
    }

    @Test
    void theStoreHoldsNoSecretOfAnAddressAndStillKnowsTheFindingAgain() throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("store");
        try (History history = History.open(url)) {
            history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
            history.track(Samples.run("r1"), Samples.MARCH, List.of(finding()), Samples.everything());
            history.end(Samples.run("r1"), Samples.MARCH, RunRecord.Result.FINISHED, 1, 1);
            history.begin(Samples.run("r2"), Samples.SITE, Samples.APRIL);
            List<TrackedFinding> second =
                    history.track(Samples.run("r2"), Samples.APRIL, List.of(finding()), Samples.everything());
            assertThat(second.get(0).firstSeen()).isEqualTo(Samples.MARCH);
            assertThat(second.get(0).finding().target()).isEqualTo(TARGET);
        }
        assertThat(everyByte())
                .isNotEmpty()
                .doesNotContain(SECRET)
                .doesNotContain(PERSON)
                .doesNotContain("sora.aoi");
    }

    @Test
    void whatIsKnownOfAThingHoldsNoSecretOfAnAddressAndSaysThatItIsNotTheWholeOne() throws IOException {
        try (History history = History.open("jdbc:h2:file:" + folder.resolve("store"))) {
            history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
            MetThing thing = new MetThing(
                    TARGET,
                    List.of(
                            new ThingWay(TARGET, true, Samples.link(FROM)),
                            new ThingWay(Samples.FORM, true, Samples.link(Samples.PAGE)),
                            new ThingWay(
                                    PublicUrl.of(Samples.FORM.address() + "#mail=" + PERSON),
                                    true,
                                    Samples.link(FROM))),
                    List.of(new ThingLead(FROM, List.of(Samples.link(TARGET)))),
                    FactsKeptTest.form(TARGET, AddressKind.EDITOR));
            history.met().met(Samples.run("r1"), Samples.SITE, Samples.MARCH, List.of(thing), Samples.everything());
            KnownThing known = history.things(Samples.SITE).things().get(0);
            assertThat(known.whole()).isFalse();
            assertThat(known.ways()).extracting(ThingWay::whole).containsExactly(false, true, false);
        }
        assertThat(everyByte())
                .contains("forms.aozora.example/edit?token=***")
                .doesNotContain(SECRET)
                .doesNotContain(PERSON)
                .doesNotContain("sora.aoi");
    }

    @Test
    void theJournalHoldsNoSecretOfAnAddress() throws IOException {
        PublicUrl fragment = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSaozora/viewform#mail=" + PERSON);
        JournalSteps.Place place = new JournalSteps.Place(1, 1, 1);
        try (RunJournal journal = RunJournal.openOrResume(folder, Samples.SITE, false, () -> Samples.run("r1"))) {
            journal.commit(commit -> {
                assertThat(commit.met(0, TARGET, false, place)).isFalse();
                assertThat(commit.met(1, FROM, false, place)).isFalse();
                assertThat(commit.met(2, fragment, true, place)).isFalse();
                commit.hidden(0, 12345, place);
                assertThat(commit.met(3, Samples.PAGE, false, place)).isTrue();
                commit.moved(3, 0, TARGET, false);
                commit.moved(3, 2, fragment, true);
            });
        }
        assertThat(everyByte()).contains("kosodate").doesNotContain(SECRET).doesNotContain(PERSON);
    }

    private String everyByte() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
