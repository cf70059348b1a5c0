package org.mimawari.check.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mimawari.check.Check;
import org.mimawari.check.DocumentCase;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.PropertyTrace;
import org.mimawari.term.PropertyKind;

/**
 * Finds names of people in the properties of a document (author, last editor, authors of comments, owner of the camera), and where a photograph was taken.
 *
 * <p>Low: mostly it is a member of the staff, who does his work in public. A position is suspected only: most photographs of a town were taken where everybody may go.
 */
public final class DocumentProperties implements Check<Document> {
    private static final CheckInfo INFO = new CheckInfo(
                    "document-properties", Family.DOCUMENT, Owner.SITE, Severity.LOW, List.of("names", "position"))
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
        List<Finding> findings = new ArrayList<>();
        int names = count(document, trace -> trace.kind() != PropertyKind.GPS_POSITION);
        if (names > 0) {
            findings.add(draft(document, Signal.DOCUMENT_NAMES_PEOPLE)
                    .counting(Unit.PEOPLE, names)
                    .reachedBy(document.routes())
                    .found("names", Severity.LOW, Confidence.VERIFIED));
        }
        if (count(document, trace -> trace.kind() == PropertyKind.GPS_POSITION) > 0) {
            findings.add(draft(document, Signal.DOCUMENT_TELLS_POSITION)
                    .reachedBy(document.routes())
                    .found("position", Severity.LOW, Confidence.SUSPECTED));
        }
        return new DocumentCase(document).verdict(findings);
    }

    private static FindingDraft draft(Document document, Signal signal) {
        return FindingDraft.by(INFO, document).because(signal);
    }

    private static int count(Document document, Predicate<PropertyTrace> wanted) {
        return document.matter().traces().stream()
                .filter(wanted)
                .mapToInt(PropertyTrace::people)
                .sum();
    }
}
