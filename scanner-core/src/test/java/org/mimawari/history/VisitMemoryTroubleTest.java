package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.site.DocumentLink;
import org.mimawari.term.PublicUrl;

/** Damage, waste and excess. */
class VisitMemoryTroubleTest extends VisitMemoryCase {

    @Test
    void whatIsTornOrDamagedIsNotThereAndTheRestIs() throws Exception {
        try (VisitMemory memory = open()) {
            keep(memory, 0, 400);
        }
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 1; cut < 60; cut++) {
            Files.write(file(), Arrays.copyOf(whole, whole.length - cut));
            try (VisitMemory memory = open()) {
                assertThat(kept(memory, 398)).isEqualTo(links(398));
                assertThat(memory.find(page(399))).isEmpty();
                keep(memory, 399, 400);
                assertThat(kept(memory, 399)).isEqualTo(links(399));
            }
        }
        for (int at = 0; at < whole.length; at += 997) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(file(), damaged);
            try (VisitMemory memory = open()) {
                for (int i = 0; i < 400; i += 7) {
                    Optional<KeptVisit> found = memory.find(page(i));
                    if (found.isPresent()) {
                        assertThat(found.get().matter()).isEqualTo(matter(page(i), i));
                        assertThat(kept(memory, i)).isEqualTo(links(i));
                    }
                }
            }
        }
    }

    @Test
    void anythingElseInItsPlaceIsBegunAnew() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "not a memory at all\n".repeat(100), StandardOpenOption.CREATE);
        try (VisitMemory memory = open()) {
            keep(memory, 0, 2);
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.find(page(1))).isPresent();
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAsIfNothingWereKnown() throws Exception {
        Files.createDirectories(file());
        try (VisitMemory memory = open()) {
            keep(memory, 0, 2);
            assertThat(memory.find(page(1))).isEmpty();
        }
    }

    @Test
    void aFileOfWhichMostIsOutOfDateIsWrittenAnewWithAllThatHolds() throws Exception {
        int runs = 60;
        for (int run = 0; run < runs; run++) {
            try (VisitMemory memory = open()) {
                for (int i = 0; i < 300; i++) {
                    memory.keep(page(i), matter(page(i), i + run), links(i + 1000 * run));
                }
                memory.keep(page(7000), matter(page(7000), run), links(7));
                memory.disbelieve(HOME.origin());
                memory.leaveOut(page(8000));
                memory.noteOwnNumbers(new NotedNumbers(Set.of(5, 60_000), 300));
            }
        }
        assertThat(Files.size(file())).isLessThan(3 << 20);
        try (VisitMemory memory = open()) {
            for (int i = 0; i < 300; i++) {
                assertThat(memory.find(page(i)).orElseThrow().matter()).isEqualTo(matter(page(i), i + runs - 1));
                assertThat(kept(memory, i)).isEqualTo(links(i + 1000 * (runs - 1)));
            }
            assertThat(memory.isDisbelieved(HOME.origin())).isTrue();
            assertThat(memory.isLeftOut(memory.number(page(8000)))).isTrue();
            assertThat(memory.ownNumbers()).isEqualTo(new NotedNumbers(Set.of(5, 60_000), 300));
        }
    }

    @Test
    void manyVisitsThatAreLeftOutLeaveNoTraceAndTakeNoRoom() throws Exception {
        PublicUrl personal = PublicUrl.of("https://www.city.aozora.example/s?mail=hanako.yamada@example.net");
        try (VisitMemory memory = open()) {
            keep(memory, 0, 10);
            long before = Files.size(file());
            for (int i = 0; i < 200; i++) {
                List<DocumentLink> links = new ArrayList<>();
                for (int k = 0; k < 100; k++) {
                    links.add(link(page(10_000 + 100 * i + k), "新" + k));
                }
                links.add(link(personal, "名簿"));
                memory.keep(page(1), matter(page(1), i), links);
            }
            assertThat(Files.size(file()) - before).isLessThan(100);
            assertThat(memory.number(page(10_000))).isNegative();
            assertThat(memory.isLeftOut(memory.number(page(1)))).isTrue();
            keep(memory, 20, 400);
            for (int i = 20; i < 400; i++) {
                assertThat(kept(memory, i)).isEqualTo(links(i));
            }
        }
        try (VisitMemory memory = open()) {
            assertThat(kept(memory, 399)).isEqualTo(links(399));
        }
    }

    @Test
    void aVisitOfMoreLinksThanAnyPageHasIsLeftOut() {
        List<DocumentLink> links = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            links.add(link(page(100_000 + i), "長い言葉".repeat(10) + i));
        }
        try (VisitMemory memory = open()) {
            keep(memory, 0, 3);
            memory.keep(page(1), matter(page(1), 1), links);
            assertThat(memory.find(page(1))).isEmpty();
            keep(memory, 3, 6);
        }
        try (VisitMemory memory = open()) {
            assertThat(kept(memory, 5)).isEqualTo(links(5));
        }
    }

    @Test
    void manyPagesTakeLittleRoom() throws Exception {
        try (VisitMemory memory = open()) {
            keep(memory, 0, 2_000);
        }
        assertThat(Files.size(file()) / 2_000).as("bytes a page").isLessThan(250);
    }
}
