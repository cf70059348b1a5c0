package org.mimawari.check.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.check.Cell;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.FamilyBond;
import org.mimawari.site.VersionDifference;

class DocumentSupersededTest extends CheckContract<DocumentFamily> {
    DocumentSupersededTest() {
        super(new DocumentSuperseded(), DocumentSupersededTest::family);
    }

    private static DocumentFamily family(Map<String, String> row) {
        Document older = document("chirashi.pdf", "チラシ");
        Document newer = document("chirashi-teisei.pdf", "チラシ（訂正版）");
        FamilyBond bond = new FamilyBond(
                "yes".equals(row.get("sure")),
                "yes".equals(row.get("called old")),
                Cell.observed(row.get("differences"), DocumentSupersededTest::differences),
                Cell.observed(row.get("exposes"), "yes"::equals));
        return new DocumentFamily(older, newer, bond);
    }

    private static Document document(String file, String words) {
        return DocumentRows.document(Map.of("kind", "pdf", "file", file, "link words", words));
    }

    private static Set<VersionDifference> differences(String cell) {
        Set<VersionDifference> all = new HashSet<>();
        if (!cell.equals("none")) {
            Arrays.stream(cell.split(", ")).forEach(one -> all.add(Cell.name(VersionDifference.class, one)));
        }
        return all;
    }

    @Test
    void both_addresses_are_told_and_where_each_is_linked() {
        DocumentFamily family = family(Map.of("sure", "yes", "differences", "code", "exposes", "no"));
        Verdict.Found found = (Verdict.Found) check().inspect(family);
        assertThat(found.findings().get(0).target()).isEqualTo(family.older().url());
        assertThat(found.findings().get(0).evidence())
                .contains(new Evidence.NewerVersion(
                        family.newer().url(),
                        family.newer().name(),
                        family.newer().routes()));
        List<String> pages = found.findings().get(0).routes().stream()
                .map(route -> route.from().path())
                .toList();
        assertThat(pages).containsExactly("/oshirase/1.html");
    }

    @Test
    void one_more_difference_does_not_make_it_another_finding() {
        DocumentFamily one = family(Map.of("sure", "yes", "differences", "text", "exposes", "no"));
        DocumentFamily other = family(Map.of("sure", "yes", "differences", "text, pages", "exposes", "no"));
        assertThat(((Verdict.Found) check().inspect(one)).findings().get(0).fingerprint())
                .isEqualTo(((Verdict.Found) check().inspect(other))
                        .findings()
                        .get(0)
                        .fingerprint());
    }
}
