package org.mimawari.check.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.Cell;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Observed;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

class DocumentUnlinkedTest extends CheckContract<Document> {
    DocumentUnlinkedTest() {
        super(new DocumentUnlinked(), DocumentUnlinkedTest::document);
    }

    private static Document document(Map<String, String> row) {
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/fukushi/annai.pdf"),
                routes(row.getOrDefault("ways", "none")),
                Label.masked("案内"),
                Cell.name(DocumentKind.class, row.get("kind")),
                Cell.observed(row.get("pages"), Integer::valueOf),
                0,
                DocumentMatter.NONE);
    }

    private static List<Route> routes(String cell) {
        List<Route> routes = new ArrayList<>();
        for (String way : cell.equals("none") ? new String[0] : cell.split("; ")) {
            routes.add(Cell.route(Cell.name(Via.class, way), routes.size() + 1));
        }
        return routes;
    }

    @Test
    void aFileThatIsNotPublishedYetHasNoLinksAndIsNoMatter() {
        Document file = new Document(
                PublicUrl.ofFile("annai.pdf"),
                List.of(),
                Label.masked("案内"),
                DocumentKind.PDF,
                Observed.seen(2),
                0,
                DocumentMatter.NONE);
        assertThat(new DocumentUnlinked().inspect(file)).isEqualTo(Verdict.CLEAR);
    }
}
