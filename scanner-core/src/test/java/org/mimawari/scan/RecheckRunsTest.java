package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mimawari.history.RunInProgress;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.history.SiteLock;

/** What a re-check asks when there is little to ask, and beside other runs of the site. */
class RecheckRunsTest extends RecheckCase {
    @Test
    void beforeAnyScanThereIsNothingToAsk() {
        assertThatThrownBy(town::recheck).isInstanceOf(NothingKnown.class).hasMessageContaining("scan it first");
        assertThat(town.history().runs(null, 9)).isEmpty();
        assertThat(town.town.asked()).isEmpty();
    }

    @Test
    void aSiteThatLeadsToNothingOutsideIsAskedForWhatStandsAndKeepsItsFindings() throws Exception {
        town.town.page(CITY + "/", "<a href='/gone'>x</a>");
        town.scan();
        assertThat(town.askedBy(
                        () -> assertThat(RecheckTown.told(town.recheck())).containsExactly("link-broken UNCHANGED")))
                .containsExactlyInAnyOrder(
                        "GET " + CITY + "/robots.txt",
                        "GET " + CITY + "/sitemap.xml",
                        "GET " + CITY + "/",
                        "GET " + CITY + "/gone");
        assertThat(town.history().runs(null, 1).get(0).result()).isEqualTo(Result.FINISHED);
    }

    @Test
    void whatALaterScanDoesNotLeadToIsAskedNoMore() throws Exception {
        town.withForms(3);
        town.scan();
        town.withForms(1);
        town.scan();
        assertThat(town.askedBy(town::recheck))
                .filteredOn(one -> one.contains("://docs.google.com/"))
                .hasSize(2);
    }

    @Test
    void aFormWhosePageWasOutOfOrderAtTheScanIsAskedAllTheSame() throws Exception {
        town.safe(1).safe(2);
        town.town.page(CITY + "/", "<a href='/a'>a</a><a href='" + RecheckTown.form(2) + "/viewform'>申込</a>");
        town.town.page(CITY + "/a", "<a href='" + RecheckTown.form(1) + "/viewform'>申込</a>");
        town.scan();
        town.town.status(CITY + "/a", 500);
        town.scan();
        town.exposed(1);
        assertThat(RecheckTown.told(town.recheck())).contains("form-responses-public NEW");
    }

    @Test
    void aShortAddressIsAskedAgainAndFollowedToItsForm() throws Exception {
        town.safe(1);
        town.town.page(CITY + "/", "<a href='https://forms.gle/abc'>申込</a>");
        town.town.redirect("https://forms.gle/abc", RecheckTown.form(1) + "/viewform?usp=send_form");
        town.town.page(RecheckTown.form(1) + "/viewform?usp=send_form", "x");
        town.scan();
        town.exposed(1);
        assertThat(RecheckTown.only(town.recheck()).target()).isEqualTo(RecheckTown.target(1));
    }

    @Test
    void anAddressForOnePersonsAnswerIsKeptWithoutItsTokenAndItsFindingStays() throws Exception {
        town.safe(1).safe(2);
        town.town.page(
                CITY + "/",
                "<a href='" + RecheckTown.form(1) + "/viewform?edit2=2_ABaOnuSecretToken'>訂正</a><a href='"
                        + RecheckTown.form(2) + "/viewform'>申込</a>");
        town.scan();
        ScanOutcome outcome = town.recheck();
        assertThat(RecheckTown.told(outcome)).containsExactly("form-editor-public UNCHANGED");
        assertThat(outcome.background().kept()).isZero();
        assertThat(town.town.asked()).noneMatch(one -> one.contains("edit2"));
    }

    @Test
    void anotherRunOfTheSiteKeepsAReCheckAwayAndAReCheckAScan() throws Exception {
        town.withForms(1);
        town.scan();
        try (SiteLock other = SiteLock.of(folder, RecheckTown.site().name())) {
            assertThat(other).isNotNull();
            assertThatThrownBy(town::recheck).isInstanceOf(RunInProgress.class);
        }
        AtomicInteger refused = new AtomicInteger();
        town.recheck(outcome -> {
            assertThatThrownBy(town::scan).isInstanceOf(RunInProgress.class);
            refused.incrementAndGet();
        });
        assertThat(refused).hasValue(1);
    }

    @Test
    void aReCheckThatIsStoppedReportsNothingAndTheNextAsksAllAgain() throws Exception {
        town.withForms(10);
        town.scan();
        town.exposed(1);
        town.town.interruptAt(9);
        AtomicInteger published = new AtomicInteger();
        assertThatThrownBy(() -> town.recheck(outcome -> published.incrementAndGet()))
                .isInstanceOf(InterruptedException.class);
        assertThat(published).hasValue(0);
        assertThat(town.history().runs(null, 1).get(0).result()).isEqualTo(Result.FAILED);
        assertThat(town.history().standing(RecheckTown.site().name())).isEmpty();
        List<String> asked = town.askedBy(
                () -> assertThat(RecheckTown.told(town.recheck())).containsExactly("form-responses-public NEW"));
        assertThat(asked).filteredOn(one -> one.contains("://docs.google.com/")).hasSize(20);
    }

    @Test
    void aReCheckBetweenTheTwoPartsOfAScanLosesNothingOfEither() throws Exception {
        town.withForms(2);
        town.scan();
        StringBuilder links = new StringBuilder("<a href='" + RecheckTown.form(1) + "/viewform'>申込</a><a href='"
                + RecheckTown.form(2) + "/viewform'>申込</a><a href='/gone'>古い案内</a>");
        for (int i = 0; i < 20; i++) {
            links.append("<a href='/p").append(i).append("'>p</a>");
            town.town.page(CITY + "/p" + i, "x");
        }
        town.town.page(CITY + "/", links.toString());
        town.town.interruptAt(8);
        assertThatThrownBy(town::scan).isInstanceOf(InterruptedException.class);
        town.exposed(1);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("form-responses-public NEW");
        assertThat(RecheckTown.told(town.scan()))
                .containsExactlyInAnyOrder("form-responses-public UNCHANGED", "link-broken NEW");
        assertThat(RecheckTown.told(town.recheck()))
                .containsExactlyInAnyOrder("form-responses-public UNCHANGED", "link-broken UNCHANGED");
    }

    /** Breaks a scan off after this was asked for the second time. */
    private void breakOffScanAtSecond(String url) {
        Thread here = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        town.town.beforeEachAnswer(() -> {
            if (town.town.timesAsked(url) > 1 && over.compareAndSet(false, true)) {
                here.interrupt();
            }
        });
        assertThatThrownBy(town::scan).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aScanThatGoesOnAfterAReCheckDoesNotTakeWhatItHadAskedBeforeForNews() throws Exception {
        town.withForms(6);
        town.scan();
        breakOffScanAtSecond(RecheckTown.form(3) + "/viewform");
        town.exposed(1);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("form-responses-public NEW");
        List<String> asked = town.askedBy(
                () -> assertThat(RecheckTown.told(town.scan())).containsExactly("form-responses-public UNCHANGED"));
        assertThat(asked).contains("GET " + RecheckTown.form(1) + "/viewform");
    }

    @Test
    void aReCheckWhoseResultsCannotBeHandedOverIsNoMeasureAndIsShownAsBrokenOff() throws Exception {
        town.withForms(2);
        town.scan();
        town.exposed(1);
        assertThatThrownBy(() -> town.recheck(outcome -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(town.history().runs(null, 1).get(0).result()).isEqualTo(Result.FAILED);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("form-responses-public NEW");
    }

    @Test
    void aSheetOfWhichNobodyCanTellWhetherAStrangerMayEditItIsNoFailureOfTheLook() throws Exception {
        String sheet = "https://docs.google.com/spreadsheets/d/1AozoraNoTakusanNoHyouNoHitotsu00001";
        town.town.page(CITY + "/", "<a href='" + sheet + "/view'>一覧</a>");
        town.town.text(sheet + "/export?format=csv", "text/csv", "科目,数\n国語,5\n");
        town.town.page(sheet + "/edit", "x");
        ScanOutcome scanned = town.scan();
        assertThat(scanned.report().enoughSeen()).isTrue();
        ScanOutcome outcome = town.recheck();
        assertThat(outcome.report().undecided()).extracting(one -> one.check()).contains("share-editable");
        assertThat(RecheckTown.told(outcome)).containsExactly("share-public UNCHANGED");
        assertThat(outcome.shortfall()).isEqualTo(Shortfall.NONE);
        town.town.status(sheet + "/export?format=csv", 503).status(sheet + "/edit", 503);
        assertThat(town.recheck().shortfall()).isEqualTo(Shortfall.THINGS_SILENT);
    }
}
