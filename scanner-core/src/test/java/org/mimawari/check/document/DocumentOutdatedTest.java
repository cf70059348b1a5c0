package org.mimawari.check.document;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.check.CheckContract;
import org.mimawari.site.Document;
import org.mimawari.site.OfferedDocument;

class DocumentOutdatedTest extends CheckContract<OfferedDocument> {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 20);

    DocumentOutdatedTest() {
        super(new DocumentOutdated(), DocumentOutdatedTest::offered);
    }

    private static OfferedDocument offered(Map<String, String> row) {
        Document document = DocumentRows.document(
                Map.of("kind", "pdf", "file", "annai.pdf", "pages", row.get("pages"), "link words", "参加者募集"));
        OfferedDocument.Time time = new OfferedDocument.Time(
                day(row.get("deadline")), day(row.get("last day")), year(row.get("fiscal year")));
        return new OfferedDocument(document, document.routes(), "yes".equals(row.get("says open")), TODAY, time);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.equals("none") ? null : LocalDate.parse(cell);
    }

    private static int year(String cell) {
        return cell.equals("none") ? 0 : Integer.parseInt(cell);
    }
}
