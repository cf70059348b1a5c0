package org.mimawari.derive.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.derive.DerivedSubjects;
import org.mimawari.derive.PaperDocuments;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.ScanId;

class ManyDocumentsTest {
    private static final int MANY = Integer.getInteger("mimawari.families", 20_000);
    private static final long MOST_SECONDS = 20;

    /** The worst that a site can do: all of one template, under one name, on pages of their own. */
    @Test
    void twentyThousandPapersOfOneTemplateAreComparedInSeconds() {
        PaperDocuments documents = new PaperDocuments();
        List<Subject> all = new ArrayList<>();
        List<String> text = TownTexts.rules(1);
        Document one = documents.document(Paper.of("/x.pdf", "お知らせ", "/x.html", text));
        for (int i = 0; i < MANY; i++) {
            Paper paper = Paper.of("/d" + i + "/oshirase.pdf", "くらしのお知らせ", "/p" + i + ".html", List.of());
            Document other = documents.document(paper);
            all.add(new Document(
                    other.url(), other.routes(), other.title(), other.kind(), one.pages(), 0, one.matter()));
        }
        long began = cpu();
        derived(all);
        assertThat((cpu() - began) / 1_000_000_000L).isLessThan(MOST_SECONDS);
    }

    private static List<Subject> derived(List<Subject> all) {
        Coverage coverage = new Coverage(0, all.size(), 0, 0, Map.of(), List.of(), Map.of(), 0, true, true);
        Instant now = Instant.parse("2026-09-20T03:00:00Z");
        return new DerivedSubjects(ZoneId.of("Asia/Tokyo")).of(new Snapshot(new ScanId("many"), now, coverage, all));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
