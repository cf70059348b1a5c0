package org.mimawari.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;

/** A document or web page, as the checks ask it that look into what it holds. */
public record DocumentCase(Visited document) {
    /** A webmaster who has seen so many places knows where to look. */
    private static final int PLACES = 10;

    private static final Comparator<Holding> MOST_FIRST = Comparator.comparingInt(
                    (Holding part) -> -part.tally().people())
            .thenComparingInt(part -> -part.characters());

    /** The findings, or why there may be some: the document could not be read, or not to its end. */
    public Verdict verdict(List<Finding> findings) {
        if (!findings.isEmpty()) {
            return new Verdict.Found(findings, unseen().map(List::of).orElse(List.of()));
        }
        return unseen().<Verdict>map(Verdict.CannotTell::new).orElse(Verdict.CLEAR);
    }

    private Optional<Reason> unseen() {
        if (document instanceof Document file) {
            return unseen(file);
        }
        return document instanceof Page page && !page.whole() ? Optional.of(Reason.TOO_LARGE) : Optional.empty();
    }

    private static Optional<Reason> unseen(Document document) {
        if (document.pages() instanceof Observed.Unseen<Integer> unseen) {
            return Optional.of(Reason.of(unseen.cause()));
        }
        return document.unreadPages() > 0 ? Optional.of(Reason.UNREADABLE) : Optional.empty();
    }

    /** A finding about some parts: where they are, most people first, and what they hold. */
    public FindingDraft draft(CheckInfo check, Signal signal, List<Holding> parts) {
        HeldPeople held = HeldPeople.in(parts);
        FindingDraft seen =
                FindingDraft.by(check, document, held.byKind().keySet()).because(signal);
        FindingDraft draft = (isInPart(parts) ? seen.because(Signal.DOCUMENT_READ_IN_PART) : seen)
                .counting(Unit.PEOPLE, held.isSure() ? held.people() : held.suspected());
        for (Holding part : parts.stream().sorted(MOST_FIRST).limit(PLACES).toList()) {
            draft = draft.part(part.concealment(), part.place(), part.tally().people());
        }
        return draft.showing(held.byKind()).reachedBy(document.routes());
    }

    /** Whether there may be more people than were counted. */
    private boolean isInPart(List<Holding> parts) {
        return unseen().isPresent()
                || parts.stream().anyMatch(part -> !part.tally().whole());
    }
}
