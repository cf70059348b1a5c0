package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    private static final JournalSteps.Place PLACE = new JournalSteps.Place(1, 9, 2);

    @TempDir
    Path folder;

    private RunJournal open(String id) {
        return RunJournal.openOrResume(folder, Samples.SITE, false, () -> new ScanId(id));
    }

    private static PublicUrl page(int number) {
        return PublicUrl.of("https://www.city.aozora.example/kosodate/page" + number + ".html");
    }

    /** A page that is met, led to and finished. */
    private static void visit(RunJournal journal, int number) {
        journal.commit(commit -> {
            commit.met(number, page(number), false, PLACE);
            commit.route(number, Samples.link(page(number)), url -> number);
            commit.finished(number, 1);
            commit.fact(number, new Page(page(number), List.of(), Label.masked("改行\nなし")), url -> number);
        });
    }

    private static List<String> visited(int... numbers) {
        return Arrays.stream(numbers)
                .boxed()
                .flatMap(number -> Stream.of(
                        "met " + number + " " + page(number).address() + " 1 9 2",
                        "routed " + number,
                        "finished " + number + " 1"))
                .toList();
    }

    private void write(int... numbers) {
        try (RunJournal journal = open("r1")) {
            Arrays.stream(numbers).forEach(number -> visit(journal, number));
        }
    }

    private Path file(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aThreadThatIsToStopStillOpensReadsWritesAndLetsGo() {
        write(0);
        Thread.currentThread().interrupt();
        try (RunJournal second = open("r2")) {
            assertThat(Steps.replayed(second)).isEqualTo(visited(0));
            visit(second, 1);
        }
        assertThat(Thread.interrupted()).isTrue();
        try (RunJournal third = open("r3")) {
            assertThat(Steps.replayed(third)).isEqualTo(visited(0, 1));
        }
    }

    @Test
    void aRunThatWasBrokenOffGoesOnUnderItsOldNameWithItsSteps() {
        long key;
        try (RunJournal first = open("r1")) {
            assertThat(first.resumed()).isFalse();
            key = first.firstKey();
            visit(first, 0);
            visit(first, 1);
        }
        try (RunJournal second = open("r2")) {
            assertThat(second.resumed()).isTrue();
            assertThat(second.id().value()).isEqualTo("r1");
            assertThat(second.firstKey()).isEqualTo(key);
            visit(second, 2);
        }
        try (RunJournal third = open("r3")) {
            assertThat(Steps.replayed(third)).isEqualTo(visited(0, 1, 2));
            assertThat(Steps.read(third).routes())
                    .containsExactly(Samples.link(page(0)), Samples.link(page(1)), Samples.link(page(2)));
            assertThat(Steps.read(third).facts())
                    .hasSize(3)
                    .contains(new Page(page(2), List.of(), Label.masked("改行 なし")));
        }
    }

    @Test
    void everyKindOfStepIsReadBackAsItWasWritten() {
        Route spot = new Route(page(0), Label.NONE, Label.NONE, Via.QR_IN_IMAGE, new Place.ImageSpot(page(1), new Spot(3, 4)));
        try (RunJournal journal = open("r1")) {
            journal.commit(commit -> {
                commit.met(0, page(0), false, PLACE);
                commit.met(1, page(1), false, new JournalSteps.Place(0, 0, 300));
                commit.hidden(70_000, -1L, new JournalSteps.Place(5, 12, 0));
                commit.reached(1, 40);
                commit.route(1, spot, url -> url.equals(page(0)) ? 0 : 1);
                commit.moved(0, 1, PublicUrl.of(page(1).address() + "#top"), true);
                commit.missed(1, Cause.BLOCKED);
                commit.skipped(2, 5L, Skip.ENDLESS);
                commit.again(0);
                commit.handedOut(1);
                commit.finished(70_000, 4);
            });
        }
        try (RunJournal journal = open("r2")) {
            assertThat(Steps.replayed(journal))
                    .containsExactly(
                            "met 0 " + page(0).address() + " 1 9 2",
                            "met 1 " + page(1).address() + " 0 0 300",
                            "hidden 70000 -1 5 12",
                            "reached 1 40",
                            "routed 1",
                            "moved 0 1 " + page(1).address() + "#top",
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
        open("r1").delete();
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            assertThat(files.map(Path::toString)).allMatch(name -> name.endsWith(".lock"));
        }
        try (RunJournal second = open("r2")) {
            assertThat(second.resumed()).isFalse();
            assertThat(second.id().value()).isEqualTo("r2");
        }
    }

    @Test
    void freshForgetsTheInterruptedRun() {
        write(0);
        try (RunJournal fresh = RunJournal.openOrResume(folder, Samples.SITE, true, () -> new ScanId("r2"))) {
            assertThat(fresh.resumed()).isFalse();
            assertThat(Steps.replayed(fresh)).isEmpty();
            assertThat(Steps.read(fresh).facts()).isEmpty();
        }
    }

    @Test
    void aRunThatWasBrokenOffLongAgoIsNotGoneOnWith() {
        write(0);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));
        try (RunJournal fresh = RunJournal.openOrResume(folder, Samples.SITE, false, () -> new ScanId("r2"), later)) {
            assertThat(fresh.resumed()).isFalse();
        }
    }

    /** As after a power cut, which may leave any beginning of either file. */
    @Test
    void whereverTheEndIsTornTheJournalGoesOnBehindTheLastWholeCommit() throws IOException {
        write(0, 1, 2);
        byte[] steps = Files.readAllBytes(file(".journal"));
        byte[] matter = Files.readAllBytes(file(".matter"));
        int first = ends(steps).get(1);
        for (int cut = first; cut < steps.length; cut++) {
            Files.write(file(".journal"), Arrays.copyOf(steps, cut));
            Files.write(file(".matter"), matter);
            assertGoesOn();
        }
        List<Integer> ends = ends(steps);
        byte[] unmarked = Arrays.copyOf(steps, ends.get(ends.size() - 2));
        for (int cut = ends(matter).get(0); cut <= matter.length; cut++) {
            Files.write(file(".journal"), unmarked);
            Files.write(file(".matter"), Arrays.copyOf(matter, cut));
            assertGoesOn();
        }
    }

    /** Nor does it matter what stands there instead, or that a block behind it reached the disk. */
    @Test
    void whateverStandsBehindTheLastMarkIsCutOffIfItIsNotWhole() throws IOException {
        write(0, 1, 2);
        byte[] steps = Files.readAllBytes(file(".journal"));
        byte[] matter = Files.readAllBytes(file(".matter"));
        List<Integer> ends = ends(steps);
        byte[] unmarked = Arrays.copyOf(steps, ends.get(ends.size() - 2));
        for (int at = ends.get(1); at < unmarked.length; at++) {
            byte[] garbled = unmarked.clone();
            garbled[at] ^= 0x55;
            Files.write(file(".journal"), garbled);
            Files.write(file(".matter"), matter);
            assertGoesOn();
        }
        for (int at = ends(matter).get(0); at < matter.length; at++) {
            byte[] garbled = matter.clone();
            garbled[at] = 0;
            Files.write(file(".journal"), unmarked);
            Files.write(file(".matter"), garbled);
            assertGoesOn();
        }
    }

    private void assertGoesOn() {
        List<String> kept;
        try (RunJournal journal = open("r2")) {
            assertThat(journal.id().value()).isEqualTo("r1");
            kept = Steps.replayed(journal);
            assertThat(kept).isIn(visited(0), visited(0, 1), visited(0, 1, 2));
            assertThat(Steps.read(journal).facts()).hasSize(kept.size() / 3);
            visit(journal, 9);
        }
        try (RunJournal journal = open("r2")) {
            assertThat(Steps.replayed(journal)).containsAll(visited(9)).hasSize(kept.size() + 3);
            assertThat(Steps.read(journal).routes()).contains(Samples.link(page(9)));
        }
    }

    /** Where the blocks of a file end. */
    private List<Integer> ends(byte[] bytes) throws IOException {
        Path copy = Files.write(folder.resolve("copy"), bytes);
        List<Integer> ends = new ArrayList<>();
        try (JournalBlocks blocks = new JournalBlocks(copy, 0, bytes.length)) {
            while (blocks.next()) {
                ends.add((int) blocks.end());
            }
        }
        return ends;
    }

    @Test
    void zerosThatAPowerCutLeftAtTheEndAreCutOff() throws IOException {
        write(0);
        Files.write(file(".journal"), new byte[5000], StandardOpenOption.APPEND);
        Files.write(file(".matter"), new byte[5000], StandardOpenOption.APPEND);
        try (RunJournal journal = open("r2")) {
            assertThat(Steps.replayed(journal)).isEqualTo(visited(0));
            assertThat(Steps.read(journal).facts()).hasSize(1);
        }
    }

    @Test
    void damageInTheMiddleIsRefusedWithAWordAboutFresh() throws IOException {
        write(0, 1, 2);
        byte[] whole = Files.readAllBytes(file(".journal"));
        List<Integer> ends = ends(whole);
        for (int at = 0; at < ends.get(ends.size() - 2); at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(file(".journal"), damaged);
            assertDamaged();
        }
        Files.write(file(".journal"), whole);
        Files.write(file(".matter"), new byte[10]);
        assertDamaged();
        RunJournal.openOrResume(folder, Samples.SITE, true, () -> new ScanId("r2"))
                .close();
    }

    private void assertDamaged() {
        assertThatThrownBy(() -> open("r2"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.JOURNAL_DAMAGED))
                .hasMessageContaining("--fresh");
    }

    @Test
    void damageInTheMiddleOfTheMatterIsToldWhenItIsRead() throws IOException {
        write(0, 1, 2);
        byte[] whole = Files.readAllBytes(file(".matter"));
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(file(".matter"), damaged);
            try (RunJournal journal = open("r2")) {
                assertThatThrownBy(() -> Steps.read(journal))
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.JOURNAL_DAMAGED))
                        .hasMessageContaining("--fresh");
            }
        }
    }

    @Test
    void aJournalOfAnotherVersionIsNotGoneOnWith() throws IOException {
        write(0);
        String text = new String(Files.readAllBytes(file(".journal")), StandardCharsets.ISO_8859_1);
        ByteSink start = new ByteSink();
        byte[] other = "{\"shape\":\"other\",\"id\":\"r1\",\"site\":\"x\",\"more\":1}".getBytes(StandardCharsets.UTF_8);
        start.append(other, 0, other.length);
        JournalFile file = JournalFile.open(file(".journal"), 0);
        file.append(JournalPair.START, start);
        file.close();
        assertBeginsAnew();
        Files.writeString(file(".journal"), "0a1b2c3d {\"shape\":\"lines of an older version\"}\n");
        assertBeginsAnew();
        assertThat(text).contains("kosodate");
    }

    private void assertBeginsAnew() {
        try (RunJournal journal = open("r2")) {
            assertThat(journal.resumed()).isFalse();
            assertThat(Steps.replayed(journal)).isEmpty();
        }
    }

    @Test
    void twoRunsOfOneSiteAtOnceAreRefusedAndTwoSitesAreNot() {
        try (RunJournal first = open("r1")) {
            assertThatThrownBy(() -> open("r2"))
                    .isInstanceOf(RunInProgress.class)
                    .hasMessageContaining(Samples.SITE)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            RunJournal.openOrResume(folder, "緑町", false, () -> new ScanId("r2")).close();
            visit(first, 0);
            assertThat(Steps.replayed(first)).isEqualTo(visited(0));
        }
        open("r2").close();
    }

    @Test
    void aRunInAnotherProcessIsSeenAndAKilledOneGoesOn() throws Exception {
        Process other = OtherProcess.start(JournalHolder.class, folder.toString());
        OtherProcess.awaitReady(other);
        assertThatThrownBy(() -> open("r2"))
                .isInstanceOf(RunInProgress.class)
                .hasMessageContaining("process " + other.pid());
        other.destroyForcibly().waitFor();
        try (RunJournal journal = open("r2")) {
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
        try (RunJournal journal = open("r1")) {
            List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                        for (int i = 0; i < 200; i++) {
                            visit(journal, i);
                        }
                    }))
                    .limit(4)
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        try (RunJournal journal = open("r2")) {
            assertThat(Steps.replayed(journal)).hasSize(800 * 3);
            assertThat(Steps.read(journal).facts()).hasSize(800);
        }
    }
}
