package org.mimawari.check.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.Observed;
import org.mimawari.site.VersionDifference;

/**
 * Finds older versions of documents that can still be had though a newer one is there.
 *
 * <p>Silent if every link calls the old one old: whoever follows it knows, unless it leads to something that shows what it should not.
 *
 * <p>High if the old one leads where the newer one does not (who follows its QR code gets to the wrong place), or to something that shows what it should not; medium otherwise. Verified only if names or text say in
 * words which is newer, and texts, names and dates agree; else suspected.
 */
public final class DocumentSuperseded implements Check<DocumentFamily> {
    private static final CheckInfo INFO = new CheckInfo(
                    "document-superseded",
                    Family.DOCUMENT,
                    Owner.SITE,
                    Severity.HIGH,
                    List.of("exposed", "links", "older"))
            .restingOn(Basis.CONTENT);

    private static final Map<VersionDifference, Signal> SIGNALS = signals();

    private static Map<VersionDifference, Signal> signals() {
        Map<VersionDifference, Signal> signals = new EnumMap<>(VersionDifference.class);
        signals.put(VersionDifference.CODE, Signal.DOCUMENT_CODE_DIFFERS);
        signals.put(VersionDifference.LINKS, Signal.DOCUMENT_LINKS_DIFFER);
        signals.put(VersionDifference.DEADLINE, Signal.DOCUMENT_DEADLINE_DIFFERS);
        signals.put(VersionDifference.CORRECTION, Signal.DOCUMENT_CORRECTION_DIFFERS);
        signals.put(VersionDifference.FISCAL_YEAR, Signal.DOCUMENT_FISCAL_YEAR_DIFFERS);
        signals.put(VersionDifference.EDITION, Signal.DOCUMENT_EDITION_DIFFERS);
        signals.put(VersionDifference.TEXT, Signal.DOCUMENT_TEXT_DIFFERS);
        signals.put(VersionDifference.NUMBERS, Signal.DOCUMENT_NUMBERS_DIFFER);
        signals.put(VersionDifference.PAGES, Signal.DOCUMENT_PAGES_DIFFER);
        signals.put(VersionDifference.FORMAT, Signal.DOCUMENT_FORMAT_DIFFERS);
        return signals;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<DocumentFamily> subjectType() {
        return DocumentFamily.class;
    }

    @Override
    public Verdict inspect(DocumentFamily family) {
        if (family.bond().differences() instanceof Observed.Unseen<Set<VersionDifference>> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        Set<VersionDifference> differences = family.bond().differences().known().orElse(Set.of());
        if (family.bond().exposed().is(true)) {
            return Verdict.found(draft(family, differences).found("exposed", Severity.HIGH, confidence(family)));
        }
        if (family.bond().calledOld()) {
            return Verdict.CLEAR;
        }
        boolean astray = differences.contains(VersionDifference.CODE) || differences.contains(VersionDifference.LINKS);
        Verdict.Found found = Verdict.found(draft(family, differences)
                .found(astray ? "links" : "older", astray ? Severity.HIGH : Severity.MEDIUM, confidence(family)));
        return family.bond().exposed() instanceof Observed.Unseen<Boolean> unseen
                ? found.inPart(unseen.cause())
                : found;
    }

    private static Confidence confidence(DocumentFamily family) {
        return family.bond().sure() ? Confidence.VERIFIED : Confidence.SUSPECTED;
    }

    private static FindingDraft draft(DocumentFamily family, Set<VersionDifference> differences) {
        FindingDraft draft = FindingDraft.by(INFO, family)
                .because(family.bond().sure() ? Signal.DOCUMENT_NEWER_STATED : Signal.DOCUMENT_NEWER_LIKELY);
        draft = family.bond().exposed().is(true) ? draft.because(Signal.DOCUMENT_LEADS_TO_EXPOSED) : draft;
        for (Map.Entry<VersionDifference, Signal> one : SIGNALS.entrySet()) {
            draft = differences.contains(one.getKey()) ? draft.because(one.getValue()) : draft;
        }
        return draft.replacedBy(family.newer()).reachedBy(family.routes());
    }
}
