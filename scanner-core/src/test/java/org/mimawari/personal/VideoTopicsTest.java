package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.term.VideoTopic;

/** What titles of videos suggest, by a table of titles as schools and city halls give them. */
class VideoTopicsTest {
    private final VideoTopics topics = new VideoTopics();

    @TestFactory
    Stream<DynamicTest> everyTitleSuggestsWhatTheTableSays() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                VideoTopicsTest.class.getResourceAsStream("video-titles.tsv"), StandardCharsets.UTF_8))) {
            List<String> lines =
                    in.lines().filter(line -> !line.startsWith("#")).toList();
            assertThat(lines).hasSizeGreaterThan(60);
            return lines.stream()
                    .map(line -> line.split("\t", 2))
                    .map(cells -> DynamicTest.dynamicTest(
                            cells[1], () -> assertThat(topics.of(cells[1])).isEqualTo(VideoTopic.valueOf(cells[0]))));
        }
    }

    @Test
    void aTitleOfTwentyMillionSignsTakesNoTime() {
        String title = "夏まつりのお知らせ".repeat(2_500_000);
        long begin = System.nanoTime();
        assertThat(topics.of(title)).isEqualTo(VideoTopic.ANY);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }
}
