package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.StoreException.Kind;
import org.mimawari.term.ScanId;

/** A checkpoint makes a restart quick, and never another one than it would be without. */
class TornCheckpointTest {
    private static final int[] SIX = {0, 1, 2, 3, 4, 5};

    @TempDir
    Path folder;

    private PagesJournal pages;

    @BeforeEach
    void begin() {
        pages = new PagesJournal(folder);
    }

    private static void checkpoint(RunJournal journal) {
        journal.checkpointIfDue(1, Steps::new);
    }

    /** Four pages, a checkpoint, two more pages. */
    private void writeSix() {
        try (RunJournal journal = pages.open("r1")) {
            IntStream.range(0, 4).forEach(number -> PagesJournal.visit(journal, number));
            checkpoint(journal);
            IntStream.range(4, 6).forEach(number -> PagesJournal.visit(journal, number));
        }
    }

    private boolean isThere(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        }
    }

    private void assertRestores(boolean fromCheckpoint, int... numbers) throws IOException {
        try (RunJournal journal = pages.open("r2")) {
            assertThat(journal.id().value()).isEqualTo("r1");
            Steps steps = Steps.restored(journal);
            assertThat(steps.isLoaded()).isEqualTo(fromCheckpoint);
            assertThat(steps.said()).isEqualTo(PagesJournal.visited(numbers));
            assertThat(Steps.read(journal).facts()).hasSize(numbers.length);
        }
        assertThat(isThere(".checkpoint")).isEqualTo(fromCheckpoint);
    }

    private void assertDamaged(Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.JOURNAL_DAMAGED))
                .hasMessageContaining("--fresh");
    }

    @Test
    void aRestartHearsOfTheStepsBeforeACheckpointAndBehindIt() throws IOException {
        writeSix();
        assertRestores(true, SIX);
        try (RunJournal journal = pages.open("r2")) {
            checkpoint(journal);
            PagesJournal.visit(journal, 6);
            checkpoint(journal);
        }
        assertRestores(true, 0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void aCheckpointIsWrittenOnlyWhenEnoughWasWrittenSinceTheLast() throws IOException {
        try (RunJournal journal = pages.open("r1")) {
            PagesJournal.visit(journal, 0);
            journal.checkpointIfDue(5_000, Steps::new);
            assertThat(isThere(".checkpoint")).isFalse();
            IntStream.range(1, 200).forEach(number -> PagesJournal.visit(journal, number));
            journal.checkpointIfDue(5_000, Steps::new);
            assertThat(isThere(".checkpoint")).isTrue();
            journal.checkpointIfDue(5_000, () -> {
                throw new AssertionError("nothing was written since");
            });
        }
    }

    @Test
    void whereverACheckpointIsTornOrGarbledAllStepsAreReadInstead() throws IOException {
        writeSix();
        byte[] whole = Files.readAllBytes(pages.file(".checkpoint"));
        Path file = pages.file(".checkpoint");
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertRestores(false, SIX);
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] garbled = whole.clone();
            garbled[at] ^= 0x55;
            Files.write(file, garbled);
            assertRestores(false, SIX);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRestores(false, SIX);
        Files.write(file, new byte[whole.length]);
        assertRestores(false, SIX);
        Files.write(file, whole);
        assertRestores(true, SIX);
    }

    /** As after a kill while one is written. */
    @Test
    void anUnfinishedOneIsPassedOverAndRemoved() throws IOException {
        writeSix();
        byte[] whole = Files.readAllBytes(pages.file(".checkpoint"));
        Path unfinished = pages.file(".checkpoint")
                .resolveSibling(pages.file(".checkpoint").getFileName() + "-new");
        Files.write(unfinished, Arrays.copyOf(whole, whole.length / 2));
        assertRestores(true, SIX);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void theCheckpointOfAnotherRunIsNotUsed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        writeSix();
        byte[] foreign = Files.readAllBytes(pages.file(".checkpoint"));
        pages = new PagesJournal(other);
        writeSix();
        Files.write(pages.file(".checkpoint"), foreign);
        try (RunJournal journal = pages.open("r2")) {
            Steps steps = Steps.restored(journal);
            assertThat(steps.isLoaded()).isFalse();
            assertThat(steps.said()).isEqualTo(PagesJournal.visited(SIX));
        }
    }

    @Test
    void aCheckpointThatTellsOfStepsThatAreNotThereIsNotUsed() throws IOException {
        pages.write(0, 1);
        byte[] steps = Files.readAllBytes(pages.file(".journal"));
        byte[] matter = Files.readAllBytes(pages.file(".matter"));
        try (RunJournal journal = pages.open("r1")) {
            PagesJournal.visit(journal, 2);
            checkpoint(journal);
        }
        byte[] newer = Files.readAllBytes(pages.file(".checkpoint"));
        Files.write(pages.file(".journal"), steps);
        Files.write(pages.file(".matter"), matter);
        assertRestores(false, 0, 1);
        pages.write(8, 9);
        Files.write(folder.resolve("runs").resolve(stem() + ".checkpoint"), newer);
        assertRestores(false, 0, 1, 8, 9);
    }

    /** Of the same length, in the same run, with a mark at the same place: as when a copy of the files was put back. */
    @Test
    void aCheckpointOfOtherStepsOfTheSameRunIsNotUsed() throws IOException {
        pages.write(0, 1);
        byte[] steps = Files.readAllBytes(pages.file(".journal"));
        byte[] matter = Files.readAllBytes(pages.file(".matter"));
        try (RunJournal journal = pages.open("r1")) {
            PagesJournal.visit(journal, 2);
            checkpoint(journal);
        }
        long length = Files.size(pages.file(".journal"));
        byte[] other = Files.readAllBytes(pages.file(".checkpoint"));
        Files.write(pages.file(".journal"), steps);
        Files.write(pages.file(".matter"), matter);
        pages.write(3);
        assertThat(Files.size(pages.file(".journal"))).isEqualTo(length);
        Files.write(folder.resolve("runs").resolve(stem() + ".checkpoint"), other);
        assertRestores(false, 0, 1, 3);
    }

    private String stem() throws IOException {
        return pages.file(".journal").getFileName().toString().replace(".journal", "");
    }

    @Test
    void matterThatIsShorterThanACheckpointSaysIsDamage() throws IOException {
        writeSix();
        Files.write(pages.file(".matter"), new byte[10]);
        assertDamaged(() -> pages.open("r2"));
    }

    @Test
    void aCheckpointOfAnotherLayoutIsNotLoaded() throws IOException {
        writeSix();
        try (RunJournal journal = pages.open("r2")) {
            Steps other = new Steps("other words");
            journal.restore(other);
            assertThat(other.isLoaded()).isFalse();
            assertThat(other.said()).isEqualTo(PagesJournal.visited(SIX));
            journal.checkpointIfDue(1, () -> new Steps("other words"));
        }
        assertThat(Files.readString(pages.file(".checkpoint"), StandardCharsets.ISO_8859_1))
                .contains("other words")
                .contains("finished 5");
    }

    @Test
    void damageBehindACheckpointIsCutOffOrRefusedAsWithoutOne() throws IOException {
        writeSix();
        byte[] steps = Files.readAllBytes(pages.file(".journal"));
        List<Integer> ends = pages.ends(steps);
        int last = ends.get(ends.size() - 2);
        for (int cut = last - 1; cut > ends.get(ends.size() - 3); cut--) {
            Files.write(pages.file(".journal"), Arrays.copyOf(steps, cut));
            assertRestoresSteps(0, 1, 2, 3, 4);
        }
        byte[] damaged = steps.clone();
        damaged[last - 3] ^= 0x55;
        Files.write(pages.file(".journal"), damaged);
        assertDamaged(() -> pages.open("r2"));
    }

    private void assertRestoresSteps(int... numbers) {
        try (RunJournal journal = pages.open("r2")) {
            Steps steps = Steps.restored(journal);
            assertThat(steps.isLoaded()).isTrue();
            assertThat(steps.said()).isEqualTo(PagesJournal.visited(numbers));
        }
    }

    /** The restart does not read what stands there. */
    @Test
    void damageBeforeACheckpointIsToldByTheNextOneAndAtTheEndOfTheRun() throws IOException {
        writeSix();
        byte[] steps = Files.readAllBytes(pages.file(".journal"));
        for (int at = pages.ends(steps).get(0); at < pages.ends(steps).get(4); at++) {
            byte[] damaged = steps.clone();
            damaged[at] ^= 0x55;
            Files.write(pages.file(".journal"), damaged);
            try (RunJournal journal = pages.open("r2")) {
                assertThat(Steps.restored(journal).said()).isEqualTo(PagesJournal.visited(SIX));
                assertDamaged(() -> Steps.read(journal));
                assertDamaged(() -> Steps.replayed(journal));
                assertDamaged(() -> checkpoint(journal));
            }
        }
    }

    @Test
    void aDamagedFirstBlockIsRefusedAlsoWithACheckpoint() throws IOException {
        writeSix();
        byte[] damaged = Files.readAllBytes(pages.file(".journal"));
        damaged[20] ^= 0x55;
        Files.write(pages.file(".journal"), damaged);
        assertDamaged(() -> pages.open("r2"));
    }

    @Test
    void aRunGoesOnWithoutACheckpointThatCannotBeWritten() throws IOException {
        writeSix();
        byte[] before = Files.readAllBytes(pages.file(".checkpoint"));
        try (RunJournal journal = pages.open("r2")) {
            PagesJournal.visit(journal, 6);
            Path inTheWay = Files.createDirectories(folder.resolve("runs/" + stem() + ".checkpoint-new/full"));
            checkpoint(journal);
            PagesJournal.visit(journal, 7);
            Files.delete(inTheWay);
            assertThat(Files.readAllBytes(pages.file(".checkpoint"))).isEqualTo(before);
        }
        assertRestores(true, 0, 1, 2, 3, 4, 5, 6, 7);
        try (RunJournal journal = pages.open("r2")) {
            Files.delete(pages.file(".checkpoint"));
            checkpoint(journal);
            PagesJournal.visit(journal, 8);
            checkpoint(journal);
        }
        assertRestores(true, 0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aRunGoesOnWhenTheDiskHasNoRoomForACheckpoint() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "absent: /dev/full, a disk that is always full");
        try (RunJournal journal = pages.open("r1")) {
            PagesJournal.visit(journal, 0);
            Path unfinished =
                    Files.createSymbolicLink(folder.resolve("runs").resolve(stem() + ".checkpoint-new"), full);
            checkpoint(journal);
            assertThat(unfinished).doesNotExist();
            PagesJournal.visit(journal, 1);
        }
        assertRestores(false, 0, 1);
    }

    @Test
    void itIsForgottenWithTheRun() throws IOException {
        writeSix();
        pages.open("r2").delete();
        assertThat(isThere(".checkpoint")).isFalse();
        writeSix();
        RunJournal.openOrResume(folder, Samples.SITE, true, () -> new ScanId("r2"))
                .close();
        assertThat(isThere(".checkpoint")).isFalse();
        pages.open("r2").delete();
        writeSix();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));
        RunJournal.openOrResume(folder, Samples.SITE, false, () -> new ScanId("r2"), later)
                .close();
        assertThat(isThere(".checkpoint")).isFalse();
    }
}
