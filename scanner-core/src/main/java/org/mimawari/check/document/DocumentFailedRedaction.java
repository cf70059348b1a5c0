package org.mimawari.check.document;

import java.util.ArrayList;
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
 * Finds text that was blacked out and can still be read: under a box, in the colour of what is behind it, outside the page.
 *
 * <p>A box over text was put there by somebody who meant to hide it: high if what is below tells of people as far as that can be told, else medium, for a bare name is
 * not told from other words. Text in the colour of its background and text beside the page come about in layouts too: found only if it tells of people.
 */
public final class DocumentFailedRedaction implements Check<Document> {
    /** A single letter below a line is a slip of the layout. */
    private static final int FEWEST = 2;

    private static final CheckInfo INFO = new CheckInfo(
                    "document-failed-redaction",
                    Family.DOCUMENT,
                    Owner.SITE,
                    Severity.HIGH,
                    List.of("covered", "same-colour", "off-page"))
            .exposing("covered", "same-colour", "off-page")
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
        covered(one).ifPresent(findings::add);
        if (document.kind() != DocumentKind.SPREADSHEET) {
            unseen(one, "same-colour", Concealment.SAME_COLOUR).ifPresent(findings::add);
        }
        unseen(one, "off-page", Concealment.OFF_PAGE).ifPresent(findings::add);
        return one.verdict(findings);
    }

    private static List<Holding> parts(DocumentCase one, Concealment how) {
        return one.document().matter().holdings().stream()
                .filter(part -> part.concealment() == how)
                .toList();
    }

    private static Optional<Finding> covered(DocumentCase one) {
        List<Holding> parts = parts(one, Concealment.COVERED).stream()
                .filter(part -> part.characters() >= FEWEST)
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        boolean personal = !HeldPeople.in(parts).byKind().isEmpty();
        return Optional.of(one.draft(INFO, Signal.DOCUMENT_TEXT_UNDER_BOX, parts)
                .found("covered", personal ? Severity.HIGH : Severity.MEDIUM, Confidence.VERIFIED));
    }

    private static Optional<Finding> unseen(DocumentCase one, String variant, Concealment how) {
        List<Holding> parts = parts(one, how).stream()
                .filter(part -> !part.tally().byKind().isEmpty())
                .toList();
        HeldPeople held = HeldPeople.in(parts);
        if (!held.isList() && !held.isSome()) {
            return Optional.empty();
        }
        return Optional.of(one.draft(INFO, Signal.DOCUMENT_TEXT_NOT_SHOWN, parts)
                .found(
                        variant,
                        held.isList() ? Severity.HIGH : Severity.MEDIUM,
                        held.isList() ? Confidence.VERIFIED : Confidence.SUSPECTED));
    }
}
