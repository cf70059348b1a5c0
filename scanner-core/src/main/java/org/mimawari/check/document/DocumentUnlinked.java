package org.mimawari.check.document;

import java.util.List;
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
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Via;

/**
 * Finds documents to which no page leads any more, and which the server still hands out to whoever has the address: from a bookmark, a search engine, a printed flyer, a forwarded mail.
 *
 * <p>Medium: what was taken down on purpose is thought to be gone. What it holds is told by other checks.
 */
public final class DocumentUnlinked implements Check<Document> {
    private static final CheckInfo INFO = new CheckInfo(
                    "document-unlinked", Family.DOCUMENT, Owner.SITE, Severity.MEDIUM, List.of("served"))
            .restingOn(Basis.CONTENT, Basis.WAYS);

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
        if (document.url().isFile() || document.kind() == DocumentKind.IMAGE) {
            return Verdict.CLEAR;
        }
        if (document.routes().isEmpty()) {
            return new Verdict.CannotTell(Reason.of(Cause.NOT_ATTEMPTED));
        }
        if (document.routes().stream().anyMatch(route -> route.via() != Via.HISTORY)) {
            return Verdict.CLEAR;
        }
        return new Verdict.Found(List.of(FindingDraft.by(INFO, document)
                .because(Signal.DOCUMENT_STILL_SERVED)
                .reachedBy(document.routes())
                .found("served", Severity.MEDIUM, Confidence.VERIFIED)));
    }
}
