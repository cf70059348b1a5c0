package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.StoreException.Kind;
import org.mimawari.site.Page;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Skip;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

class RunJournalTest {
    @TempDir
    Path folder;

    private PagesJournal pages;

    @BeforeEach
    void begin() {
        pages = new PagesJournal(folder);
    }

    @Test
    void aThreadThatIsToStopStillOpensReadsWritesAndLetsGo() {
        pages.write(0);
        Thread.currentThread().interrupt();
        try (RunJournal second = pages.open("r2")) {
            assertThat(Steps.replayed(second)).isEqualTo(PagesJournal.visited(0));
            PagesJournal.visit(second, 1);
        }
        assertThat(Thread.interrupted()).isTrue();
        try (RunJournal third = pages.open("r3")) {
            assertThat(Steps.replayed(third)).isEqualTo(PagesJournal.visited(0, 1));
        }
    }

    @Test
    void aRunThatWasBrokenOffGoesOnUnderItsOldNameWithItsSteps() {
        long key;
        try (RunJournal first = pages.open("r1")) {
            assertThat(first.resumed()).isFalse();
            key = first.firstKey();
            PagesJournal.visit(first, 0);
            PagesJournal.visit(first, 1);
        }
        try (RunJournal second = pages.open("r2")) {
            assertThat(second.resumed()).isTrue();
            assertThat(second.id().value()).isEqualTo("r1");
            assertThat(second.firstKey()).isEqualTo(key);
            PagesJournal.visit(second, 2);
        }
        try (RunJournal third = pages.open("r3")) {
            assertThat(Steps.replayed(third)).isEqualTo(PagesJournal.visited(0, 1, 2));
            assertThat(Steps.read(third).routes())
                    .containsExactly(
                            Samples.link(PagesJournal.page(0)),
                            Samples.link(PagesJournal.page(1)),
                            Samples.link(PagesJournal.page(2)));
            assertThat(Steps.read(third).facts())
                    .hasSize(3)
                    .contains(new Page(PagesJournal.page(2), List.of(), Label.masked("改行 なし")));
        }
    }

    @Test
    void everyKindOfStepIsReadBackAsItWasWritten() {
        Route spot = new Route(
                PagesJournal.page(0),
                Label.NONE,
                Label.NONE,
                Via.QR_IN_IMAGE,
                new Place.ImageSpot(PagesJournal.page(1), new Spot(3, 4)));
        try (RunJournal journal = pages.open("r1")) {
            journal.commit(commit -> {
                commit.met(0, PagesJournal.page(0), false, PagesJournal.PLACE);
                commit.met(1, PagesJournal.page(1), false, new JournalSteps.Place(0, 0, 300));
                commit.hidden(70_000, -1L, new JournalSteps.Place(5, 12, 0));
                commit.reached(1, 40);
                commit.route(1, spot, url -> url.equals(PagesJournal.page(0)) ? 0 : 1);
                commit.moved(0, 1, PublicUrl.of(PagesJournal.page(1).address() + "#top"), true);
                commit.missed(1, Cause.BLOCKED);
                commit.skipped(2, 5L, Skip.ENDLESS);
                commit.again(0);
                commit.handedOut(1);
                commit.finished(70_000, 4);
            });
        }
        try (RunJournal journal = pages.open("r2")) {
            assertThat(Steps.replayed(journal))
                    .containsExactly(
                            "met 0 " + PagesJournal.page(0).address() + " 1 9 2",
                            "met 1 " + PagesJournal.page(1).address() + " 0 0 300",
                            "hidden 70000 -1 5 12",
                            "reached 1 40",
                            "routed 1",
                            "moved 0 1 " + PagesJournal.page(1).address() + "#top",
                            "missed 1 BLOCKED",
                            "skipped 2 5 ENDLESS",
                            "again 0",
                            "handed out 1",
                            "finished 70000 4");
            assertThat(Steps.read(journal).routes()).containsExactly(spot);
        }
    }

    @Test
    void aRunThatHasEndedLeavesNothingToGoOnWith() throws IOException {
        pages.open("r1").delete();
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            assertThat(files.map(Path::toString)).allMatch(name -> name.endsWith(".lock"));
        }
        try (RunJournal second = pages.open("r2")) {
            assertThat(second.resumed()).isFalse();
            assertThat(second.id().value()).isEqualTo("r2");
        }
    }

    @Test
    void freshForgetsTheInterruptedRun() {
        pages.write(0);
        try (RunJournal fresh = RunJournal.openOrResume(folder, Samples.SITE, true, () -> new ScanId("r2"))) {
            assertThat(fresh.resumed()).isFalse();
            assertThat(Steps.replayed(fresh)).isEmpty();
            assertThat(Steps.read(fresh).facts()).isEmpty();
        }
    }

    @Test
    void aRunThatWasBrokenOffLongAgoIsNotGoneOnWith() {
        pages.write(0);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));
        try (RunJournal fresh = RunJournal.openOrResume(
                folder, new WalkedSite(Samples.SITE, List.of()), false, () -> new ScanId("r2"), later)) {
            assertThat(fresh.resumed()).isFalse();
        }
    }

    @Test
    void aRunOfASiteThatHasOtherHostsNowIsNotGoneOnWith() {
        WalkedSite two = new WalkedSite(Samples.SITE, List.of("a.example", "b.example"));
        open("r1", two).close();
        try (RunJournal same = open("r2", new WalkedSite(Samples.SITE, List.of("b.example", "a.example")))) {
            assertThat(same.resumed()).isTrue();
        }
        try (RunJournal other = open("r2", new WalkedSite(Samples.SITE, List.of("a.example")))) {
            assertThat(other.resumed()).isFalse();
            assertThat(other.id().value()).isEqualTo("r2");
        }
    }

    private RunJournal open(String id, WalkedSite site) {
        return RunJournal.openOrResume(folder, site, false, () -> new ScanId(id), Clock.systemUTC());
    }

    @Test
    void aJournalOfAnotherVersionIsNotGoneOnWith() throws IOException {
        pages.write(0);
        String text = new String(Files.readAllBytes(pages.file(".journal")), StandardCharsets.ISO_8859_1);
        ByteSink start = new ByteSink();
        byte[] other = "{\"shape\":\"other\",\"id\":\"r1\",\"site\":\"x\",\"more\":1}".getBytes(StandardCharsets.UTF_8);
        start.append(other, 0, other.length);
        JournalFile file = JournalFile.open(pages.file(".journal"), 0);
        file.append(JournalPair.START, start);
        file.close();
        assertBeginsAnew();
        Files.writeString(pages.file(".journal"), "0a1b2c3d {\"shape\":\"lines of an older version\"}\n");
        assertBeginsAnew();
        assertThat(text).contains("kosodate");
    }

    private void assertBeginsAnew() {
        try (RunJournal journal = pages.open("r2")) {
            assertThat(journal.resumed()).isFalse();
            assertThat(Steps.replayed(journal)).isEmpty();
        }
    }

    @Test
    void twoRunsOfOneSiteAtOnceAreRefusedAndTwoSitesAreNot() {
        try (RunJournal first = pages.open("r1")) {
            assertThatThrownBy(() -> pages.open("r2"))
                    .isInstanceOf(RunInProgress.class)
                    .hasMessageContaining(Samples.SITE)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            RunJournal.openOrResume(folder, "緑町", false, () -> new ScanId("r2")).close();
            PagesJournal.visit(first, 0);
            assertThat(Steps.replayed(first)).isEqualTo(PagesJournal.visited(0));
        }
        pages.open("r2").close();
    }

    @Test
    void aRunInAnotherProcessIsSeenAndAKilledOneGoesOn() throws Exception {
        Process other = OtherProcess.start(JournalHolder.class, folder.toString());
        OtherProcess.awaitReady(other);
        assertThatThrownBy(() -> pages.open("r2"))
                .isInstanceOf(RunInProgress.class)
                .hasMessageContaining("process " + other.pid());
        other.destroyForcibly().waitFor();
        try (RunJournal journal = pages.open("r2")) {
            assertThat(journal.id().value()).isEqualTo("r-other");
            assertThat(Steps.replayed(journal)).hasSize(JournalHolder.STEPS);
        }
    }

    @Test
    void aFullDiskIsSaidInPlainWords() {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.exists(full), "absent: /dev/full, a disk that is always full");
        JournalFile file = JournalFile.open(full, 0);
        assertThatThrownBy(() -> file.append(1, new ByteSink()))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FULL));
        assertThatThrownBy(() -> file.append(1, new ByteSink())).isInstanceOf(StoreException.class);
    }

    @Test
    void anyNameOfASiteGivesAFileNameOfItsOwn() {
        List<String> names =
                List.of("青空市", "緑町", "../../etc/passwd", "A/B", "a b", "ＡＢ", "市".repeat(300), ".", "😀", "CON");
        List<String> stems = names.stream().map(FileStem::of).toList();
        assertThat(stems).doesNotHaveDuplicates().allMatch(stem -> stem.matches("[a-z0-9][a-z0-9.-]{0,60}"));
    }

    @Test
    void anAddressWithASecretMayNotBeWrittenAndAPlainOneMay() {
        assertThat(RunJournal.writable(PublicUrl.of("https://www.city.aozora.example/a?token=abcdef123456")))
                .isFalse();
        assertThat(RunJournal.writable(PublicUrl.of("https://www.city.aozora.example/b?id=12&page=3")))
                .isTrue();
        assertThat(RunJournal.writable(PublicUrl.of("https://www.city.aozora.example/子育て/案内.pdf")))
                .isTrue();
    }

    @Test
    void severalThreadsWriteWholeCommits() throws InterruptedException {
        try (RunJournal journal = pages.open("r1")) {
            List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                        for (int i = 0; i < 200; i++) {
                            PagesJournal.visit(journal, i);
                        }
                    }))
                    .limit(4)
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (RunJournal journal = pages.open("r2")) {
            assertThat(Steps.replayed(journal)).hasSize(800 * 3);
            assertThat(Steps.read(journal).facts()).hasSize(800);
        }
    }
}
