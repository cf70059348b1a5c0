package org.mimawari.check.personal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/**
 * Finds documents whose tables, as everybody sees them, list people with private details.
 *
 * <p>Critical from {@value #MANY} people on, or from one with health, money or the like. Fewer may be an example of how to fill in the form: medium and suspected, as are tables of which it is not sure that their people did not mean to be in
 * public. What is hidden in a document is told by another check.
 */
public final class PersonalRecords implements Check<Document> {
    static final int MANY = 3;

    /** A webmaster who has seen so many places knows where to look. */
    private static final int PLACES = 10;

    private static final CheckInfo INFO =
            new CheckInfo("personal-records", Family.PERSONAL, Severity.CRITICAL, List.of("list", "few", "suspected"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<Document> subjectType() {
        return Document.class;
    }

    @Override
    public Verdict inspect(Document document) {
        List<Holding> seen = document.matter().holdings().stream()
                .filter(part -> part.concealment() == Concealment.NONE)
                .filter(part -> part.tally().people() + part.tally().suspected() > 0)
                .sorted(Comparator.comparingInt(part -> -part.tally().people()))
                .toList();
        List<Reason> unseen = unseen(document);
        if (!seen.isEmpty()) {
            return new Verdict.Found(List.of(finding(document, seen)), unseen);
        }
        return unseen.isEmpty() ? Verdict.CLEAR : new Verdict.CannotTell(unseen.get(0));
    }

    private static List<Reason> unseen(Document document) {
        if (document.pages() instanceof Observed.Unseen<Integer> cause) {
            return List.of(Reason.of(cause.cause()));
        }
        return document.unreadPages() > 0 ? List.of(Reason.UNREADABLE) : List.of();
    }

    private static Finding finding(Document document, List<Holding> parts) {
        int people = parts.stream().mapToInt(part -> part.tally().people()).sum();
        int suspected =
                parts.stream().mapToInt(part -> part.tally().suspected()).sum();
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        parts.forEach(part -> part.tally().byKind().forEach((kind, n) -> kinds.merge(kind, n, Integer::sum)));
        FindingDraft draft = FindingDraft.by(INFO, document, kinds.keySet())
                .because(people > 0 ? Signal.DOCUMENT_LISTS_PEOPLE : Signal.DOCUMENT_MAY_LIST_PEOPLE)
                .counting(
                        Unit.ROWS,
                        parts.stream().mapToInt(part -> part.tally().rows()).sum())
                .counting(Unit.PEOPLE, people > 0 ? people : suspected);
        for (Holding part : parts.subList(0, Math.min(PLACES, parts.size()))) {
            draft = draft.concealed(
                    part.concealment(), part.place(), part.tally().people());
        }
        return found(draft.showing(kinds).reachedBy(document.routes()), people, kinds);
    }

    private static Finding found(FindingDraft draft, int people, Map<DataKind, Integer> kinds) {
        boolean grave = people > 0 && kinds.keySet().stream().anyMatch(DataKind::isGrave);
        if (grave || people >= MANY) {
            return draft.found("list", Severity.CRITICAL, Confidence.VERIFIED);
        }
        return draft.found(people > 0 ? "few" : "suspected", Severity.MEDIUM, Confidence.SUSPECTED);
    }
}
