package org.mimawari.scan;

import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.check.CheckRunner;
import org.mimawari.history.Looked;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Document;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** What the facts of a whole site mean. Pure. */
final class ScanJudgement implements Judged {
    private final Judgement judgement;
    private final Snapshot snapshot;
    private final Dark dark;
    private final Shortfall shortfall;
    private final CheckRunner.Outcome outcome;

    /**
     * What the run did not look at, besides what its coverage names.
     *
     * @param hidden digests of the addresses at which things lie that could not be looked at
     * @param left digests of the addresses that the settings do not let the run ask any more
     */
    record Dark(Set<String> hidden, Set<String> left, NotSeen notSeen) {
        Dark {
            hidden = Set.copyOf(hidden);
            left = Set.copyOf(left);
        }
    }

    /** @param snapshot with what only all facts together tell */
    ScanJudgement(Judgement judgement, Snapshot snapshot, SiteSettings site, Dark dark) {
        this.judgement = judgement;
        this.dark = dark;
        this.snapshot = snapshot;
        this.shortfall = Shortfall.of(snapshot, site);
        this.outcome = judgement.of(snapshot);
    }

    static Set<PublicUrl> documents(Snapshot seen) {
        return seen.subjects().stream()
                .filter(Document.class::isInstance)
                .map(Subject::url)
                .collect(Collectors.toSet());
    }

    /** Whether there is no document of the site that the run could have missed. */
    boolean sawAll() {
        return shortfall == Shortfall.NONE && snapshot.coverage().finished();
    }

    @Override
    public Judgement judgement() {
        return judgement;
    }

    @Override
    public CheckRunner.Outcome outcome() {
        return outcome;
    }

    @Override
    public Looked looked() {
        return Looked.of(snapshot, outcome.undecided(), judgement.infos(), shortfall.sawTheSite())
                .withUnseen(dark.hidden())
                .butFor(dark.left())
                .butFor(dark.notSeen().digests())
                .withDark(dark.notSeen().places());
    }

    @Override
    public Shortfall shortfall() {
        return shortfall;
    }
}
