package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.cli.command.Console;
import org.mimawari.finding.CheckInfo;
import org.mimawari.scan.BuiltInChecks;
import org.mimawari.term.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Holds the documentation to the program. */
class DocsTest {
    private static final Path ROOT = Path.of(System.getProperty("mimawari.root"));

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> config = Files.walk(ROOT.resolve("config"))) {
            Stream.of(top, docs, config)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(pages::add);
        }
        return pages;
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void everyLinkBetweenPagesLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            for (String link : found("\\]\\(([^)#\\s]+)", Files.readString(page))) {
                if (!link.matches("https?:.*")) {
                    assertThat(page.resolveSibling(link))
                            .as(page + " links " + link)
                            .exists();
                }
            }
        }
    }

    @Test
    void everyFileThatAPageNamesIsThere() throws IOException {
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (String name : found("`((?:docs|config|scanner-core|scanner-cli)/[\\w./-]+)`", text)) {
                // The pages on adding a check and on decisions name files that a reader is about to write.
                if (!name.contains("form-insecure") && !name.contains("FormInsecure")) {
                    assertThat(ROOT.resolve(name)).as(page + " names " + name).exists();
                }
            }
        }
    }

    @Test
    void thePageOnCommandsNamesEveryCommandAndOption() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/commands.md"));
        Console console =
                new Console(System.out, System.err, Map.of(), Path.of(""), Language.EN, false, log -> {}, () -> {});
        CommandLine line = new Commands(console, HandmadeEngine.finding()).line();
        assertNamed(line, text);
        line.getSubcommands().values().forEach(command -> {
            assertThat(text).containsPattern("`" + command.getCommandName() + "[ `]");
            assertNamed(command, text);
            command.getSubcommands().keySet().forEach(name -> assertThat(text)
                    .contains("`" + command.getCommandName() + " " + name + "`"));
        });
    }

    private static void assertNamed(CommandLine command, String text) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(text).as(command.getCommandName()).containsPattern(option.longestName() + "\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void theTableOfChecksIsTheListOfTheProgram(String page) throws IOException {
        assertThat(found("^\\| \\[([a-z-]+)]\\(docs/checks/\\1\\.md\\)", Files.readString(ROOT.resolve(page))))
                .containsExactlyElementsOf(
                        BuiltInChecks.infos().stream().map(CheckInfo::id).toList());
    }

    @Test
    void thePageOnArchitectureNamesEveryPackage() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/architecture.md"));
        Set<String> named = new TreeSet<>(found("`([a-z.]+(?:\\.\\*)?)`", text));
        assertThat(packages())
                .allSatisfy(
                        name -> assertThat(named).as(name).containsAnyOf(name, name.replaceAll("\\.[a-z]+$", ".*")));
    }

    @Test
    void thePageOnArchitectureNamesNoClassThatIsNotThere() throws IOException {
        Set<String> classes = sources()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        String text = Files.readString(ROOT.resolve("docs/architecture.md"));
        assertThat(classes).containsAll(found("`(?:[a-z]+\\.)*([A-Z][A-Za-z]+)(?:\\.[A-Z]\\w+)?[(`]", text));
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("scanner-core", "scanner-cli")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files.stream();
    }

    private static Set<String> packages() throws IOException {
        return sources()
                .map(file -> file.getParent().toString().replaceAll(".*org/mimawari/?", ""))
                .map(name -> name.replace('/', '.'))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void decisionsAreNumberedInOrderWithoutGapOrClash() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            for (int i = 0; i < names.size(); i++) {
                assertThat(Integer.parseInt(names.get(i).substring(0, 4))).isEqualTo(i + 1);
                MatchResult heading = Pattern.compile("^# (\\d+)\\. ")
                        .matcher(Files.readString(ROOT.resolve("docs/decisions").resolve(names.get(i))))
                        .results()
                        .findFirst()
                        .orElseThrow();
                assertThat(Integer.parseInt(heading.group(1))).as(names.get(i)).isEqualTo(i + 1);
            }
        }
    }
}
