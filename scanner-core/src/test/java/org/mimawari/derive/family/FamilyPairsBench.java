package org.mimawari.derive.family;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mimawari.derive.DerivedSubjects;
import org.mimawari.derive.PaperDocuments;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.ScanId;

/** Tells how many of a hundred invented versions are told, and how many of a hundred look-alikes are taken for versions. Run by hand, and held by a test (docs/documents.md). */
public final class FamilyPairsBench {
    private static final Instant NOW = Instant.parse("2026-09-20T03:00:00Z");

    private final PaperDocuments documents = new PaperDocuments();
    private final DerivedSubjects derived = new DerivedSubjects(ZoneId.of("Asia/Tokyo"));
    private final Map<String, int[]> kinds = new TreeMap<>();

    /**
     * What came out.
     *
     * @param told versions that were told, the right way round
     * @param sure how many of them for sure
     * @param wrong pairs that are no versions, or the other way round
     */
    public record Result(int versions, int told, int sure, int wrong) {
        public double precision() {
            return told + wrong == 0 ? 1 : (double) told / (told + wrong);
        }

        public double recall() {
            return (double) told / versions;
        }
    }

    public static void main(String[] args) {
        FamilyPairsBench bench = new FamilyPairsBench();
        bench.tell(bench.measure());
        bench.tell(bench.measureFresh());
    }

    private void tell(Result result) {
        kinds.forEach((kind, counts) -> System.out.printf(
                Locale.ROOT,
                "%-75s told %d (sure %d), wrong %d of %d%n",
                kind,
                counts[0],
                counts[1],
                counts[2],
                counts[3]));
        System.out.printf(
                Locale.ROOT,
                "%d versions: %d told, %d of them for sure; wrong: %d; precision %.3f, recall %.3f%n",
                result.versions(),
                result.told(),
                result.sure(),
                result.wrong(),
                result.precision(),
                result.recall());
    }

    public Result measure() {
        return measure(VersionPairs.all(), LookAlikePairs.all());
    }

    /** Of the pairs that were written after the weights were mended. */
    public Result measureFresh() {
        return measure(FreshPairs.versions(), FreshPairs.lookAlikes());
    }

    private Result measure(List<PaperPair> versions, List<PaperPair> lookAlikes) {
        kinds.clear();
        versions.forEach(pair -> count("version: " + pair.kind(), pair, true));
        lookAlikes.forEach(pair -> count("look-alike: " + pair.kind(), pair, false));
        int[] sums = new int[3];
        kinds.values().forEach(counts -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        });
        return new Result(versions.size(), sums[0], sums[1], sums[2]);
    }

    private void count(String kind, PaperPair pair, boolean versions) {
        int[] counts = kinds.computeIfAbsent(kind, none -> new int[4]);
        counts[3]++;
        for (DocumentFamily family : families(pair)) {
            boolean right = versions
                    && family.url().equals(PaperDocuments.url(pair.older().file()));
            counts[right ? 0 : 2]++;
            counts[1] += right && family.bond().sure() ? 1 : 0;
        }
    }

    private static Snapshot snapshot(List<Document> documents) {
        Coverage all = new Coverage(0, documents.size(), 0, 0, Map.of(), List.of(), Map.of(), 0, true, true);
        return new Snapshot(new ScanId("pairs"), NOW, all, List.copyOf(documents));
    }

    List<DocumentFamily> families(PaperPair pair) {
        List<Document> both = List.of(documents.document(pair.older()), documents.document(pair.newer()));
        List<DocumentFamily> families = new ArrayList<>();
        for (Subject subject : derived.of(snapshot(both))) {
            if (subject instanceof DocumentFamily family) {
                families.add(family);
            }
        }
        return families;
    }
}
