package org.mimawari.scan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.derive.DocumentContext;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Undecided;
import org.mimawari.history.KnownThing;
import org.mimawari.history.Looked;
import org.mimawari.history.MetThing;
import org.mimawari.history.ThingLead;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Digest;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** What the answers of a re-check mean: the same checks as in a scan, on the things alone. Pure. */
final class RecheckJudgement {
    /** Where the run failed, whatever was known before. */
    private static final Set<Reason> FAILURES =
            EnumSet.of(Reason.UNREACHABLE, Reason.BLOCKED, Reason.OWN_NETWORK, Reason.CHECK_FAILED);

    private static final Set<Reason> UNASKED = EnumSet.of(Reason.NOT_ATTEMPTED, Reason.UNTOLD);

    private final Judgement judgement;
    private final RecheckRound.Asked asked;
    private final Questions questions;
    private final ServiceFacts facts;
    private final CheckRunner.Outcome outcome;

    RecheckJudgement(Judgement judgement, RecheckRound.Asked asked, VideoReviews reviews, DocumentContext context) {
        this.judgement = judgement;
        this.asked = asked;
        this.questions = asked.questions();
        this.facts = new ServiceFacts(asked.all(), reviews, context);
        this.outcome = judgement.of(facts.subjects(), new Approaches(leads()));
    }

    /** What each thing answered, by its key. */
    Map<String, Subject> answers() {
        Map<String, Subject> byKey = new LinkedHashMap<>();
        for (int i = 0; i < questions.known().size(); i++) {
            byKey.put(questions.known().get(i).key(), asked.answers().get(i));
        }
        return byKey;
    }

    /** What the organisation's channels list and no run has met before. */
    List<MetThing> met() {
        return asked.listed();
    }

    /** How many things were asked. */
    int asked() {
        return asked.all().size();
    }

    /** How many things are known and could not be asked. */
    int kept() {
        return questions.kept().size();
    }

    Judgement judgement() {
        return judgement;
    }

    List<Subject> subjects() {
        return facts.subjects();
    }

    /** A thing that could not be seen shows no title: it is called by the one that it had. */
    CheckRunner.Outcome outcome() {
        Map<PublicUrl, Label> names = new HashMap<>();
        for (KnownThing thing : questions.known()) {
            if (thing.fact() != null) {
                names.put(thing.fact().url(), thing.fact().name());
            }
        }
        List<Undecided> undecided = outcome.undecided().stream()
                .map(one -> one.name().isEmpty() ? named(one, names) : one)
                .toList();
        return new CheckRunner.Outcome(outcome.findings(), undecided);
    }

    private static Undecided named(Undecided one, Map<PublicUrl, Label> names) {
        Label name = names.getOrDefault(one.target(), Label.NONE);
        return new Undecided(one.check(), one.target(), name, one.reason(), one.routes());
    }

    /** Not enough if of most things nothing, or not all that matters, could be seen. */
    Shortfall shortfall() {
        Set<PublicUrl> darker = darker();
        Set<PublicUrl> silent = new HashSet<>();
        outcome.undecided().stream()
                .filter(one -> FAILURES.contains(one.reason())
                        || !UNASKED.contains(one.reason()) && darker.contains(one.target()))
                .map(Undecided::target)
                .forEach(silent::add);
        int all = facts.subjects().size() + kept();
        return 2 * (silent.size() + kept()) > all ? Shortfall.THINGS_SILENT : Shortfall.NONE;
    }

    /** What showed more of itself before. What no look ever shows, since the service tells it to nobody, is no failure of this one. */
    private Set<PublicUrl> darker() {
        Set<PublicUrl> darker = new HashSet<>();
        for (int i = 0; i < questions.known().size(); i++) {
            Subject answer = asked.answers().get(i);
            if (questions.known().get(i).showedMoreThan(answer)) {
                darker.add(answer.url());
            }
        }
        return darker;
    }

    /** What was judged and so can be gone; nothing if too little was seen. Of what lies behind an address that could not be asked as well, not all is known. */
    Looked looked() {
        Map<String, Set<PublicUrl>> judged = new HashMap<>();
        if (shortfall() == Shortfall.NONE) {
            judgement.checks().forEach(check -> judged.put(check.info().id(), judgedBy(check)));
        }
        Looked looked =
                Looked.again(judgement.infos(), judged, outcome.undecided()).withUnseen(asked.hidden());
        return shortfall() == Shortfall.NONE ? looked.withoutWayTo(unlinked()) : looked;
    }

    /** What no place leads to any more, not by another address either. */
    private Set<String> unlinked() {
        Set<String> targets = new HashSet<>();
        questions.unlinked().forEach(thing -> targets.add(thing.keys().target()));
        questions.known().forEach(thing -> targets.remove(thing.keys().target()));
        questions.unasked().forEach(thing -> targets.remove(thing.keys().target()));
        return targets;
    }

    private Set<PublicUrl> judgedBy(Check<?> check) {
        Set<String> unasked =
                questions.unasked().stream().map(thing -> thing.keys().target()).collect(Collectors.toSet());
        Set<PublicUrl> urls = new HashSet<>();
        facts.subjects().stream()
                .filter(check.subjectType()::isInstance)
                .filter(subject ->
                        !unasked.contains(Digest.of(subject.url().address()).hex()))
                .map(Subject::url)
                .forEach(urls::add);
        return urls;
    }

    /** Nothing of the site itself was looked at, and nothing was to be. */
    Coverage coverage() {
        List<Missed> kept = questions.kept();
        Map<Cause, Integer> unseen = new EnumMap<>(Cause.class);
        kept.forEach(one -> unseen.merge(one.cause(), 1, Integer::sum));
        List<Missed> listed = kept.subList(0, Math.min(Coverage.LISTED, kept.size()));
        return facts.counted(new Coverage(0, 0, 0, 0, unseen, listed, Map.of(), 0, true, true))
                .plusMissed(asked.missed());
    }

    /** What led to the documents that lead to the things, when the last scan saw them. */
    Map<PublicUrl, List<Route>> leads() {
        Map<PublicUrl, List<Route>> leads = new HashMap<>();
        for (KnownThing thing : questions.known()) {
            for (ThingLead lead : thing.leads()) {
                leads.putIfAbsent(lead.document(), lead.routes());
            }
        }
        return leads;
    }
}
