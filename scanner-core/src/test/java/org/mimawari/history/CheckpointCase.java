package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.StoreException.Kind;

/** A journal of six pages with a checkpoint after the fourth. */
abstract class CheckpointCase {
    static final int[] SIX = {0, 1, 2, 3, 4, 5};

    @TempDir
    Path folder;

    PagesJournal pages;

    @BeforeEach
    void begin() {
        pages = new PagesJournal(folder);
    }

    static void checkpoint(RunJournal journal) {
        journal.checkpointIfDue(1, Steps::new);
    }

    /** Four pages, a checkpoint, two more pages. */
    void writeSix() {
        try (RunJournal journal = pages.open("r1")) {
            IntStream.range(0, 4).forEach(number -> PagesJournal.visit(journal, number));
            checkpoint(journal);
            IntStream.range(4, 6).forEach(number -> PagesJournal.visit(journal, number));
        }
    }

    boolean isThere(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        }
    }

    String stem() throws IOException {
        return pages.file(".journal").getFileName().toString().replace(".journal", "");
    }

    void assertRestores(boolean fromCheckpoint, int... numbers) throws IOException {
        try (RunJournal journal = pages.open("r2")) {
            assertThat(journal.id().value()).isEqualTo("r1");
            Steps steps = Steps.restored(journal);
            assertThat(steps.isLoaded()).isEqualTo(fromCheckpoint);
            assertThat(steps.said()).isEqualTo(PagesJournal.visited(numbers));
            assertThat(Steps.read(journal).facts()).hasSize(numbers.length);
        }
        assertThat(isThere(".checkpoint")).isEqualTo(fromCheckpoint);
    }

    void assertRestoresSteps(int... numbers) {
        try (RunJournal journal = pages.open("r2")) {
            Steps steps = Steps.restored(journal);
            assertThat(steps.isLoaded()).isTrue();
            assertThat(steps.said()).isEqualTo(PagesJournal.visited(numbers));
        }
    }

    void assertDamaged(Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.JOURNAL_DAMAGED))
                .hasMessageContaining("--fresh");
    }
}
