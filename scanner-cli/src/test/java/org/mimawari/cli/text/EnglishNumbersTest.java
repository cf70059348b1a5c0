package org.mimawari.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command line says in English has no plural behind the number one. */
class EnglishNumbersTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    /** The number, perhaps a word that says more, and a word that ends as a plural does and is no verb; not the end of a range, which is a limit. */
    private static final Pattern PLURAL_OF_ONE = Pattern.compile(
            "(?<! to )\\b1 (?:(?:outside|more|named|other) )?(?!(?:is|was|has|needs|takes|answers|does|redirects|refuses|offers|this|its)\\b)(?:[a-z]+s|people)\\b");

    private static List<Path> english() throws IOException {
        Path folder = Path.of(System.getProperty("mimawari.root"), "scanner-cli", "src", "main", "resources");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".en.properties"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noSentenceHasOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Path file : english()) {
            Properties sentences = new Properties();
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                sentences.load(in);
            }
            for (Map.Entry<Object, Object> sentence : sentences.entrySet()) {
                String filled =
                        PLACEHOLDER.matcher((String) sentence.getValue()).replaceAll("1");
                if (PLURAL_OF_ONE.matcher(filled).find()) {
                    wrong.add(file.getFileName() + " " + sentence.getKey() + ": " + filled);
                }
                read++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).as("sentences that were looked at").isGreaterThan(200);
        assertThat(PLURAL_OF_ONE.matcher("1 pages were seen").find()).isTrue();
    }
}
