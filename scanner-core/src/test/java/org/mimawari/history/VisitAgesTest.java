package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mimawari.term.ScanId;

/** What scans do not meet any more leaves the memory of a site. */
class VisitAgesTest extends VisitMemoryCase {
    private int scans;

    /** A scan that met the pages below this number, each time in a process of its own. */
    private void scans(int times, int met, boolean sure) {
        for (int i = 0; i < times; i++) {
            try (VisitMemory memory = open()) {
                int first = memory.number(page(met));
                memory.age(next(), number -> number < first, number -> sure);
            }
        }
    }

    private ScanId next() {
        scans++;
        return Samples.run("scan-" + scans);
    }

    private boolean[] kept() {
        try (VisitMemory memory = open()) {
            boolean[] kept = new boolean[3];
            IntStream.range(0, 3).forEach(i -> kept[i] = memory.find(page(i)).isPresent());
            return kept;
        }
    }

    private void three() {
        try (VisitMemory memory = open()) {
            for (int i = 0; i < 3; i++) {
                memory.keep(page(i), matter(page(i), i), links(i).subList(0, 0));
            }
        }
    }

    @Test
    void whatFiveScansInARowDidNotMeetIsForgotten() {
        three();
        scans(4, 2, true);
        assertThat(kept()).containsExactly(true, true, true);
        scans(1, 2, true);
        assertThat(kept()).containsExactly(true, true, false);
    }

    @Test
    void whatIsMetInBetweenStays() {
        three();
        scans(4, 2, true);
        try (VisitMemory memory = open()) {
            memory.age(next(), number -> true, number -> true);
        }
        scans(4, 2, true);
        assertThat(kept()).containsExactly(true, true, true);
    }

    /** The process is killed after its walk has ended, and the run goes on in another. */
    @Test
    void aScanCountsOnceHoweverOftenItIsBrokenOffAfterItsWalk() throws Exception {
        three();
        scans(3, 2, true);
        ScanId broken = next();
        for (int start = 0; start < 5; start++) {
            try (VisitMemory memory = open()) {
                int first = memory.number(page(2));
                memory.age(broken, number -> number < first, number -> true);
            }
        }
        assertThat(kept()).containsExactly(true, true, true);
        try (VisitMemory old = open()) {
            Files.delete(file());
            try (VisitMemory copy = open()) {
                VisitOpening.copy(old, copy);
                copy.age(broken, number -> false, number -> true);
            }
        }
        assertThat(kept()).containsExactly(true, true, true);
        scans(1, 2, true);
        assertThat(kept()).containsExactly(true, true, false);
    }

    @Test
    void whatMayStandBehindSomethingThatCouldNotBeReadStaysForTwentyScans() {
        three();
        scans(19, 1, false);
        assertThat(kept()).containsExactly(true, true, true);
        scans(1, 1, false);
        assertThat(kept()).containsExactly(true, false, false);
    }

    @Test
    void howLongItWasNotMetIsKnownAlsoAfterTheFileWasWrittenAnew() throws Exception {
        three();
        scans(4, 2, true);
        try (VisitMemory old = open()) {
            Files.delete(file());
            try (VisitMemory copy = open()) {
                VisitOpening.copy(old, copy);
            }
        }
        assertThat(kept()).containsExactly(true, true, true);
        scans(1, 2, true);
        assertThat(kept()).containsExactly(true, true, false);
    }

    @Test
    void aSiteWhoseAddressesAreOthersInEachScanDoesNotLetItGrow() throws Exception {
        long largest = 0;
        int most = 0;
        for (int scan = 0; scan < 60; scan++) {
            try (VisitMemory memory = open()) {
                keep(memory, 1000 * scan, 1000 * scan + 300);
                int first = memory.number(page(1000 * scan));
                memory.age(next(), number -> number >= first, number -> true);
                most = Math.max(most, memory.size());
            }
            largest = Math.max(largest, Files.size(file()));
        }
        assertThat(most).isLessThan(20_000 / 2);
        assertThat(largest).isLessThan(3 << 20);
    }
}
