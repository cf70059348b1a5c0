package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.finding.Basis;
import org.mimawari.history.KnownThing;
import org.mimawari.history.Looked;
import org.mimawari.history.LookedAtPart;
import org.mimawari.history.MetThing;
import org.mimawari.history.ThingLead;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Spared;
import org.mimawari.term.Via;

/** What that means which a run found in a part of a site: the same checks as in a scan, but for those that need all of it. Pure. */
final class PartJudgement implements Judged {
    private final Judgement judgement;
    private final PartGathered seen;
    private final Shortfall shortfall;
    private final CheckRunner.Outcome outcome;

    PartJudgement(Judgement judgement, PartGathered seen) {
        this.judgement = judgement;
        this.seen = seen;
        this.shortfall = Shortfall.ofPart(seen.part().named(), snapshot());
        this.outcome = judgement.of(seen.subjects(), new Approaches(leads()));
    }

    /** The facts, with all that could not be checked. */
    Snapshot snapshot() {
        Snapshot facts = seen.gathered().snapshot();
        return new Snapshot(facts.id(), facts.at(), seen.coverage(), facts.subjects());
    }

    List<MetThing> met() {
        return seen.gathered().met();
    }

    Spared spared() {
        return seen.gathered().spared();
    }

    @Override
    public Shortfall shortfall() {
        return shortfall;
    }

    @Override
    public CheckRunner.Outcome outcome() {
        return outcome;
    }

    /** A look at a part is about that part. */
    @Override
    public boolean tellsElsewhere() {
        return false;
    }

    @Override
    public Judgement judgement() {
        return judgement;
    }

    /** What led to documents that lead to things. */
    Map<PublicUrl, List<Route>> leads() {
        Map<PublicUrl, List<Route>> leads = Approaches.toDocuments(seen.subjects());
        seen.gathered().met().stream()
                .flatMap(met -> met.leads().stream())
                .forEach((ThingLead lead) -> leads.putIfAbsent(lead.document(), lead.routes()));
        return leads;
    }

    /** What was judged and so can be gone; nothing if too little was seen. */
    @Override
    public Looked looked() {
        boolean enough = shortfall == Shortfall.NONE;
        Map<String, Set<PublicUrl>> judged = new HashMap<>();
        if (enough) {
            judgement.checks().forEach(check -> judged.put(check.info().id(), judgedBy(check)));
        }
        Set<PublicUrl> read = enough ? seen.readWhole() : Set.of();
        LookedAtPart part =
                LookedAtPart.of(seen.asked(), read, ofLinks(), seen.part().follows());
        Looked looked = Looked.again(judgement.infos(), judged, outcome.undecided())
                .ofPart(part, seen.gathered().snapshot().coverage());
        return enough ? looked.withoutWayTo(unlinkedTargets()) : looked;
    }

    private Set<String> ofLinks() {
        return judgement.checks().stream()
                .filter(check -> check.subjectType() == LinkTarget.class)
                .map(check -> check.info().id())
                .collect(Collectors.toSet());
    }

    private Set<PublicUrl> judgedBy(Check<?> check) {
        boolean ofOwn = Visited.class.isAssignableFrom(check.subjectType());
        // Whether something leads to what is gone decides about a dead link, and that is asked of the places.
        Set<PublicUrl> urls = new HashSet<>(check.subjectType() == LinkTarget.class ? Set.of() : seen.gone());
        for (Subject subject : seen.subjects()) {
            boolean own = subject instanceof Visited;
            boolean its = own && ofOwn && !(subject instanceof LinkTarget)
                    || !own && check.subjectType().isInstance(subject);
            if (its && seen.isJudged(subject) && hasWays(check, subject)) {
                urls.add(subject.url());
            }
        }
        return urls;
    }

    private static boolean hasWays(Check<?> check, Subject subject) {
        return !check.info().restsOn(Basis.WAYS)
                || subject.routes().stream().anyMatch(route -> route.via() != Via.NAMED);
    }

    /** Keys of the things that no place leads to any more and that could be asked all the same: they are to be forgotten. */
    Set<String> unlinked() {
        return shortfall == Shortfall.NONE
                ? seen.unlinked().stream()
                        .filter(thing -> !seen.before().isLocked(thing))
                        .map(KnownThing::key)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Set<String> unlinkedTargets() {
        Set<String> targets = new HashSet<>();
        List<KnownThing> unlinked = seen.unlinked();
        unlinked.forEach(thing -> targets.add(thing.keys().target()));
        List<KnownThing> others = new ArrayList<>(seen.before().all());
        others.removeAll(unlinked);
        others.forEach(thing -> targets.remove(thing.keys().target()));
        return targets;
    }
}
