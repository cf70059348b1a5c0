package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What the readers of a page rely on when they note places of text and look at them later: all text lies in one array, behind one another, and is not touched again until the page is over. Of a tag nothing may be
 * kept: its characters are changed in place as they are asked for.
 */
class HtmlTextStaysTest {

    /** Notes each text twice: as it was handed over, and where it stands. */
    private static final class Noted extends HtmlEvents {
        private final List<String> copies = new ArrayList<>();
        private final List<int[]> places = new ArrayList<>();
        private char[] page = {};

        @Override
        void open(HtmlTag tag, HtmlName parent) {
            for (int i = 0; i < tag.attributes(); i++) {
                tag.value(i);
            }
        }

        @Override
        void close(HtmlName name) {}

        @Override
        void text(HtmlName parent, char[] chars, int from, int to) {
            assertThat(page.length == 0 || page == chars).as("one array").isTrue();
            page = chars;
            copies.add(new String(chars, from, to - from));
            places.add(new int[] {from, to});
        }

        private List<String> asTheyStandNow() {
            return places.stream()
                    .map(place -> new String(page, place[0], place[1] - place[0]))
                    .toList();
        }
    }

    private static void assertStays(String html) {
        Noted noted = new Noted();
        HtmlTree tree = new HtmlTree(noted);
        new HtmlTokens(CharBuffer.wrap(html.toCharArray()), tree).run();
        tree.finish();
        assertThat(noted.asTheyStandNow()).as(html).isEqualTo(noted.copies);
        for (int i = 1; i < noted.places.size(); i++) {
            assertThat(noted.places.get(i)[0])
                    .as(html)
                    .isGreaterThanOrEqualTo(noted.places.get(i - 1)[1]);
        }
    }

    @Test
    void textBeforeReferencesTagsAndCommentsStays() {
        assertStays(
                "<p>a&amp;b<a href='/x?a&amp;b&lt;&lt;&lt;' title='&nLt;&#x1F600;'>c&nLt;d</a>e</>f<!-- &amp; -->g\u0000h"
                        + "<title>&lt;i&gt;</title><svg><![CDATA[&amp;]]>\u0000</svg><textarea>&amp;\u0000</textarea>z");
    }

    @Test
    void textOfEveryCaseOfTheSuiteStays() {
        HtmlSuite.cases().forEach(one -> assertStays(one.input()));
    }

    @Test
    void textOfNastyPagesStays() {
        NastyPages pages = new NastyPages(new SplittableRandom(30));
        for (int i = 0; i < 3_000; i++) {
            assertStays(pages.next());
        }
    }
}
