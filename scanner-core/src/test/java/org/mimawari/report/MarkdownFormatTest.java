package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mimawari.term.Language;

class MarkdownFormatTest {
    private static final int SUMMARY_LIMIT = 1024 * 1024;

    @Test
    void fitsAJobSummaryHoweverMuchWasFound() {
        byte[] text =
                Rendered.text("markdown", Editions.many(Language.JA, 5000)).getBytes(StandardCharsets.UTF_8);
        assertThat(text.length).isLessThan(SUMMARY_LIMIT / 2);
    }

    @Test
    void wordsOfTheSiteMeanNothingButThemselves() {
        assertThat(MarkdownText.escape("| a | `b` **c** [x](http://evil.example)"))
                .isEqualTo("\\| a \\| \\`b\\` \\*\\*c\\*\\* \\[x\\](http&#58;//evil.example)");
        assertThat(MarkdownText.escape("<script>&lt;")).isEqualTo("\\<script\\>&#38;lt;");
        assertThat(MarkdownText.escape("@everyone www.evil.example $x$"))
                .isEqualTo("&#64;everyone www&#46;evil.example &#36;x&#36;");
        assertThat(MarkdownText.escape("# no heading")).isEqualTo("&#35; no heading");
        assertThat(MarkdownText.escape("1. no list")).isEqualTo("1&#46; no list");
        assertThat(MarkdownText.escape("- a\nb")).isEqualTo("&#45; a b");
        assertThat(MarkdownText.escape("令和8年度（2026.4）の-お知らせ")).isEqualTo("令和8年度（2026.4）の-お知らせ");
    }

    @Test
    void noHostileWordMakesATagALinkOrATableCell() {
        for (String words : HostileWords.ALL) {
            String text = Rendered.text("markdown", Editions.hostile(Language.JA, words));
            assertThat(text).as(words).doesNotContainPattern("(?<!\\\\)<(?!br>|https?://)");
            assertThat(text).as(words).doesNotContainPattern("(?<!\\\\)]\\(");
            assertThat(text).as(words).doesNotContain("\r", "\u202E", "http://evil");
            assertThat(text.lines().filter(line -> line.startsWith("| ")))
                    .as(words)
                    .allSatisfy(
                            line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                                    .hasSize(5));
        }
    }
}
