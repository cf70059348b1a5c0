package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.check.Check;
import org.mimawari.extract.Flyers;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Verdict;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.report.Formats;
import org.mimawari.report.Summary;
import org.mimawari.settings.CheckSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Language;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

class InspectionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    /** Takes every PDF file for a trouble, so that there is something to report. */
    private static final class NoPdf implements Check<Document> {
        @Override
        public CheckInfo info() {
            return new CheckInfo("link-broken", Family.LINK, Owner.SITE, Severity.HIGH, List.of("removed"));
        }

        @Override
        public Class<Document> subjectType() {
            return Document.class;
        }

        @Override
        public Verdict inspect(Document document) {
            return document.kind() != DocumentKind.PDF
                    ? Verdict.CLEAR
                    : Verdict.found(new Finding(
                            info().id(),
                            "removed",
                            Severity.HIGH,
                            Confidence.VERIFIED,
                            document.url(),
                            document.name(),
                            List.of(),
                            Fingerprint.of(info().id(), document.url(), "removed")));
        }
    }

    private void file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void pdf(String name) throws IOException {
        file(name, Flyers.printed("This way"));
    }

    private ScanOutcome look(String... paths) throws InterruptedException {
        List<Path> given = List.of(paths).stream().map(Path::of).toList();
        Inspection.Request request = new Inspection.Request(given, folder, Set.of());
        return new Inspection(List.of(new NoPdf()), CheckSettings.DEFAULT, CLOCK).of(request, Progress.SILENT);
    }

    private static List<String> seen(ScanOutcome outcome) {
        return outcome.snapshot().subjects().stream()
                .map(Subject::url)
                .map(PublicUrl::shown)
                .toList();
    }

    private static Map<String, Cause> missed(ScanOutcome outcome) {
        return outcome.snapshot().coverage().missed().stream()
                .collect(Collectors.toMap(one -> one.url().shown(), Missed::cause));
    }

    @Test
    void everyFileBelowAFolderIsReadAndNamedAsItWasGiven() throws Exception {
        pdf("to-publish/4月/お知らせ.pdf");
        file("to-publish/code.png", Flyers.code("https://forms.gle/abc"));
        file("to-publish/site.css", "body {}".getBytes(StandardCharsets.UTF_8));

        ScanOutcome outcome = look("to-publish");

        assertThat(seen(outcome)).containsExactly("to-publish/4月/お知らせ.pdf", "to-publish/code.png");
        Coverage coverage = outcome.snapshot().coverage();
        assertThat(coverage.documents()).isEqualTo(1);
        assertThat(coverage.images()).isEqualTo(1);
        assertThat(coverage.skipped()).isEqualTo(Map.of(Skip.OTHER_MEDIA, 1));
        assertThat(coverage.unseen()).isEmpty();
        assertThat(outcome.report().open()).hasSize(1);
        assertThat(outcome.report().open().get(0).finding().name().text()).isEqualTo("お知らせ.pdf");
        assertThat(outcome.report().enoughSeen()).isTrue();
    }

    @Test
    void aFileThatIsGivenByItsWholePathIsNamedByItsOwnNameAlone() throws Exception {
        pdf("users/hanako/a.pdf");
        assertThat(seen(look(folder.resolve("users/hanako").toString()))).containsExactly("hanako/a.pdf");
        assertThat(seen(look(folder.resolve("users/hanako/a.pdf").toString()))).containsExactly("a.pdf");
        assertThat(seen(look("users/../users/hanako/a.pdf"))).containsExactly("users/hanako/a.pdf");
    }

    @Test
    void namesThatLookPersonalAreMaskedAndStillToldApart() throws Exception {
        pdf("in/taro@example.jp.pdf");
        pdf("in/hanako@example.jp.pdf");

        ScanOutcome outcome = look("in");

        assertThat(seen(outcome)).hasSize(2).doesNotHaveDuplicates().allMatch(name -> !name.contains("@"));
    }

    @Test
    void whatIsHiddenLinkedOutsideBrokenOrSpecialIsToldAndNotOpened() throws Exception {
        pdf("elsewhere/secret.pdf");
        pdf("in/a.pdf");
        pdf("in/.hidden.pdf");
        pdf("in/.git/b.pdf");
        file("in/empty.pdf", new byte[0]);
        Files.createSymbolicLink(folder.resolve("in/out.pdf"), folder.resolve("elsewhere/secret.pdf"));
        Files.createSymbolicLink(folder.resolve("in/out"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("in/gone.pdf"), folder.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/again.pdf"), folder.resolve("in/a.pdf"));

        ScanOutcome outcome = look("in");

        assertThat(seen(outcome)).containsExactly("in/a.pdf", "in/empty.pdf");
        assertThat(missed(outcome))
                .containsEntry("in/.hidden.pdf", Cause.NOT_ATTEMPTED)
                .containsEntry("in/.git", Cause.NOT_ATTEMPTED)
                .containsEntry("in/out.pdf", Cause.NOT_ATTEMPTED)
                .containsEntry("in/out", Cause.NOT_ATTEMPTED)
                .containsEntry("in/gone.pdf", Cause.NOT_ATTEMPTED)
                .containsKey("in/empty.pdf")
                .hasSize(6);
    }

    @Test
    void aPipeIsToldAndNotWaitedFor() throws Exception {
        pdf("in/a.pdf");
        Path pipe = folder.resolve("in/pipe.pdf");
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            made = false;
        }
        Assumptions.assumeTrue(made, "absent: mkfifo, a program that makes pipes");

        assertThat(missed(look("in"))).isEqualTo(Map.of("in/pipe.pdf", Cause.NOT_ATTEMPTED));
        assertThat(seen(look("in/a.pdf"))).containsExactly("in/a.pdf");
    }

    @Test
    void aLinkThatIsGivenItselfIsFollowed() throws Exception {
        pdf("real/a.pdf");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertThat(seen(look("link"))).containsExactly("link/a.pdf");
    }

    @Test
    void aFolderOfOurOwnIsPassedOver() throws Exception {
        pdf("a.pdf");
        pdf("mimawari-data/inspect/old.pdf");
        Inspection.Request request = new Inspection.Request(
                List.of(Path.of(".")), folder, Set.of(folder.toRealPath().resolve("mimawari-data")));
        ScanOutcome outcome = new Inspection(List.of(), CheckSettings.DEFAULT, CLOCK).of(request, Progress.SILENT);
        assertThat(seen(outcome)).containsExactly("a.pdf");
        assertThat(missed(outcome)).isEmpty();
    }

    @Test
    void aRunThatCouldReadHardlyAnythingSaysSo() throws Exception {
        file("in/a.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));
        ScanOutcome outcome = look("in");
        assertThat(outcome.snapshot().subjects()).allMatch(one -> ((Document) one).pages() instanceof Observed.Unseen);
        assertThat(outcome.report().enoughSeen()).isFalse();
        assertThat(outcome.shortfall()).isEqualTo(Shortfall.FILES_UNREAD);
    }

    @Test
    void aFolderWithoutFilesIsNoResult() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        assertThatThrownBy(() -> look("in")).isInstanceOf(NoFiles.class);
    }

    @Test
    void itStopsWhenItIsTold() throws Exception {
        pdf("in/a.pdf");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> look("in")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void progressTellsHowManyFilesWait() throws Exception {
        pdf("in/a.pdf");
        pdf("in/b.pdf");
        List<Integer> waiting = new ArrayList<>();
        Inspection.Request request = new Inspection.Request(List.of(Path.of("in")), folder, Set.of());
        new Inspection(List.of(new NoPdf()), CheckSettings.DEFAULT, CLOCK)
                .of(request, now -> waiting.add(now.waiting()));
        assertThat(waiting).containsExactly(2, 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noReportNamesAFolderOfTheMachine(Language language) throws Exception {
        pdf("in/お知らせ 1.pdf");
        Edition edition = edition(look(folder.resolve("in").toString(), "in"), language);
        for (Format format : Formats.all()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(edition, out);
            String text = out.toString(StandardCharsets.UTF_8);
            assertThat(text).as(format.name()).doesNotContain(folder.toString()).doesNotContain("file:/");
            assertThat(text).as(format.name()).contains("お知らせ 1.pdf");
            if (format.name().equals("sarif")) {
                assertThat(text).contains("\"in/%E3%81%8A%E7%9F%A5%E3%82%89%E3%81%9B%201.pdf\"");
            }
        }
    }

    private static Edition edition(ScanOutcome outcome, Language language) {
        return new Edition(
                outcome.report(), outcome.snapshot(), language, ZoneOffset.UTC, "test", outcome.background());
    }

    @Test
    void theFirstLineSaysWhichFilesToMend() throws Exception {
        pdf("in/a.pdf");
        pdf("in/b.pdf");
        file("in/c.png", Flyers.code("https://forms.gle/abc"));
        ScanOutcome outcome = look("in");
        assertThat(Summary.text(edition(outcome, Language.EN), 100))
                .startsWith("3 files looked at, 2 to mend: a.pdf, b.pdf.\n");
        assertThat(Summary.text(edition(outcome, Language.JA), 100)).startsWith("3件のファイルを調べました。直すもの 2件: a.pdf、b.pdf\n");
        assertThat(Summary.text(edition(look("in/c.png"), Language.EN), 100))
                .startsWith("1 file looked at. No problem was found in what could be read.\n");
    }
}
