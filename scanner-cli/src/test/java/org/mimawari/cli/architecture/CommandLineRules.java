package org.mimawari.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the command line may use: the core by its few doors, and each library in one package only. */
final class CommandLineRules {
    private static final Set<String> CORE_DOORS = Set.of("scan", "report", "history", "finding", "settings", "term");
    private static final String BAD_NAME = ".*(Utils?|Manager|Helper|Impl)";

    private final String root;

    CommandLineRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the command line uses the core by its doors", onlyTheDoors());
        rules.put("only cli.schedule knows Quartz", onlyIn("org.quartz..", "cli.schedule.."));
        rules.put("only cli.config knows Jackson", onlyIn("com.fasterxml.jackson..", "cli.config.."));
        rules.put("only cli.deliver knows mail", onlyIn("jakarta.mail..", "cli.deliver.."));
        rules.put("the command line knows no HTTP client", onlyIn("okhttp3..", "none"));
        rules.put("the command line makes no labels", noLabels());
        rules.put("only Main ends the program", onlyMainExits());
        rules.put(
                "no package cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put(
                "no class is called Util, Manager, Helper or Impl",
                noClasses().should().haveNameMatching(BAD_NAME));
        return rules;
    }

    private ArchRule onlyTheDoors() {
        return commandLine()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are behind the doors " + CORE_DOORS) {
                    @Override
                    public boolean test(JavaClass target) {
                        String name = target.getBaseComponentType().getPackageName();
                        if (!name.startsWith(root + ".")) {
                            return false;
                        }
                        String relative = name.substring(root.length() + 1);
                        return !relative.equals("cli")
                                && !relative.startsWith("cli.")
                                && !CORE_DOORS.contains(relative);
                    }
                });
    }

    private GivenClassesConjunction commandLine() {
        return noClasses().that().resideInAPackage(root + ".cli..");
    }

    private ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(packages).map(name -> root + "." + name).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private ArchRule noLabels() {
        return commandLine().should(access(root + ".term.Label", "masked"));
    }

    private ArchRule onlyMainExits() {
        return commandLine()
                .and()
                .doNotHaveFullyQualifiedName(root + ".cli.Main")
                .should(access("java.lang.System", "exit"))
                .orShould(access("java.lang.Runtime", "exit"))
                .orShould(access("java.lang.Runtime", "halt"));
    }

    /** Calls and method references alike. */
    private static ArchCondition<JavaClass> access(String owner, String member) {
        return new ArchCondition<>("access " + owner + "." + member) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    boolean found = access.getTargetOwner().getName().equals(owner)
                            && access.getName().equals(member);
                    events.add(new SimpleConditionEvent(access, found, access.getDescription()));
                }
            }
        };
    }
}
