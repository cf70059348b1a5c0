package org.mimawari.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds for the real classes, and each is broken by the class that was planted to break it. */
class ArchitectureTest {
    private static final String ROOT = "org.mimawari";
    private static final String BROKEN = ArchitectureTest.class.getPackageName() + ".broken";

    /** Rule name to the classes under "broken" that it has to name. */
    private static final Map<String, Set<String>> PLANTED = planted();

    @TestFactory
    Stream<DynamicTest> the_scanner_keeps_every_rule() {
        JavaClasses real = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertThat(real).as("imported classes").isNotEmpty();
        return rules(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(real)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_sees_what_breaks_it() {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
        return rules(BROKEN).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertNames(rule.getValue(), broken, PLANTED.get(rule.getKey()))));
    }

    @Test
    void every_rule_has_its_counter_example() {
        assertThat(rules(ROOT).keySet()).isEqualTo(PLANTED.keySet());
    }

    private static void assertNames(ArchRule rule, JavaClasses broken, Set<String> planted) {
        String report =
                String.join("\n", rule.evaluate(broken).getFailureReport().getDetails());
        assertThat(planted).isNotEmpty();
        for (String name : planted) {
            assertThat(report).contains(BROKEN + "." + name);
        }
    }

    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>(new Directions(root).rules());
        rules.putAll(new HouseRules(root).rules());
        return rules;
    }

    private static Map<String, Set<String>> planted() {
        Map<String, Set<String>> planted = new LinkedHashMap<>();
        plantedDirections(planted);
        plantedHouseRules(planted);
        return planted;
    }

    private static void plantedDirections(Map<String, Set<String>> planted) {
        Map<String, String> users = new LinkedHashMap<>();
        users.put("term", "term.UsesSite");
        users.put("content", "content.UsesSite");
        users.put("site", "site.UsesContent");
        users.put("finding", "finding.UsesContent");
        users.put("extract..", "extract.UsesSite");
        users.put("personal", "personal.UsesExtract");
        users.put("compare", "compare.UsesPersonal");
        users.put("derive", "derive.UsesGather");
        users.put("gather..", "gather.web.UsesDerive");
        users.put("check", "check.UsesFamily");
        users.put("history", "history.UsesReport");
        users.put("report", "report.UsesContent");
        users.put("settings", "settings.UsesScan");
        users.put("scan.worker", "scan.worker.UsesCommandLine");
        users.put("scan.document", "scan.document.UsesCheck");
        users.put("scan.journal", "scan.journal.UsesCheck");
        users.put("scan", "scan.UsesCommandLine");
        users.forEach((user, type) -> planted.put(user + " uses only what the table allows", Set.of(type)));
        planted.put("a family of checks uses no sister family", Set.of("check.form.UsesSister"));
        planted.put("every class is in a package of the table", Set.of("stray.Homeless"));
    }

    private static void plantedHouseRules(Map<String, Set<String>> planted) {
        planted.put("checks and derive open no file", Set.of("derive.OpensFile", "check.form.ReadsStream"));
        planted.put("checks and derive reach no network", Set.of("check.form.ReachesNetwork"));
        planted.put("checks and derive ask no clock", Set.of("check.form.AsksClock", "derive.AsksClock"));
        planted.put("extract, personal and compare reach no network", Set.of("extract.ReachesNetwork"));
        planted.put("only gather.web knows okhttp3", Set.of("gather.probe.KnowsHttpClient"));
        planted.put("only gather.browser knows the browser driver", Set.of("gather.web.KnowsBrowser"));
        planted.put("Jackson stays in report, history, gather.probe and extract.data", Set.of("settings.KnowsJackson"));
        planted.put("nothing that is reported leads to content", Set.of("report.UsesContentByWayOfExtract"));
        planted.put("only derive and history make labels", Set.of("report.MakesLabel", "extract.MakesLabels"));
        planted.put(
                "no full address in report, finding and check",
                Set.of("report.ShowsAddress", "finding.KeepsAddress", "check.form.ShowsAddress"));
        planted.put("checks are final", Set.of("check.form.OpenCheck"));
        planted.put("no package cycles", Set.of("gather.Round", "gather.probe.Round"));
        planted.put("no class is called Util, Manager, Helper or Impl", Set.of("site.PageUtils", "site.PageImpl"));
    }
}
