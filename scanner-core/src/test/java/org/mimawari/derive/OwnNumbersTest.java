package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Label;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.PublicUrl;

/** Which blocks of numbers are the organisation's, by the pages of its site. */
class OwnNumbersTest {
    private static final int OFFICE = PhoneBlocks.code(299_001);
    private static final int BRANCH = PhoneBlocks.code(299_002);

    private final List<Visited> pages = new ArrayList<>();

    private void pages(int count, int... blocks) {
        for (int i = 0; i < count; i++) {
            PublicUrl url = PublicUrl.of("https://www.city.aozora.example/" + pages.size());
            PhoneBlocks shown = PhoneBlocks.NONE;
            for (int block : blocks) {
                shown = shown.plus(block);
            }
            pages.add(new Page(url, List.of(), Label.NONE).withPhones(shown));
        }
    }

    @Test
    void theNumberAtTheFootOfAllPagesIsOwn() {
        pages(100, OFFICE);
        pages(25, OFFICE, BRANCH);
        assertThat(OwnNumbers.of(pages).blocks()).containsExactlyInAnyOrder(OFFICE, BRANCH);
    }

    @Test
    void pagesWithoutANumberSayNothingForOrAgainstIt() {
        pages(1_000);
        pages(10, OFFICE);
        assertThat(OwnNumbers.of(pages).blocks()).containsExactly(OFFICE);
    }

    @Test
    void fewPagesAreTooFewToTell() {
        pages(9, OFFICE);
        assertThat(OwnNumbers.of(pages).isEmpty()).isTrue();
    }

    @Test
    void shopsAndSchoolsOfTheTownWithAPageEachMakeNoBlockOwn() {
        pages(200, OFFICE);
        for (int i = 0; i < 200; i++) {
            pages(1, OFFICE, PhoneBlocks.code(299_010 + i % 6));
        }
        assertThat(OwnNumbers.of(pages).blocks()).containsExactly(OFFICE);
    }

    @Test
    void allBlocksOfATableMustBeOwn() {
        OwnNumbers own = new OwnNumbers(Set.of(OFFICE, BRANCH), 100);
        PhoneBlocks staff = PhoneBlocks.NONE.plus(OFFICE).plus(BRANCH);
        assertThat(own.hold(staff)).isTrue();
        assertThat(own.hold(staff.plus(PhoneBlocks.code(299_003)))).isFalse();
        assertThat(own.hold(PhoneBlocks.NONE.plus(PhoneBlocks.NO_BLOCK))).isFalse();
        assertThat(own.hold(PhoneBlocks.NONE)).isFalse();
    }
}
