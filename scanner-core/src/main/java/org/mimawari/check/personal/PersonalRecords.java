package org.mimawari.check.personal;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.check.DocumentCase;
import org.mimawari.check.FindingDraft;
import org.mimawari.check.HeldPeople;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Holding;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Concealment;

/**
 * Finds web pages whose tables and lists, and documents whose tables, as everybody sees them, list people with private details.
 *
 * <p>Critical from {@value HeldPeople#MANY} people on, or from one with health, money or the like. Fewer may be an example of how to fill in the form: medium and suspected, as are tables of which it is not sure that their people did not mean to be in
 * public; these are worth a look, and no alarm. What is hidden in a document is told by another check.
 */
public final class PersonalRecords implements Check<Visited> {
    private static final CheckInfo INFO = new CheckInfo(
                    "personal-records",
                    Family.PERSONAL,
                    Owner.SITE,
                    Severity.CRITICAL,
                    List.of("list", "few", "suspected"))
            .exposing("list")
            .appendix("few", "suspected")
            .restingOn(Basis.CONTENT);

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<Visited> subjectType() {
        return Visited.class;
    }

    @Override
    public Verdict inspect(Visited thing) {
        DocumentCase one = new DocumentCase(thing);
        List<Holding> parts = thing.matter().holdings().stream()
                .filter(part -> part.concealment() == Concealment.NONE)
                .filter(part -> part.tally().people() + part.tally().suspected() > 0)
                .toList();
        return one.verdict(parts.isEmpty() ? List.of() : List.of(finding(one, parts)));
    }

    private static Finding finding(DocumentCase one, List<Holding> parts) {
        HeldPeople held = HeldPeople.in(parts);
        FindingDraft draft = one.draft(INFO, signal(one.document(), held.isSure()), parts);
        if (held.isList()) {
            return draft.found("list", Severity.CRITICAL, Confidence.VERIFIED);
        }
        return draft.found(held.isSure() ? "few" : "suspected", Severity.MEDIUM, Confidence.SUSPECTED);
    }

    private static Signal signal(Visited thing, boolean sure) {
        if (thing instanceof Page) {
            return sure ? Signal.PAGE_LISTS_PEOPLE : Signal.PAGE_MAY_LIST_PEOPLE;
        }
        return sure ? Signal.DOCUMENT_LISTS_PEOPLE : Signal.DOCUMENT_MAY_LIST_PEOPLE;
    }
}
