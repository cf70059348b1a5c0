package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.StoreException.Kind;
import org.mimawari.site.Page;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;

class RunJournalTest {

    private static final List<JournalEvent> STEPS = List.of(
            new JournalEvent.Queued(Samples.PAGE, "own", 1, Samples.link(Samples.PAGE)),
            new JournalEvent.Routed(Samples.PAGE, Samples.link(Samples.PAGE)),
            new JournalEvent.Finished(Samples.PAGE, new Page(Samples.PAGE, List.of(), Label.masked("改行\nなし"))),
            new JournalEvent.Finished(Samples.FORM, null),
            new JournalEvent.Missed(Samples.OTHER_FORM, Cause.BLOCKED));

    @TempDir
    Path folder;

    private RunJournal open(String id) {
        return RunJournal.openOrResume(folder, Samples.SITE, false, () -> new ScanId(id));
    }

    private static List<JournalEvent> steps(RunJournal journal) {
        List<JournalEvent> steps = new ArrayList<>();
        journal.replay(steps::add);
        return steps;
    }

    private void write(JournalEvent... more) {
        try (RunJournal journal = open("r1")) {
            Stream.of(more).forEach(journal::append);
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aThreadThatIsToStopStillOpensReadsWritesAndLetsGo() {
        write(STEPS.get(0));
        Thread.currentThread().interrupt();
        try (RunJournal second = open("r2")) {
            assertThat(steps(second)).containsExactly(STEPS.get(0));
            second.append(STEPS.get(1));
        }
        assertThat(Thread.interrupted()).isTrue();
        try (RunJournal third = open("r3")) {
            assertThat(steps(third)).isEqualTo(STEPS.subList(0, 2));
        }
    }

    @Test
    void aRunThatWasBrokenOffGoesOnUnderItsOldNameWithItsSteps() {
        try (RunJournal first = open("r1")) {
            assertThat(first.resumed()).isFalse();
            STEPS.subList(0, 3).forEach(first::append);
        }
        try (RunJournal second = open("r2")) {
            assertThat(second.resumed()).isTrue();
            assertThat(second.id().value()).isEqualTo("r1");
            STEPS.subList(3, 5).forEach(second::append);
        }
        try (RunJournal third = open("r3")) {
            assertThat(steps(third)).isEqualTo(STEPS);
        }
    }

    @Test
    void aRunThatHasEndedLeavesNothingToGoOnWith() {
        open("r1").delete();
        try (RunJournal second = open("r2")) {
            assertThat(second.resumed()).isFalse();
            assertThat(second.id().value()).isEqualTo("r2");
        }
    }

    @Test
    void freshForgetsTheInterruptedRun() {
        write(STEPS.get(0));
        try (RunJournal fresh = RunJournal.openOrResume(folder, Samples.SITE, true, () -> new ScanId("r2"))) {
            assertThat(fresh.resumed()).isFalse();
            assertThat(steps(fresh)).isEmpty();
        }
    }

    @Test
    void aRunThatWasBrokenOffLongAgoIsNotGoneOnWith() {
        write(STEPS.get(0));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));
        try (RunJournal fresh = RunJournal.openOrResume(folder, Samples.SITE, false, () -> new ScanId("r2"), later)) {
            assertThat(fresh.resumed()).isFalse();
        }
    }

    @Test
    void aTornLastLineIsLeftOutAndTheJournalGoesOnBehindTheLineBefore() throws IOException {
        write(STEPS.get(0), STEPS.get(1));
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 1; cut < 60; cut += 7) {
            Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - cut));
            try (RunJournal journal = open("r2")) {
                assertThat(journal.id().value()).isEqualTo("r1");
                assertThat(steps(journal)).containsExactly(STEPS.get(0));
                journal.append(STEPS.get(2));
            }
            try (RunJournal journal = open("r2")) {
                assertThat(steps(journal)).containsExactly(STEPS.get(0), STEPS.get(2));
            }
        }
    }

    @Test
    void zerosThatAPowerCutLeftAtTheEndAreCutOff() throws IOException {
        write(STEPS.get(0));
        Files.write(file(), new byte[5000], StandardOpenOption.APPEND);
        try (RunJournal journal = open("r2")) {
            assertThat(steps(journal)).containsExactly(STEPS.get(0));
        }
    }

    @Test
    void damageInTheMiddleIsRefusedWithAWordAboutFresh() throws IOException {
        write(STEPS.get(0), STEPS.get(1), STEPS.get(3));
        String text = Files.readString(file());
        Files.writeString(file(), text.replaceFirst("\"lane\":\"own\"", "\"lane\":\"owl\""));
        assertThatThrownBy(() -> open("r2"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.JOURNAL_DAMAGED))
                .hasMessageContaining("--fresh");
        RunJournal.openOrResume(folder, Samples.SITE, true, () -> new ScanId("r2"))
                .close();
    }

    @Test
    void aJournalOfAnotherVersionIsNotGoneOnWith() throws IOException {
        write(STEPS.get(0));
        JournalFile other = JournalFile.open(file(), 0);
        other.append("{\"shape\":\"other\",\"id\":\"r1\",\"site\":\"青空市\",\"started\":\"2026-03-01T03:00:00Z\"}");
        other.append("{\"is\":\"Strange\"}");
        other.close();
        try (RunJournal journal = open("r2")) {
            assertThat(journal.resumed()).isFalse();
            assertThat(steps(journal)).isEmpty();
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
            assertThat(first.append(STEPS.get(0))).isTrue();
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
            assertThat(steps(journal)).hasSize(JournalHolder.STEPS);
        }
    }

    @Test
    void aFullDiskIsSaidInPlainWords() {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.exists(full), "absent: /dev/full, a disk that is always full");
        JournalFile file = JournalFile.open(full, 0);
        assertThatThrownBy(() -> file.append("x"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FULL));
        assertThatThrownBy(() -> file.append("y")).isInstanceOf(StoreException.class);
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
    void aThreadThatIsToStopCanStillWrite() {
        try (RunJournal journal = open("r1")) {
            Thread.currentThread().interrupt();
            journal.append(STEPS.get(0));
            assertThat(Thread.interrupted()).isTrue();
            journal.append(STEPS.get(1));
            assertThat(steps(journal)).hasSize(2);
        }
    }

    @Test
    void severalThreadsWriteWholeLines() throws InterruptedException {
        try (RunJournal journal = open("r1")) {
            List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                        for (int i = 0; i < 200; i++) {
                            journal.append(STEPS.get(i % STEPS.size()));
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
            assertThat(steps(journal)).hasSize(800);
        }
    }
}
