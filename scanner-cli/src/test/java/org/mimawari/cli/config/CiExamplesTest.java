package org.mimawari.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples for build servers are YAML, and name only options that the program has. */
class CiExamplesTest {
    private static final Pattern CALL = Pattern.compile("(?m)^\\s*(?:- )?\\.mimawari/mimawari (\\w+)(.*)$");
    private static final Pattern OPTION = Pattern.compile(" --([a-z-]+)");

    static Collection<Path> examples() throws IOException {
        Path folder = Path.of(System.getProperty("mimawari.root")).resolve("config/ci");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties help() throws IOException {
        Properties help = new Properties();
        try (InputStream in =
                CiExamplesTest.class.getResourceAsStream("/org/mimawari/cli/command/help.en.properties")) {
            help.load(in);
        }
        return help;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsYamlAndNamesOptionsThatThereAre(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(new ObjectMapper(new YAMLFactory()).readTree(text).size()).isPositive();
        List<MatchResult> calls = CALL.matcher(text).results().toList();
        assertThat(calls).isNotEmpty();
        Properties help = help();
        for (MatchResult call : calls) {
            OPTION.matcher(call.group(2)).results().forEach(option -> assertThat(help)
                    .as(call.group())
                    .containsKey("mimawari." + call.group(1) + "." + option.group(1)));
        }
    }

    @Test
    void oneLooksAtWhatAPublicationChanged() throws IOException {
        assertThat(examples()).anySatisfy(file -> assertThat(Files.readString(file))
                .contains("--changed changed.txt")
                .contains("scan -c mimawari.yaml"));
    }
}
