package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Severity;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.term.RunKind;

/** After a publication only the addresses that were named and what is new behind them are asked, and all else stays as it was. */
class PartScanTest extends RecheckCase {
    @BeforeEach
    void prepare() {
        town.safe(1).safe(2).safe(3);
        page("/", link("/news/", "お知らせ") + link("/old", "案内") + link("/gone", "古い案内"));
        page("/news/", "<p>お知らせ</p>" + link("/", "トップ"));
        page("/old", "<p>案内</p>" + form(1));
    }

    private void page(String path, String body) {
        town.town.page(CITY + path, body);
    }

    private static String link(String to, String words) {
        return "<a href='" + to + "'>" + words + "</a> ";
    }

    private static String form(int number) {
        return link(RecheckTown.form(number) + "/viewform", "申込");
    }

    private List<String> ownAskedBy(RecheckTown.Meanwhile runs) throws InterruptedException {
        return town.askedBy(runs).stream()
                .filter(one -> one.contains(CITY))
                .map(one -> one.substring(one.indexOf(CITY) + CITY.length()))
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    @Test
    void aNewPageWithAnOpenFormIsToldAndNothingElseIsAsked() throws Exception {
        town.scan();
        town.exposed(2);
        page("/news/", "<p>お知らせ</p>" + link("/", "トップ") + link("/news/1.html", "申込受付"));
        page("/news/1.html", "<p>申込受付</p>" + form(2) + link("/old", "案内"));
        List<String> asked = ownAskedBy(() -> {
            ScanOutcome outcome = town.part("/news/");
            assertThat(RecheckTown.told(outcome)).containsExactly("form-responses-public NEW");
            assertThat(outcome.report().fails(Severity.HIGH)).isTrue();
            assertThat(outcome.background().focus().named()).isOne();
            assertThat(outcome.background().focus().elsewhere())
                    .as("the dead link of the front page")
                    .isOne();
            assertThat(RecheckTown.only(outcome).routes())
                    .extracting(route -> route.from().path())
                    .containsExactly("/news/1.html");
        });
        assertThat(asked).containsExactly("/news/", "/news/1.html");
        assertThat(town.history().runs(null, 1).get(0))
                .satisfies(run -> assertThat(run.kind()).isEqualTo(RunKind.PART))
                .satisfies(run -> assertThat(run.result()).isEqualTo(Result.FINISHED))
                .satisfies(run -> assertThat(run.open()).isEqualTo(2));
        assertThat(RecheckTown.told(town.scan()))
                .containsExactlyInAnyOrder("form-responses-public UNCHANGED", "link-broken UNCHANGED");
    }

    @Test
    void whatStandsElsewhereDoesNotCountAndStays() throws Exception {
        town.exposed(1);
        assertThat(RecheckTown.told(town.scan()))
                .containsExactlyInAnyOrder("form-responses-public NEW", "link-broken NEW");
        page("/news/", "<p>別のお知らせ</p>" + link("/", "トップ"));
        ScanOutcome outcome = town.part("/news/");
        assertThat(outcome.report().findings()).isEmpty();
        assertThat(outcome.report().fails(Severity.LOW)).isFalse();
        assertThat(outcome.report().enoughSeen()).isTrue();
        assertThat(outcome.background().focus().elsewhere()).isEqualTo(2);
        assertThat(RecheckTown.told(town.recheck()))
                .containsExactlyInAnyOrder("form-responses-public UNCHANGED", "link-broken UNCHANGED");
    }

    @Test
    void whatStandsBehindANamedPageIsJudgedAgain() throws Exception {
        town.exposed(1);
        town.scan();
        assertThat(RecheckTown.told(town.part("/old"))).containsExactly("form-responses-public UNCHANGED");
        assertThat(RecheckTown.told(town.part("/")))
                .as("its dead link is asked")
                .containsExactly("link-broken UNCHANGED");
        page("/gone", "<p>案内</p>");
        assertThat(RecheckTown.told(town.part("/"))).containsExactly("link-broken ABSENT");
        town.safe(1);
        assertThat(RecheckTown.told(town.part("/old"))).containsExactly("form-responses-public ABSENT");
        assertThat(town.scan().report().findings()).isEmpty();
    }

    @Test
    void aLinkThatWasTakenAwayLeadsToNothingAnyMore() throws Exception {
        town.exposed(1);
        town.scan();
        page("/old", "<p>案内</p>");
        page("/", link("/news/", "お知らせ") + link("/old", "案内"));
        assertThat(RecheckTown.told(town.part("/", "/old")))
                .containsExactlyInAnyOrder("form-responses-public ABSENT", "link-broken ABSENT");
        assertThat(town.recheck().report().findings()).isEmpty();
        assertThat(town.scan().report().findings()).isEmpty();
    }

    @Test
    void aThingThatAnotherPageLeadsToIsStillThere() throws Exception {
        town.exposed(1);
        page("/news/", "<p>お知らせ</p>" + form(1));
        town.scan();
        page("/old", "<p>案内</p>");
        ScanOutcome outcome = town.part("/old");
        assertThat(RecheckTown.told(outcome)).containsExactly("form-responses-public UNCHANGED");
        assertThat(RecheckTown.told(town.scan()))
                .containsExactlyInAnyOrder("form-responses-public UNCHANGED", "link-broken UNCHANGED");
    }

    @Test
    void placesThatWereNotLookedAtAreStillTold() throws Exception {
        town.exposed(1);
        page("/news/", "<p>お知らせ</p>" + form(1));
        town.scan();
        assertThat(RecheckTown.only(town.part("/old")).routes())
                .extracting(route -> route.from().path())
                .containsExactlyInAnyOrder("/old", "/news/");
        page("/old", "<p>案内</p>");
        assertThat(RecheckTown.told(town.part("/old"))).containsExactly("form-responses-public UNCHANGED");
    }

    @Test
    void aPageThatWasTakenAwayIsNoTrouble() throws Exception {
        town.exposed(1);
        town.scan();
        town.town.status(CITY + "/old", 404);
        ScanOutcome outcome = town.part("/old");
        assertThat(outcome.report().enoughSeen()).isTrue();
        assertThat(outcome.snapshot().coverage().unseenTotal()).isZero();
    }

    @Test
    void aNamedAddressAtWhichNothingIsCouldNotBeChecked() throws Exception {
        town.scan();
        ScanOutcome outcome = town.part("/nwes/", "/old", "/news/");
        assertThat(outcome.report().enoughSeen()).isTrue();
        assertThat(outcome.snapshot().coverage().missed())
                .extracting(missed -> missed.url().path())
                .containsExactly("/nwes/");
        assertThat(town.part("/nwes/").shortfall()).isEqualTo(Shortfall.NAMED_SILENT);
    }

    @Test
    void beforeTheFirstScanThereIsNothingToCompareWith() {
        assertThatThrownBy(() -> town.part("/news/")).isInstanceOf(NothingKnown.class);
        assertThat(town.town.asked()).isEmpty();
        assertThat(town.history().runs(null, 9)).isEmpty();
    }
}
