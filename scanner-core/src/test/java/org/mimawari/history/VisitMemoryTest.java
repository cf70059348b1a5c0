package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;
import org.mimawari.term.Validators;
import org.mimawari.term.Via;

class VisitMemoryTest {
    private static final PublicUrl HOME = PublicUrl.of("https://www.city.aozora.example/");
    private static final PublicUrl FAR = PublicUrl.of("https://forms.example/f#1");

    @TempDir
    private Path folder;

    private VisitMemory open(String readers) {
        return VisitMemory.open(folder, "青空市", readers, HOME, url -> url.host().endsWith("aozora.example"));
    }

    private VisitMemory open() {
        return open("these");
    }

    private Path file() {
        return VisitMemory.path(folder, "青空市");
    }

    private static PublicUrl page(int i) {
        return PublicUrl.of("https://www.city.aozora.example/news/" + i + ".html");
    }

    private static VisitMatter matter(PublicUrl url, int i) {
        Label title = Label.masked("お知らせ" + i);
        return new VisitMatter(
                0,
                new Validators("\"" + i + "\"", "Sat, 28 Nov 2026 01:02:03 GMT"),
                77L * i,
                100 + i,
                title,
                i,
                0,
                new Page(url, List.of(), title));
    }

    private static DocumentLink link(PublicUrl to, String words) {
        return new DocumentLink(to, Label.masked(words), Via.LINK, Place.WHOLE, Audience.ANYONE);
    }

    /** What a site has: menus that are the same on every page, and a few links of its own on each. */
    private static List<DocumentLink> links(int i) {
        List<DocumentLink> links = new ArrayList<>();
        for (int menu = 0; menu < 30; menu++) {
            links.add(link(page(menu), "案内" + menu));
        }
        links.add(link(page(i + 1), "次のお知らせ " + i));
        links.add(new DocumentLink(
                FAR,
                Label.masked("申込"),
                Via.QR_IN_IMAGE,
                new Place.ImageSpot(page(3), new Spot(10, 20)),
                Audience.STAFF));
        return links;
    }

    private static void keep(VisitMemory memory, int from, int to) {
        for (int i = from; i < to; i++) {
            memory.keep(page(i), matter(page(i), i), links(i));
        }
    }

    private static List<DocumentLink> kept(VisitMemory memory, int i) {
        return memory.find(page(i)).orElseThrow().links(number -> false).stream()
                .map(KeptVisit.NumberedLink::link)
                .toList();
    }

    @Test
    void whatWasKeptIsThereAfterTheNextStart() {
        try (VisitMemory memory = open()) {
            keep(memory, 0, 600);
        }
        try (VisitMemory memory = open()) {
            for (int i = 0; i < 600; i++) {
                assertThat(memory.find(page(i)).orElseThrow().matter()).isEqualTo(matter(page(i), i));
                assertThat(kept(memory, i)).isEqualTo(links(i));
            }
            assertThat(memory.find(page(601))).isEmpty();
            assertThat(kept(memory, 5).get(31).to().fragment()).contains("1");
        }
    }

    @Test
    void laterVisitsTakeThePlaceOfEarlierOnes() {
        try (VisitMemory memory = open()) {
            keep(memory, 0, 3);
            memory.keep(page(1), matter(page(1), 9), List.of(link(FAR, "別")));
        }
        try (VisitMemory memory = open()) {
            keep(memory, 3, 5);
            assertThat(memory.find(page(1)).orElseThrow().matter()).isEqualTo(matter(page(1), 9));
            assertThat(kept(memory, 1)).containsExactly(link(FAR, "別"));
            assertThat(kept(memory, 4)).isEqualTo(links(4));
        }
    }

    @Test
    void linksThatAreNotNeededAreLeftOut() {
        try (VisitMemory memory = open()) {
            keep(memory, 0, 2);
            int first = memory.number(page(0));
            assertThat(memory.address(first)).isEqualTo(page(0));
            assertThat(memory.find(page(1)).orElseThrow().links(number -> number == first))
                    .hasSize(links(1).size() - 1)
                    .noneMatch(link -> link.link().to().equals(page(0)));
        }
    }

    @Test
    void aDocumentIsKeptWithItsFact() {
        PublicUrl url = PublicUrl.of("https://www.city.aozora.example/a.pdf");
        Document fact = new Document(
                url, List.of(), Label.masked("案内"), DocumentKind.PDF, Observed.seen(3), 0, DocumentMatter.NONE);
        try (VisitMemory memory = open()) {
            memory.keep(url, new VisitMatter(1, Validators.NONE, 1, 1, fact.title(), 0, 0, fact), List.of());
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.find(url).orElseThrow().matter().fact()).isEqualTo(fact);
        }
    }

    @Test
    void newValidatorsOfTheSameAreTakenIn() {
        Validators other = new Validators("\"new\"", "");
        try (VisitMemory memory = open()) {
            keep(memory, 0, 3);
            memory.renew(page(1), other);
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.find(page(1)).orElseThrow().matter().validators()).isEqualTo(other);
            assertThat(kept(memory, 1)).isEqualTo(links(1));
        }
    }

    @Test
    void whatIsGoneIsForgottenAndAServerThatLiedIsNot() {
        try (VisitMemory memory = open()) {
            keep(memory, 0, 3);
            memory.forget(page(1));
            memory.forget(page(77));
            memory.disbelieve(HOME.origin());
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.find(page(1))).isEmpty();
            assertThat(memory.find(page(2))).isPresent();
            assertThat(memory.isDisbelieved(HOME.origin())).isTrue();
            assertThat(memory.isDisbelieved("https://other.example")).isFalse();
        }
    }

    @Test
    void whatOtherReadersReadIsForgotten() {
        try (VisitMemory memory = open()) {
            keep(memory, 0, 3);
        }
        try (VisitMemory memory = open("others")) {
            assertThat(memory.find(page(1))).isEmpty();
            keep(memory, 1, 2);
        }
        try (VisitMemory memory = open("others")) {
            assertThat(memory.find(page(1))).isPresent();
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.find(page(1))).isEmpty();
        }
    }

    @Test
    void aVisitThatLedToAPersonalAddressLeavesNoTraceOfIt() throws Exception {
        PublicUrl personal = PublicUrl.of("https://www.city.aozora.example/s?mail=hanako.yamada@example.net");
        try (VisitMemory memory = open()) {
            keep(memory, 0, 3);
            memory.keep(page(1), matter(page(1), 1), List.of(link(page(900), "新"), link(personal, "名簿")));
            assertThat(memory.find(page(1)))
                    .as("what it said before is not what it says now")
                    .isEmpty();
            memory.keep(page(2), matter(page(2), 2), List.of(link(page(901), "新しい")));
        }
        String all = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(all)
                .contains("/news/901.html")
                .doesNotContain("/news/900.html")
                .doesNotContain("hanako");
        try (VisitMemory memory = open()) {
            assertThat(memory.find(page(1))).isEmpty();
            assertThat(kept(memory, 2)).containsExactly(link(page(901), "新しい"));
        }
    }

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
