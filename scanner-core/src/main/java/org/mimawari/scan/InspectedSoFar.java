package org.mimawari.scan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Skip;

/** How far an inspection is. Used by one thread. */
final class InspectedSoFar {
    private final FileRound round;
    private final FindingsSoFar found;
    private final Progress progress;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private int looked;
    private int documents;
    private int images;

    InspectedSoFar(FileRound round, Judgement judgement, Progress progress) {
        this.round = round;
        this.found = new FindingsSoFar(judgement.checks(), VideoReviews.NONE);
        this.progress = progress;
        this.missed.addAll(round.missed());
    }

    /** One more file is looked at. */
    void next() {
        int waiting = round.files().size() - looked;
        looked++;
        progress.at(new Progress.Now(
                Progress.Phase.READING, 0, documents, images, 0, waiting, missed.size(), found.count()));
    }

    void missed(Missed one) {
        missed.add(one);
    }

    void read(Document fact) {
        subjects.add(fact);
        found.heard(fact);
        if (fact.pages() instanceof Observed.Unseen<Integer> unseen) {
            missed.add(new Missed(fact.url(), unseen.cause(), List.of()));
            return;
        }
        if (fact.kind() == DocumentKind.IMAGE) {
            images++;
        } else {
            documents++;
        }
        if (fact.unreadPages() > 0) {
            missed.add(new Missed(fact.url(), Cause.UNREADABLE, List.of()));
        }
    }

    List<Subject> subjects() {
        return subjects;
    }

    Coverage coverage() {
        Map<Cause, Integer> unseen = new EnumMap<>(Cause.class);
        missed.forEach(one -> unseen.merge(one.cause(), 1, Integer::sum));
        List<Missed> first = missed.stream().limit(Coverage.LISTED).toList();
        Map<Skip, Integer> skipped = round.otherMedia() == 0 ? Map.of() : Map.of(Skip.OTHER_MEDIA, round.otherMedia());
        return new Coverage(0, documents, images, 0, unseen, first, skipped, 0, true, true);
    }
}
