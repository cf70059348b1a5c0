package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.StoreException.Kind;
import org.mimawari.term.ScanId;

/** What a power cut and a bad disk make of a journal. */
class TornJournalTest {
    @TempDir
    Path folder;

    private PagesJournal pages;

    @BeforeEach
    void begin() {
        pages = new PagesJournal(folder);
    }

    /** As after a power cut, which may leave any beginning of either file. */
    @Test
    void whereverTheEndIsTornTheJournalGoesOnBehindTheLastWholeCommit() throws IOException {
        pages.write(0, 1, 2);
        byte[] steps = Files.readAllBytes(pages.file(".journal"));
        byte[] matter = Files.readAllBytes(pages.file(".matter"));
        int first = pages.ends(steps).get(1);
        for (int cut = first; cut < steps.length; cut++) {
            Files.write(pages.file(".journal"), Arrays.copyOf(steps, cut));
            Files.write(pages.file(".matter"), matter);
            assertGoesOn();
        }
        List<Integer> ends = pages.ends(steps);
        byte[] unmarked = Arrays.copyOf(steps, ends.get(ends.size() - 2));
        for (int cut = pages.ends(matter).get(0); cut <= matter.length; cut++) {
            Files.write(pages.file(".journal"), unmarked);
            Files.write(pages.file(".matter"), Arrays.copyOf(matter, cut));
            assertGoesOn();
        }
    }

    /** Nor does it matter what stands there instead, or that a block behind it reached the disk. */
    @Test
    void whateverStandsBehindTheLastMarkIsCutOffIfItIsNotWhole() throws IOException {
        pages.write(0, 1, 2);
        byte[] steps = Files.readAllBytes(pages.file(".journal"));
        byte[] matter = Files.readAllBytes(pages.file(".matter"));
        List<Integer> ends = pages.ends(steps);
        byte[] unmarked = Arrays.copyOf(steps, ends.get(ends.size() - 2));
        for (int at = ends.get(1); at < unmarked.length; at++) {
            byte[] garbled = unmarked.clone();
            garbled[at] ^= 0x55;
            Files.write(pages.file(".journal"), garbled);
            Files.write(pages.file(".matter"), matter);
            assertGoesOn();
        }
        for (int at = pages.ends(matter).get(0); at < matter.length; at++) {
            byte[] garbled = matter.clone();
            garbled[at] = 0;
            Files.write(pages.file(".journal"), unmarked);
            Files.write(pages.file(".matter"), garbled);
            assertGoesOn();
        }
    }

    private void assertGoesOn() {
        List<String> kept;
        try (RunJournal journal = pages.open("r2")) {
            assertThat(journal.id().value()).isEqualTo("r1");
            kept = Steps.replayed(journal);
            assertThat(kept).isIn(PagesJournal.visited(0), PagesJournal.visited(0, 1), PagesJournal.visited(0, 1, 2));
            assertThat(Steps.read(journal).facts()).hasSize(kept.size() / 3);
            PagesJournal.visit(journal, 9);
        }
        try (RunJournal journal = pages.open("r2")) {
            assertThat(Steps.replayed(journal))
                    .containsAll(PagesJournal.visited(9))
                    .hasSize(kept.size() + 3);
            assertThat(Steps.read(journal).routes()).contains(Samples.link(PagesJournal.page(9)));
        }
    }

    @Test
    void zerosThatAPowerCutLeftAtTheEndAreCutOff() throws IOException {
        pages.write(0);
        Files.write(pages.file(".journal"), new byte[5000], StandardOpenOption.APPEND);
        Files.write(pages.file(".matter"), new byte[5000], StandardOpenOption.APPEND);
        try (RunJournal journal = pages.open("r2")) {
            assertThat(Steps.replayed(journal)).isEqualTo(PagesJournal.visited(0));
            assertThat(Steps.read(journal).facts()).hasSize(1);
        }
    }

    @Test
    void damageInTheMiddleIsRefusedWithAWordAboutFresh() throws IOException {
        pages.write(0, 1, 2);
        byte[] whole = Files.readAllBytes(pages.file(".journal"));
        List<Integer> ends = pages.ends(whole);
        for (int at = 0; at < ends.get(ends.size() - 2); at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(pages.file(".journal"), damaged);
            assertDamaged();
        }
        Files.write(pages.file(".journal"), whole);
        Files.write(pages.file(".matter"), new byte[10]);
        assertDamaged();
        RunJournal.openOrResume(folder, Samples.SITE, true, () -> new ScanId("r2"))
                .close();
    }

    private void assertDamaged() {
        assertThatThrownBy(() -> pages.open("r2"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.JOURNAL_DAMAGED))
                .hasMessageContaining("--fresh");
    }

    @Test
    void damageInTheMiddleOfTheMatterIsToldWhenItIsRead() throws IOException {
        pages.write(0, 1, 2);
        byte[] whole = Files.readAllBytes(pages.file(".matter"));
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(pages.file(".matter"), damaged);
            try (RunJournal journal = pages.open("r2")) {
                assertThatThrownBy(() -> Steps.read(journal))
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.JOURNAL_DAMAGED))
                        .hasMessageContaining("--fresh");
            }
        }
    }
}
