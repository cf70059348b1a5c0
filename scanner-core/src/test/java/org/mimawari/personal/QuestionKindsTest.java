package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.term.DataKind;

class QuestionKindsTest {
    private final QuestionKinds kinds = new QuestionKinds();

    record Question(String title, String asksFor) {
        @Override
        public String toString() {
            return title + " -> " + asksFor;
        }
    }

    static List<Question> questions() throws IOException {
        try (InputStream in = QuestionKindsTest.class.getResourceAsStream("questions.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Question(cells[0], cells[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionAsksForTheseKinds(Question question) {
        Set<DataKind> expected = question.asksFor().equals("-")
                ? Set.of()
                : Arrays.stream(question.asksFor().split(" ", -1))
                        .map(DataKind::valueOf)
                        .collect(Collectors.toSet());
        assertThat(kinds.askedFor(question.title())).isEqualTo(expected);
    }

    @Test
    void theTableOfQuestionsIsLargeEnoughToMeanSomething() throws IOException {
        assertThat(questions())
                .filteredOn(question -> !question.asksFor().equals("-"))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(questions())
                .filteredOn(question -> question.asksFor().equals("-"))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyKindIsAskedForBySomeQuestion() throws IOException {
        Set<String> asked = questions().stream()
                .flatMap(question -> Stream.of(question.asksFor().split(" ", -1)))
                .collect(Collectors.toSet());
        assertThat(asked)
                .containsAll(Arrays.stream(DataKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextMakesItThrow(String title) {
        assertThat(kinds.askedFor(title)).isNotNull();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "\u0000",
                "(((((((((((",
                "【".repeat(100_000),
                "お".repeat(100_000),
                "氏名、".repeat(50_000),
                "\ud83d",
                "\u202e名前",
                "の氏名".repeat(40),
                "(".repeat(150),
                "\uFDFA".repeat(600));
    }
}
