package org.mimawari.check.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.term.Label;
import org.mimawari.term.Route;

/**
 * Finds links that promise a PDF and give a file that can be worked on: a workbook, rows of plain text, a written text, slides, an archive. In the published cases the working file with its lists was put up instead of the
 * PDF made of it.
 *
 * <p>Medium for tables and archives, which hold lists; low for texts and slides. Words that name the other kind too promise both.
 */
public final class DocumentTypeMismatch implements Check<Document> {
    private static final Pattern PDF = Pattern.compile("(?<![a-z])(?:pdf|ｐｄｆ)(?![a-z])");
    private static final Pattern OTHER = Pattern.compile(
            "excel|エクセル|ｴｸｾﾙ|xlsx?|csv|tsv|word|ワード|ﾜｰﾄﾞ|docx?|powerpoint|パワーポイント|pptx?|zip|一太郎|office|オープンデータ");

    private static final Set<DocumentKind> TABLES =
            EnumSet.of(DocumentKind.SPREADSHEET, DocumentKind.PLAIN_TABLE, DocumentKind.ARCHIVE);
    private static final Set<DocumentKind> TEXTS = EnumSet.of(DocumentKind.TEXT_DOCUMENT, DocumentKind.SLIDES);

    private static final CheckInfo INFO = new CheckInfo(
                    "document-type-mismatch", Family.DOCUMENT, Owner.SITE, Severity.MEDIUM, List.of("table", "text"))
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
        boolean named = document.url().path().toLowerCase(Locale.ROOT).endsWith(".pdf");
        List<Route> promising = document.routes().stream()
                .filter(route -> promisesPdf(route.label()))
                .toList();
        if (!named && promising.isEmpty()) {
            return Verdict.CLEAR;
        }
        return new DocumentCase(document).verdict(findings(document, named, promising));
    }

    private static List<Finding> findings(Document document, boolean named, List<Route> promising) {
        List<Finding> findings = new ArrayList<>();
        boolean table = TABLES.contains(document.kind());
        if (table || TEXTS.contains(document.kind())) {
            FindingDraft draft = FindingDraft.by(INFO, document);
            draft = named ? draft.because(Signal.DOCUMENT_NAME_SAYS_PDF) : draft;
            draft = promising.isEmpty() ? draft : draft.because(Signal.DOCUMENT_LINK_SAYS_PDF);
            findings.add(draft.reachedBy(named ? document.routes() : promising)
                    .found(table ? "table" : "text", table ? Severity.MEDIUM : Severity.LOW, Confidence.VERIFIED));
        }
        return findings;
    }

    private static boolean promisesPdf(Label words) {
        String text = words.text().toLowerCase(Locale.ROOT);
        return PDF.matcher(text).find() && !OTHER.matcher(text).find();
    }
}
