package org.mimawari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.cli.command.Console;
import org.mimawari.cli.config.Problem;
import org.mimawari.cli.doctor.Doctor;
import org.mimawari.cli.text.Words;
import org.mimawari.term.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndEveryOptionIsExplainedWithAnExample(Language language) {
        Console console =
                new Console(System.out, System.err, Map.of(), Path.of(""), language, false, log -> {}, () -> {});
        Commands commands = new Commands(console, HandmadeEngine.finding());
        assertExplained(commands.line());
        assertExplained(commands.line("./mimawari"));
        assertExplained(commands.line("'/srv/見回り/my tools/mimawari'"));
    }

    /** The program starts with the one command that is named, and finds it by this name. */
    @Test
    void eachCommandIsListedUnderTheNameThatItHas() {
        Console console =
                new Console(System.out, System.err, Map.of(), Path.of(""), Language.EN, false, log -> {}, () -> {});
        Map<String, CommandLine> all =
                new Commands(console, HandmadeEngine.finding()).line().getSubcommands();
        assertThat(all).containsKeys("scan", "recheck", "inspect");
        assertThat(all).allSatisfy((name, line) -> assertThat(line.getCommand()
                        .getClass()
                        .getAnnotation(Command.class)
                        .name())
                .isEqualTo(name));
    }

    private static void assertExplained(CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        CommandLine.Help help = line.getHelp();
        assertThat(help.description()).as(name).isNotBlank();
        assertThat(help.footer()).as(name).contains("  mimawari ");
        for (ArgSpec arg : line.getCommandSpec().args()) {
            assertThat(arg.description())
                    .as(name + " " + arg.paramLabel() + " " + arg)
                    .isNotEmpty();
        }
        line.getSubcommands().values().forEach(HelpTest::assertExplained);
    }

    @ParameterizedTest
    @CsvSource({"messages", "problems", "notes", "help"})
    void bothLanguagesSayTheSameThings(String name) {
        Class<?> near = name.equals("problems") ? Problem.class : name.equals("notes") ? Doctor.class : Console.class;
        Words japanese = Words.beside(near, name, Language.JA);
        Words english = Words.beside(near, name, Language.EN);
        assertThat(japanese.ids()).isEqualTo(english.ids()).isNotEmpty();
        if (!name.equals("help")) {
            assertThat(english.ids())
                    .allSatisfy(
                            id -> assertThat(holders(japanese.say(id))).as(id).isEqualTo(holders(english.say(id))));
        }
    }

    private static Set<String> holders(String sentence) {
        return Arrays.stream(sentence.split("(?=\\{\\d})"))
                .filter(part -> part.matches("(?s)\\{\\d}.*"))
                .map(part -> part.substring(0, 3))
                .collect(Collectors.toSet());
    }
}
