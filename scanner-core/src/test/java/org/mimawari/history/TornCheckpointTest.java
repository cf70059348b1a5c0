package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A checkpoint makes a restart quick, and never another one than it would be without. */
class TornCheckpointTest extends CheckpointCase {

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

    @Test
    void matterThatIsShorterThanACheckpointSaysIsDamage() throws IOException {
        writeSix();
        Files.write(pages.file(".matter"), new byte[10]);
        assertDamaged(() -> pages.open("r2"));
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
}
