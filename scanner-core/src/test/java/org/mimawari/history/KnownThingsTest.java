package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Severity;
import org.mimawari.finding.ThingPast;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.site.Subject;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;

/** What the store knows of the things of outside services. */
class KnownThingsTest extends HistoryCase {
    private static final Finding FORM = Samples.finding(Samples.FORM, Severity.CRITICAL);
    private static final Finding OTHER = Samples.finding(Samples.OTHER_FORM, Severity.LOW);
    private static final PublicUrl FLYER = PublicUrl.of("https://www.city.aozora.example/flyer.pdf");
    private static final Looked NOT_ALL = new Looked(Set.of(), Set.of(), Set.of(), Set.of(), false);

    private static Subject form(PublicUrl url) {
        return FactsKeptTest.form(url, AddressKind.ANSWER);
    }

    private static MetThing met(PublicUrl url, Route... routes) {
        List<ThingWay> ways = List.of(routes).stream()
                .map(route -> new ThingWay(url, true, route))
                .toList();
        return new MetThing(url, ways, List.of(), form(url));
    }

    private static MetThing met(PublicUrl url) {
        return met(url, Samples.link(Samples.PAGE));
    }

    private Map<PublicUrl, ThingPast> scan(String name, Instant at, Looked looked, MetThing... things) {
        ScanId id = Samples.run(name);
        history.begin(id, Samples.SITE, at);
        Map<PublicUrl, ThingPast> pasts = history.met().met(id, Samples.SITE, at, List.of(things), looked);
        history.end(id, at.plusSeconds(60), RunRecord.Result.FINISHED, 0, 9);
        return pasts;
    }

    private List<PublicUrl> known() {
        return history.things(Samples.SITE).things().stream()
                .map(KnownThing::address)
                .toList();
    }

    @Test
    void nothingIsKnownBeforeAScanAndThenWhatItMetWithTheWaysThere() {
        assertThat(history.things(Samples.SITE).lastScan()).isEmpty();
        ThingLead lead = new ThingLead(FLYER, List.of(Samples.link(Samples.PAGE)));
        ThingWay way = new ThingWay(PublicUrl.of(Samples.FORM.address() + "#responses"), true, Samples.link(FLYER));
        scan("r1", Samples.MARCH, NOT_ALL, new MetThing(Samples.FORM, List.of(way), List.of(lead), form(Samples.FORM)));
        KnownThings known = history.things(Samples.SITE);
        assertThat(known.lastScan()).contains(Samples.MARCH);
        assertThat(known.unreadable()).isEmpty();
        assertThat(known.things()).singleElement().satisfies(thing -> {
            assertThat(thing.address()).isEqualTo(Samples.FORM);
            assertThat(thing.whole()).isTrue();
            assertThat(thing.ways()).containsExactly(way);
            assertThat(thing.ways().get(0).address().fragment()).contains("responses");
            assertThat(thing.leads()).containsExactly(lead);
            assertThat(thing.fact()).isEqualTo(form(Samples.FORM));
        });
        assertThat(history.things("緑町").things()).isEmpty();
    }

    @Test
    void everyKindOfFactIsReadBackAsItWas() {
        for (Subject fact : FactsKeptTest.oneOfEach()) {
            assertThat(ThingJson.fact(ThingJson.fact(fact))).contains(fact);
        }
    }

    @Test
    void aThingThatAWholeScanDoesNotLeadToIsDropped() {
        scan("r1", Samples.MARCH, Samples.everything(), met(Samples.FORM), met(Samples.OTHER_FORM));
        scan("r2", Samples.APRIL, Samples.everything(), met(Samples.OTHER_FORM));
        assertThat(known()).containsExactly(Samples.OTHER_FORM);
        Map<PublicUrl, ThingPast> again = scan("r3", Samples.MAY, Samples.everything(), met(Samples.FORM));
        assertThat(again.get(Samples.FORM).firstSeen()).isEqualTo(Samples.MAY);
    }

    @Test
    void aThingWhosePageCouldNotBeReadIsKept() {
        scan("r1", Samples.MARCH, Samples.everything(), met(Samples.FORM));
        Looked unread = new Looked(Set.of(), Set.of(), Set.of(Looked.digest(Samples.PAGE)), Set.of(), true);
        scan("r2", Samples.APRIL, unread);
        assertThat(known()).containsExactly(Samples.FORM);
        scan("r3", Samples.MAY, NOT_ALL);
        assertThat(known()).containsExactly(Samples.FORM);
    }

    @Test
    void aScanThatIsJudgedTwiceKnowsTheSame() {
        scan("r1", Samples.MARCH, Samples.everything(), met(Samples.FORM));
        Map<PublicUrl, ThingPast> once = scan("r2", Samples.APRIL, Samples.everything(), met(Samples.FORM));
        Map<PublicUrl, ThingPast> twice = history.met()
                .met(Samples.run("r2"), Samples.SITE, Samples.APRIL, List.of(met(Samples.FORM)), Samples.everything());
        assertThat(twice).isEqualTo(once);
        assertThat(known()).containsExactly(Samples.FORM);
    }

    @Test
    void aReCheckNotesHowThingsStandAndNothingElse() {
        scan("r1", Samples.MARCH, Samples.everything(), met(Samples.FORM), met(Samples.OTHER_FORM));
        String key = history.things(Samples.SITE).things().get(0).key();
        history.begin(Samples.run("r2"), Samples.SITE, RunKind.RECHECK, Samples.APRIL);
        Map<PublicUrl, ThingPast> pasts = history.met()
                .askedAgain(
                        Samples.run("r2"),
                        Samples.SITE,
                        Samples.APRIL,
                        Map.of(key, form(Samples.FORM), "of a thing that was dropped", form(Samples.PAGE)),
                        List.of());
        assertThat(pasts).containsOnlyKeys(Samples.FORM);
        assertThat(pasts.get(Samples.FORM).lookedAt()).isEqualTo(Samples.APRIL);
        assertThat(known()).containsExactly(Samples.FORM, Samples.OTHER_FORM);
        assertThat(history.things(Samples.SITE).lastScan()).contains(Samples.MARCH);
    }

    @Test
    void whatTwoAddressesTurnOutToBeHasOnePast() {
        PublicUrl shortened = PublicUrl.of("https://forms.gle/abc");
        scan("r1", Samples.MARCH, Samples.everything(), met(Samples.FORM));
        MetThing by = new MetThing(
                shortened,
                List.of(new ThingWay(shortened, true, Samples.link(Samples.PAGE))),
                List.of(),
                form(Samples.FORM));
        Map<PublicUrl, ThingPast> pasts = scan("r2", Samples.APRIL, Samples.everything(), by, met(Samples.FORM));
        assertThat(pasts).containsOnlyKeys(Samples.FORM);
        assertThat(pasts.get(Samples.FORM).firstSeen()).isEqualTo(Samples.MARCH);
    }

    @Test
    void whatAnotherVersionWroteInAnotherShapeIsNamedAndNotAsked() {
        scan("r1", Samples.MARCH, Samples.everything(), met(Samples.FORM), met(Samples.OTHER_FORM));
        history.database()
                .inTransaction(c -> Sql.update(
                        c,
                        "update mimawari_things set ways = '[{\"colour\":\"red\"}]' where address = ?",
                        Samples.FORM.address()));
        KnownThings known = history.things(Samples.SITE);
        assertThat(known.unreadable()).containsExactly(Samples.FORM);
        assertThat(known.things()).hasSize(1);
        history.database().inTransaction(c -> Sql.update(c, "update mimawari_things set fact = '{\"is\":\"Egg\"}'"));
        assertThat(history.things(Samples.SITE).things()).singleElement().satisfies(thing -> assertThat(thing.fact())
                .isNull());
    }

    private List<TrackedFinding> run(String name, RunKind kind, Instant at, Looked looked, Finding... current) {
        history.begin(Samples.run(name), Samples.SITE, kind, at);
        List<TrackedFinding> tracked = history.track(Samples.run(name), at, List.of(current), looked);
        history.end(Samples.run(name), at.plusSeconds(60), RunRecord.Result.FINISHED, tracked.size(), 0);
        return tracked;
    }

    private static Looked again(PublicUrl... judged) {
        return Looked.again(LookedTest.CHECKS, Map.of(Samples.CHECK, Set.of(judged)), List.of());
    }

    @Test
    void whatAReCheckDidNotJudgeIsNeitherMendedNorNew() {
        run("r1", RunKind.SCAN, Samples.MARCH, Samples.everything(), FORM, OTHER);
        assertThat(run("r2", RunKind.RECHECK, Samples.APRIL, again(Samples.FORM)))
                .extracting(one -> one.finding().target(), TrackedFinding::state)
                .containsExactlyInAnyOrder(
                        tuple(Samples.FORM, FindingState.ABSENT), tuple(Samples.OTHER_FORM, FindingState.UNCHANGED));
        assertThat(run("r3", RunKind.RECHECK, Samples.MAY, again()))
                .extracting(TrackedFinding::state)
                .containsExactly(FindingState.UNCHANGED);
    }

    @Test
    void aScanThatEndsAfterAReCheckIsComparedWithItAlthoughItBeganBefore() {
        run("r1", RunKind.SCAN, Samples.MARCH, Samples.everything(), OTHER);
        history.begin(Samples.run("long"), Samples.SITE, Samples.APRIL);
        run("r2", RunKind.RECHECK, Samples.APRIL.plusSeconds(10), again(Samples.FORM), FORM);
        history.begin(Samples.run("long"), Samples.SITE, Samples.APRIL);
        List<TrackedFinding> judged =
                history.track(Samples.run("long"), Samples.MAY, List.of(FORM, OTHER), Samples.everything());
        assertThat(judged).extracting(TrackedFinding::state).containsOnly(FindingState.UNCHANGED);
        history.end(Samples.run("long"), Samples.MAY, RunRecord.Result.FINISHED, 2, 9);
        assertThat(history.standing(Samples.SITE)).hasSize(2);
        assertThat(run("r3", RunKind.RECHECK, Samples.MAY.plusSeconds(99), again(), FORM))
                .extracting(TrackedFinding::state)
                .containsOnly(FindingState.UNCHANGED)
                .hasSize(2);
    }

    @Test
    void whatReChecksOnlyCarriedOnIsLetGoAndWhatTheySawChangeIsKept() {
        run("r1", RunKind.SCAN, Samples.MARCH, Samples.everything(), OTHER);
        for (int day = 1; day <= 5; day++) {
            Instant at = Samples.APRIL.plusSeconds(86_400L * day);
            run("d" + day, RunKind.RECHECK, at, again(Samples.FORM), FORM);
            history.forgetCarriedOn(Samples.run("d" + day));
        }
        List<String> rows = history.database().inTransaction(c -> {
            List<String> all = new ArrayList<>();
            try (var found = c.createStatement()
                    .executeQuery("select run_id, state from mimawari_findings order by run_id, state")) {
                while (found.next()) {
                    all.add(found.getString(1) + " " + found.getString(2));
                }
            }
            return all;
        });
        assertThat(rows).containsExactly("d1 NEW", "d5 UNCHANGED", "d5 UNCHANGED", "r1 NEW");
    }

    @Test
    void aReCheckThatWasGivenUpIsShownAsFailedAndIsNoMeasure() {
        run("r1", RunKind.SCAN, Samples.MARCH, Samples.everything(), OTHER);
        history.begin(Samples.run("r2"), Samples.SITE, RunKind.RECHECK, Samples.APRIL);
        history.giveUp(Samples.run("r2"));
        history.giveUp(Samples.run("r1"));
        assertThat(history.runs(Samples.SITE, 9))
                .extracting(RunRecord::kind, RunRecord::result)
                .containsExactly(
                        tuple(RunKind.RECHECK, RunRecord.Result.FAILED),
                        tuple(RunKind.SCAN, RunRecord.Result.FINISHED));
        assertThat(run("r3", RunKind.RECHECK, Samples.MAY, again()))
                .extracting(TrackedFinding::state)
                .containsExactly(FindingState.UNCHANGED);
    }
}
