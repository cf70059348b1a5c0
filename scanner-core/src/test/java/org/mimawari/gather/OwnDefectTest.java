package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Page;
import org.mimawari.term.Cause;

/** What a defect of ours cannot read ends no walk: else each later run would meet it again, and none would ever end. */
class OwnDefectTest {
    private static final String TOP =
            "<a href=/a.html>あんない</a> <a href=/kowasu.html>名簿</a> <a href=/kowasu.pdf>資料</a> <a href=/z.html>おわり</a>";

    private static String site(String path) {
        return switch (path) {
            case "/" -> TOP;
            case "/kowasu.html" -> "<a href=/oku.html>奥のページ</a>";
            case "/kowasu.pdf" -> "%PDF-1.4 ";
            case "/a.html", "/z.html", "/oku.html" -> "<p>案内です</p>";
            default -> null;
        };
    }

    private static Map<String, Cause> missed(Coverage coverage) {
        return coverage.missed().stream()
                .collect(Collectors.toMap(one -> one.url().path(), Missed::cause));
    }

    private static List<String> pages(MadeUpSite site) {
        return site.facts().stream()
                .filter(Page.class::isInstance)
                .map(fact -> fact.url().path())
                .sorted()
                .toList();
    }

    /** Looks at pages as a run does, but for one. */
    private static FactMaker breaking(Runnable defect) {
        FactMaker usual = new MadeUpSite.Facts();
        return (url, reading, body) -> {
            if (url.path().contains("kowasu")) {
                defect.run();
            }
            return usual.page(url, reading, body);
        };
    }

    private static void defect() {
        throw new IllegalStateException("青空花子");
    }

    private static void depth() {
        throw new StackOverflowError();
    }

    @Test
    void aPageThatCannotBeLookedIntoIsToldAndItsLinksAreFollowed() throws Exception {
        try (MadeUpSite site = new MadeUpSite(OwnDefectTest::site)) {
            Coverage coverage = site.walk(breaking(OwnDefectTest::defect), new MadeUpSite.Files());
            assertThat(missed(coverage)).containsEntry("/kowasu.html", Cause.CHECK_FAILED);
            assertThat(pages(site)).containsExactly("/", "/a.html", "/oku.html", "/z.html");
        }
    }

    @Test
    void aPageThatIsTooDeepToBeLookedIntoIsTooLarge() throws Exception {
        try (MadeUpSite site = new MadeUpSite(OwnDefectTest::site)) {
            Coverage coverage = site.walk(breaking(OwnDefectTest::depth), new MadeUpSite.Files());
            assertThat(missed(coverage)).containsEntry("/kowasu.html", Cause.TOO_LARGE);
            assertThat(pages(site)).containsExactly("/", "/a.html", "/oku.html", "/z.html");
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsToldAndTheWalkGoesOn() throws Exception {
        try (MadeUpSite site = new MadeUpSite(OwnDefectTest::site)) {
            Coverage coverage = site.walk(new MadeUpSite.Facts(), (url, body) -> {
                throw new IndexOutOfBoundsException("青空花子");
            });
            assertThat(missed(coverage)).containsExactly(Map.entry("/kowasu.pdf", Cause.CHECK_FAILED));
            assertThat(pages(site)).containsExactly("/", "/a.html", "/kowasu.html", "/oku.html", "/z.html");
        }
    }
}
