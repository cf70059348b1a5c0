package org.mimawari.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds for the real classes, and each is broken by the class that was planted to break it. */
class ArchitectureTest {
    private static final String ROOT = "org.mimawari";
    private static final String BROKEN = ArchitectureTest.class.getPackageName() + ".broken";

    /** Rule name to the class under "broken" that it has to name. */
    private static final Map<String, String> PLANTED = Map.of(
            "the command line uses the core by its doors", "cli.web.UsesDerive",
            "only cli.schedule knows Quartz", "cli.command.KnowsQuartz",
            "only cli.config knows Jackson", "cli.web.KnowsJackson",
            "only cli.deliver knows mail", "cli.web.KnowsMail",
            "the command line knows no HTTP client", "cli.web.KnowsHttpClient",
            "the command line makes no labels", "cli.web.MakesLabels",
            "only Main ends the program", "cli.command.Exits",
            "no package cycles", "cli.command.Round",
            "no class is called Util, Manager, Helper or Impl", "cli.CommandHelper");

    @TestFactory
    Stream<DynamicTest> the_command_line_keeps_every_rule() {
        JavaClasses real = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + ".cli");
        assertThat(real).as("imported classes").isNotEmpty();
        return new CommandLineRules(ROOT)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> rule.getValue().allowEmptyShould(true).check(real)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_sees_what_breaks_it() {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
        return new CommandLineRules(BROKEN)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> assertNames(rule.getValue(), broken, PLANTED.get(rule.getKey()))));
    }

    @Test
    void every_rule_has_its_counter_example() {
        assertThat(new CommandLineRules(ROOT).rules().keySet()).isEqualTo(PLANTED.keySet());
    }

    private static void assertNames(ArchRule rule, JavaClasses broken, String planted) {
        String report =
                String.join("\n", rule.evaluate(broken).getFailureReport().getDetails());
        assertThat(report).contains(BROKEN + "." + planted);
    }
}
