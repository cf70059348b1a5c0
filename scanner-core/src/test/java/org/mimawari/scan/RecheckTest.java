package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.ThingPast;
import org.mimawari.history.RunRecord;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;

/** What is known of a site is asked again, over real TLS and under the services' real names, and nothing else. */
class RecheckTest extends RecheckCase {
    @Test
    void aFormThatWasSafeAtTheScanAndIsOpenNowIsANewCriticalFindingWithThePlaceThatLeadsThere() throws Exception {
        town.withForms(3);
        assertThat(town.scan().report().findings()).isEmpty();
        town.exposed(2);
        ScanOutcome outcome = town.recheck();
        assertThat(RecheckTown.told(outcome)).containsExactly("form-responses-public NEW");
        assertThat(RecheckTown.only(outcome).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(RecheckTown.only(outcome).target()).isEqualTo(RecheckTown.target(2));
        assertThat(RecheckTown.only(outcome).name().text()).isEqualTo("申込 2");
        assertThat(RecheckTown.only(outcome).routes()).singleElement().satisfies(route -> assertThat(route.from())
                .isEqualTo(PublicUrl.of(CITY + "/")));
        assertThat(RecheckTown.told(town.recheck())).containsExactly("form-responses-public UNCHANGED");
        assertThat(RecheckTown.told(town.scan())).containsExactly("form-responses-public UNCHANGED");
    }

    @Test
    void aFormThatWasOpenAndIsSafeNowIsMendedAndToldSoOnce() throws Exception {
        town.withForms(3).exposed(1);
        town.scan();
        town.safe(1);
        assertThat(RecheckTown.told(town.recheck())).containsExactly("form-responses-public ABSENT");
        assertThat(town.recheck().report().findings()).isEmpty();
    }

    @Test
    void aFormThatIsBlockedOrBehindAConsentPageKeepsItsFindingAndCouldNotBeChecked() throws Exception {
        town.withForms(6).exposed(1).exposed(2);
        town.scan();
        town.blocked(1).behindConsent(2);
        ScanOutcome outcome = town.recheck();
        assertThat(RecheckTown.told(outcome))
                .containsExactly("form-responses-public UNSEEN", "form-responses-public UNSEEN");
        assertThat(outcome.report().undecided())
                .filteredOn(one -> one.check().equals("form-responses-public"))
                .extracting(one -> one.target(), one -> one.reason(), one -> one.name()
                        .text())
                .containsExactlyInAnyOrder(
                        tuple(RecheckTown.target(1), Reason.BLOCKED, "申込 1"),
                        tuple(RecheckTown.target(2), Reason.BLOCKED, "申込 2"));
        assertThat(outcome.report().enoughSeen()).isTrue();
        assertThat(outcome.background().pasts().get(RecheckTown.target(1)).change())
                .isNull();
    }

    @Test
    void whenMostFormsCannotBeSeenTooLittleWasSeenAndNothingIsTakenAsMended() throws Exception {
        town.withForms(3).exposed(1).exposed(2).exposed(3);
        town.scan();
        town.safe(1).behindConsent(2).behindConsent(3);
        ScanOutcome outcome = town.recheck();
        assertThat(outcome.shortfall()).isEqualTo(Shortfall.THINGS_SILENT);
        assertThat(outcome.report().enoughSeen()).isFalse();
        assertThat(RecheckTown.told(outcome))
                .containsExactly(
                        "form-responses-public UNCHANGED",
                        "form-responses-public UNSEEN",
                        "form-responses-public UNSEEN");
        assertThat(town.history().runs(null, 1).get(0).result()).isEqualTo(Result.SAW_TOO_LITTLE);
        town.safe(2).safe(3);
        assertThat(RecheckTown.told(town.recheck()))
                .containsOnly("form-responses-public ABSENT")
                .hasSize(3);
    }

    @Test
    void thirtyThingsCostTwoRequestsEachAndOfTheSiteItselfOnlyItsListsAreAsked() throws Exception {
        town.withForms(30);
        town.scan();
        List<String> asked = town.askedBy(town::recheck);
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(asked)
                .filteredOn(one -> one.contains("://docs.google.com/forms/"))
                .hasSize(60);
        assertThat(asked)
                .filteredOn(one -> !one.contains("://docs.google.com/"))
                .containsExactly("GET " + CITY + "/robots.txt", "GET " + CITY + "/sitemap.xml");
    }

    @Test
    void findingsThatAReCheckDoesNotLookAtStayAsTheyWere() throws Exception {
        town.withForms(2);
        town.town.page(
                CITY + "/",
                "<a href='" + RecheckTown.form(1) + "/viewform'>申込</a><a href='" + RecheckTown.form(2)
                        + "/viewform'>申込</a><a href='/gone'>古い案内</a>");
        town.scan();
        town.closed(1);
        ScanOutcome outcome = town.recheck();
        assertThat(RecheckTown.told(outcome)).containsExactlyInAnyOrder("link-broken UNCHANGED", "form-closed NEW");
        assertThat(outcome.snapshot().coverage().pages())
                .as("the page with the dead link")
                .isOne();
        assertThat(RecheckTown.told(town.scan()))
                .containsExactlyInAnyOrder("link-broken UNCHANGED", "form-closed UNCHANGED");
    }

    @Test
    void ofAFormInAFlyerThePagesThatOfferTheFlyerAreStillTold() throws Exception {
        town.safe(1).safe(2);
        town.town.page(CITY + "/", "<a href='/event/'>催し</a><a href='" + RecheckTown.form(2) + "/viewform'>x</a>");
        town.town.page(CITY + "/event/", "<a href='/flyer.pdf'>ちらし（PDF）</a>");
        town.town.bytes(CITY + "/flyer.pdf", "application/pdf", flyer(RecheckTown.form(1) + "/viewform"));
        town.scan();
        town.exposed(1);
        Finding finding = RecheckTown.only(town.recheck());
        assertThat(finding.evidence().stream()
                        .filter(Evidence.ReachedBy.class::isInstance)
                        .map(Evidence.ReachedBy.class::cast)
                        .map(by -> by.steps() + " " + by.route().from().path()))
                .containsExactly("1 /flyer.pdf", "2 /event/");
    }

    private static byte[] flyer(String link) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAnnotationLink annotation = new PDAnnotationLink();
            PDActionURI action = new PDActionURI();
            action.setURI(link);
            annotation.setAction(action);
            annotation.setRectangle(new PDRectangle(50, 50, 100, 20));
            page.getAnnotations().add(annotation);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void theLastChangeThatWasSeenIsKeptWithWhatWasBefore() throws Exception {
        town.withForms(2);
        ScanOutcome scanned = town.scan();
        ThingPast first = scanned.background().pasts().get(RecheckTown.target(1));
        assertThat(first.change()).isNull();
        town.exposed(1);
        ScanOutcome opened = town.recheck();
        ThingPast.Change change =
                opened.background().pasts().get(RecheckTown.target(1)).change();
        assertThat(change).isNotNull();
        assertThat(change.before()).containsAllEntriesOf(Map.of("responses", "PRIVATE", "summarySwitch", "false"));
        assertThat(change.after()).containsAllEntriesOf(Map.of("responses", "PUBLIC", "summarySwitch", "true"));
        assertThat(change.seenAt()).isEqualTo(millis(opened.report().ended()));
        town.reopenStore();
        ThingPast later = town.recheck().background().pasts().get(RecheckTown.target(1));
        assertThat(later.change()).isEqualTo(change);
        assertThat(later.firstSeen()).isEqualTo(first.firstSeen());
        assertThat(later.lookedAt()).isAfter(change.seenAt());
        assertThat(town.scan().background().pasts().get(RecheckTown.target(2)).change())
                .isNull();
    }

    /** As the store keeps times. */
    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aReportOfAReCheckKnowsWhatItIs() throws Exception {
        town.withForms(4);
        ScanOutcome scanned = town.scan();
        ScanOutcome outcome = town.recheck();
        assertThat(outcome.background().kind()).isEqualTo(RunKind.RECHECK);
        assertThat(outcome.background().asked()).isEqualTo(4);
        assertThat(outcome.background().kept()).isZero();
        assertThat(outcome.background().lastScan())
                .isEqualTo(millis(scanned.report().started()));
        assertThat(town.history().runs(null, 9))
                .extracting(RunRecord::kind, RunRecord::result, RunRecord::things)
                .containsExactly(tuple(RunKind.RECHECK, Result.FINISHED, 4), tuple(RunKind.SCAN, Result.FINISHED, 4));
    }
}
