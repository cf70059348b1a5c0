package org.mimawari.scan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.check.CheckRunner;
import org.mimawari.history.Looked;
import org.mimawari.history.MetThing;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * What a re-check saw of the things outside and of the site itself, put together. Pure.
 *
 * @param own null if nothing of the site was asked
 * @param more whether a limit left something of the site out
 */
record RecheckResult(RecheckJudgement things, @Nullable PartJudgement own, boolean more) implements Judged {

    private static <T> List<T> both(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public Judgement judgement() {
        return things.judgement();
    }

    @Override
    public Shortfall shortfall() {
        return things.shortfall();
    }

    @Override
    public CheckRunner.Outcome outcome() {
        return own == null
                ? things.outcome()
                : new CheckRunner.Outcome(
                        both(things.outcome().findings(), own.findings()),
                        both(things.outcome().undecided(), own.undecided()));
    }

    List<Subject> subjects() {
        return own == null
                ? things.subjects()
                : both(things.subjects(), own.snapshot().subjects());
    }

    @Override
    public Looked looked() {
        return own == null ? things.looked() : things.looked().and(own.looked());
    }

    /** Things that no run had met before. */
    List<MetThing> met() {
        return own == null ? things.met() : both(things.met(), own.met());
    }

    int asked() {
        return things.asked() + (own == null ? 0 : own.met().size());
    }

    /** Keys of the things to which nothing leads any more. */
    Set<String> unlinked() {
        return own == null ? Set.of() : own.unlinked();
    }

    Map<PublicUrl, List<Route>> leads() {
        Map<PublicUrl, List<Route>> leads = new HashMap<>(things.leads());
        if (own != null) {
            own.leads().forEach(leads::putIfAbsent);
        }
        return leads;
    }

    Coverage coverage() {
        Coverage outside = things.coverage();
        if (own == null) {
            return outside;
        }
        Coverage site = own.snapshot().coverage();
        Map<Cause, Integer> unseen = new EnumMap<>(Cause.class);
        unseen.putAll(outside.unseen());
        site.unseen().forEach((cause, n) -> unseen.merge(cause, n, Integer::sum));
        List<Missed> missed = both(outside.missed(), site.missed()).stream()
                .limit(Coverage.LISTED)
                .toList();
        return new Coverage(
                site.pages(),
                site.documents(),
                site.images(),
                outside.forms() + site.forms(),
                unseen,
                missed,
                site.skipped(),
                site.rendered(),
                true,
                site.finished() && !more);
    }
}
