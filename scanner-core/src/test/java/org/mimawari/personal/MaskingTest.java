package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskingTest {
    private final Masking masking = new Masking();

    record Case(String words, String shown) {
        @Override
        public String toString() {
            return words + " -> " + shown;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = MaskingTest.class.getResourceAsStream("masking.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsAreShownWithoutWhatIsPersonal(Case one) {
        assertThat(masking.masked(one.words())).isEqualTo(one.shown());
    }

    @Test
    void aValueThatTheLimitCutsIsNotShownInPart() {
        String words = "お知らせ ".repeat(799) + "あ 090-1234-5678";
        assertThat(masking.masked(words)).doesNotContain("090").doesNotContain("1234");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextMakesItThrow(String words) {
        assertThat(masking.masked(words)).isNotNull();
    }

    static Stream<String> hostile() {
        SplittableRandom random = new SplittableRandom(7);
        String noise = random.ints(20_000, 0, 0x10ffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Stream.of(
                "",
                "様",
                "@",
                "0".repeat(1_000_000),
                "様".repeat(100_000),
                "市".repeat(100_000),
                "a@".repeat(100_000),
                "1-".repeat(100_000),
                "山".repeat(100_000) + "様",
                " ".repeat(1_000_000),
                "\ud800",
                noise);
    }
}
