package org.mimawari.check.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mimawari.check.Check;
import org.mimawari.check.DocumentCase;
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
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Holding;
import org.mimawari.term.Concealment;

/**
 * Finds what does not show when a document is opened, and tells of people.
 *
 * <p>High from {@value HeldPeople#MANY} people with details on, or one with health, money or the like. Fewer people, and names without anything else, may be an example or a remark to a colleague: medium
 * and suspected. What is hidden and tells of nobody is no finding.
 */
public final class DocumentHiddenContent implements Check<Document> {
    private static final CheckInfo INFO = new CheckInfo(
                    "document-hidden-content",
                    Family.DOCUMENT,
                    Owner.SITE,
                    Severity.HIGH,
                    Arrays.stream(HiddenWay.values()).map(HiddenWay::variant).toList())
            .exposing(Arrays.stream(HiddenWay.values()).map(HiddenWay::variant).toArray(String[]::new))
            .restingOn(Basis.CONTENT);

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
        DocumentCase one = new DocumentCase(document);
        List<Finding> findings = new ArrayList<>();
        for (HiddenWay way : HiddenWay.values()) {
            List<Holding> parts = document.matter().holdings().stream()
                    .filter(part -> isHidden(way, part.concealment(), document.kind()))
                    .toList();
            finding(one, way, parts).ifPresent(findings::add);
        }
        return one.verdict(findings);
    }

    /** White text in a cell hides what is summed up there; in a text it is a redaction that failed, which is told by {@link DocumentFailedRedaction}. */
    private static boolean isHidden(HiddenWay way, Concealment how, DocumentKind kind) {
        return way.hides(how)
                || way == HiddenWay.TEXT && how == Concealment.SAME_COLOUR && kind == DocumentKind.SPREADSHEET;
    }

    private static Optional<Finding> finding(DocumentCase one, HiddenWay way, List<Holding> parts) {
        HeldPeople held = HeldPeople.in(parts);
        List<Holding> told =
                parts.stream().filter(part -> !part.tally().byKind().isEmpty()).toList();
        if (held.isList()) {
            return Optional.of(one.draft(INFO, Signal.DOCUMENT_HIDES_PEOPLE, told)
                    .found(way.variant(), Severity.HIGH, Confidence.VERIFIED));
        }
        if (held.isSome()) {
            return Optional.of(one.draft(INFO, Signal.DOCUMENT_HIDES_PEOPLE, told)
                    .found(way.variant(), Severity.MEDIUM, Confidence.SUSPECTED));
        }
        return held.isAddresses()
                ? Optional.of(one.draft(INFO, Signal.DOCUMENT_HIDES_ADDRESSES, told)
                        .found(way.variant(), Severity.MEDIUM, Confidence.SUSPECTED))
                : Optional.empty();
    }
}
