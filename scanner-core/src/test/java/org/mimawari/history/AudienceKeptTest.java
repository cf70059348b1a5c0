package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Evidence;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** For whom words say that a thing is meant outlives a broken-off run and the years in the store. */
class AudienceKeptTest {
    @TempDir
    private Path folder;

    private static List<Route> routes() {
        return Arrays.stream(Audience.values()).map(AudienceKeptTest::route).toList();
    }

    private static Route route(Audience audience) {
        return new Route(PagesJournal.page(0), Label.masked("研修"), Label.masked("動画"), Via.LINK, Place.WHOLE, audience);
    }

    @Test
    void aRunThatGoesOnKnowsWhomEachPlaceIsMeantFor() {
        PagesJournal pages = new PagesJournal(folder);
        try (RunJournal journal = pages.open("r1")) {
            for (Route route : routes()) {
                journal.commit(commit -> {
                    commit.met(0, PagesJournal.page(0), false, PagesJournal.PLACE);
                    commit.route(0, route, url -> 0);
                });
            }
        }
        try (RunJournal journal = pages.open("r2")) {
            assertThat(Steps.read(journal).routes()).containsExactlyElementsOf(routes());
        }
    }

    @Test
    void evidenceInTheStoreKeepsIt() {
        List<Evidence> evidence = routes().stream()
                .<Evidence>map(route -> new Evidence.ReachedBy(route, 1))
                .toList();
        assertThat(EvidenceJson.read(EvidenceJson.write(evidence))).isEqualTo(evidence);
    }

    /** A row as it was written before words around links were read. */
    @Test
    void evidenceOfBeforeIsForAnyone() {
        String row = "[{\"is\":\"ReachedBy\",\"route\":{\"from\":\""
                + PagesJournal.page(0).address()
                + "\",\"title\":\"研修\",\"label\":\"動画\",\"via\":\"LINK\",\"place\":{\"is\":\"Whole\"}},\"steps\":1}]";
        assertThat(EvidenceJson.read(row)).containsExactly(new Evidence.ReachedBy(route(Audience.ANYONE), 1));
        assertThat(EvidenceJson.write(EvidenceJson.read(row))).isEqualTo(row);
    }

    /** A newer version may know kinds of words that this one does not. */
    @Test
    void evidenceWithAnAudienceThatIsNotKnownIsLeftOutAndTheRestStands() {
        Evidence other = new Evidence.ReachedBy(route(Audience.STAFF), 1);
        String row = EvidenceJson.write(List.of(other, other)).replaceFirst("STAFF", "NEIGHBOURS");
        assertThat(EvidenceJson.read(row)).containsExactly(other);
    }

    @Test
    void theFactOfAThingKeepsIt() {
        LinkedForm form = FactsKeptTest.form(Samples.FORM, AddressKind.ANSWER);
        LinkedForm meant = new LinkedForm(
                form.url(),
                routes().stream()
                        .map(route -> new Handout(AddressKind.ANSWER, route))
                        .toList(),
                form.service(),
                form.sureness(),
                form.title(),
                form.access(),
                form.responses(),
                form.summarySwitch(),
                form.editor(),
                form.questions());
        assertThat(FactsKeptTest.readBack(meant)).isEqualTo(meant);
    }
}
