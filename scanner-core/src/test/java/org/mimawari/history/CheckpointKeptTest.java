package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mimawari.term.ScanId;

/** When a checkpoint is written, what it is good for, and when it goes. */
class CheckpointKeptTest extends CheckpointCase {

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
        RunJournal.openOrResume(folder, new WalkedSite(Samples.SITE, List.of()), false, () -> new ScanId("r2"), later)
                .close();
        assertThat(isThere(".checkpoint")).isFalse();
    }
}
