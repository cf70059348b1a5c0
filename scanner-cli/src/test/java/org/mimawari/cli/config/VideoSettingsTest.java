package org.mimawari.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.text.Words;
import org.mimawari.term.Language;

/** What may stand under {@code videos}, and what a mistake there is told as. */
class VideoSettingsTest {
    @TempDir
    Path folder;

    private List<String> mistakes(String videos) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mimawari.yaml"),
                "sites:\n  - start: [ \"https://www.city.aozora.example/\" ]\n    videos: " + videos + "\n");
        Words words = Words.beside(Problem.class, "problems", Language.EN);
        return new SettingsFile(Map.of(), Set.of(), cron -> true).read(file) instanceof Loaded.Bad bad
                ? bad.problems().stream()
                        .map(problem -> problem.line("mimawari.yaml", words))
                        .toList()
                : List.of();
    }

    @Test
    void channelsAndReviewedVideosAreWrittenInSeveralWays() throws IOException {
        assertThat(
                        mistakes(
                                "{ channels: [ \"@aozora-city\", UCabcdefghijklmnopqrst_v, \"https://www.youtube.com/c/aozora\" ], reviewed: [ Aozora-2024, \"https://vimeo.com/1\" ] }"))
                .isEmpty();
    }

    @Test
    void whatIsNoChannelOrVideoIsAMistakeThatNamesItsLine() throws IOException {
        assertThat(mistakes("{ channels: [ 青空市 ], reviewed: [ 夏まつり ] }"))
                .containsExactly(
                        "mimawari.yaml:3: sites[0].videos.channels[0]: expected a channel of YouTube: its id (UC and 22 more signs), its handle such as \"@aozora-city\" (in quotes), or the address of its page",
                        "mimawari.yaml:3: sites[0].videos.reviewed[0]: expected the address of a video, or its id on YouTube (11 signs)");
    }
}
