package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.term.Label;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

class VisitMemoryTest extends VisitMemoryCase {

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
    void theNumbersThatAPageShowsAreKeptWithIt() {
        PhoneBlocks shown = PhoneBlocks.NONE.plus(40_000).plus(65_535).plus(3).plus(50_000);
        Page page = new Page(page(1), List.of(), Label.masked("案内")).withPhones(shown);
        try (VisitMemory memory = open()) {
            memory.keep(page(1), new VisitMatter(0, Validators.NONE, 1, 1, page.title(), 0, 0, page), links(1));
            keep(memory, 2, 4);
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.find(page(1)).orElseThrow().matter().fact()).isEqualTo(page);
            assertThat(kept(memory, 1)).isEqualTo(links(1));
        }
    }

    @Test
    void theOwnNumbersThatWereNotedLastHold() {
        try (VisitMemory memory = open()) {
            assertThat(memory.ownNumbers()).isEqualTo(NotedNumbers.NONE);
            memory.noteOwnNumbers(new NotedNumbers(Set.of(7, 65_535), 300));
            keep(memory, 0, 3);
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.ownNumbers()).isEqualTo(new NotedNumbers(Set.of(7, 65_535), 300));
            memory.noteOwnNumbers(new NotedNumbers(Set.of(8), 20));
        }
        try (VisitMemory memory = open()) {
            assertThat(memory.ownNumbers()).isEqualTo(new NotedNumbers(Set.of(8), 20));
            assertThat(kept(memory, 2)).isEqualTo(links(2));
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
}
