package org.mimawari.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the table of directions cannot say: purity, libraries with one door, secrets, names. */
final class HouseRules {
    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");
    private static final String BAD_NAME = ".*(Utils?|Manager|Helper|Impl)";

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("checks and derive open no file", usesNone("java.io..", "java.nio.file..", "java.nio.channels.."));
        rules.put("checks and derive reach no network", usesNone("java.net..", "javax.net..", "okhttp3.."));
        rules.put("checks and derive ask no clock", noClock());
        rules.put("extract, personal and compare reach no network", readersReachNoNetwork());
        rules.put("only gather.web knows okhttp3", onlyIn("okhttp3..", "gather.web.."));
        rules.put("only gather.browser knows the browser driver", onlyIn("org.openqa..", "gather.browser.."));
        rules.put(
                "Jackson stays in report, history, gather.probe and extract.data",
                onlyIn("com.fasterxml.jackson..", "report..", "history..", "gather.probe..", "extract.data.."));
        rules.put("nothing that is reported leads to content", nothingLeadsToContent());
        rules.put("only derive and history make labels", labelsAreMadeInDerive());
        rules.put("no full address in report, finding and check", noFullAddress());
        rules.put("checks are final", checksAreFinal());
        rules.put(
                "no package cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put("no class is called Util, Manager, Helper or Impl", namesSaySomething());
        return rules;
    }

    private String[] in(String... packages) {
        return Stream.of(packages).map(name -> root + "." + name).toArray(String[]::new);
    }

    private ArchRule usesNone(String... forbidden) {
        return noClasses()
                .that()
                .resideInAnyPackage(in("check..", "derive.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    private ArchRule readersReachNoNetwork() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("extract..", "personal..", "compare.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..", "okhttp3..");
    }

    private ArchRule noClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("check..", "derive.."))
                .should(access("a clock", HouseRules::asksAClock));
    }

    private static boolean asksAClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean ofJava = owner.getPackageName().startsWith("java.");
        boolean date = owner.isEquivalentTo(Date.class) || owner.isAssignableTo(Calendar.class);
        return owner.isAssignableTo(Clock.class) || date || (ofJava && CLOCKS.contains(access.getName()));
    }

    private ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in(packages))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    /** Also over several steps: a report that holds a fact that holds content would be as bad as one that holds content. */
    private ArchRule nothingLeadsToContent() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("term..", "site..", "finding..", "report..", "history.."))
                .should()
                .transitivelyDependOnClassesThat(resideInAPackage(root + ".content.."));
    }

    private ArchRule labelsAreMadeInDerive() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("derive..", "history.."))
                .should(access("Label.masked", access -> isTarget(access, "term.Label", Set.of("masked"))));
    }

    private ArchRule noFullAddress() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("report..", "finding..", "check.."))
                .and()
                .doNotHaveFullyQualifiedName(root + ".finding.Fingerprint") // keeps only a digest of it
                .should(access(
                        "PublicUrl.address or href",
                        access -> isTarget(access, "term.PublicUrl", Set.of("address", "href"))));
    }

    private boolean isTarget(JavaAccess<?> access, String type, Set<String> names) {
        return access.getTargetOwner().getName().equals(root + "." + type) && names.contains(access.getName());
    }

    private ArchRule checksAreFinal() {
        return classes().that(are(describe("checks", this::isCheck))).should().haveModifier(JavaModifier.FINAL);
    }

    private boolean isCheck(JavaClass type) {
        return !type.isInterface() && type.isAssignableTo(root + ".check.Check");
    }

    private ArchRule namesSaySomething() {
        return noClasses().should().haveNameMatching(BAD_NAME);
    }

    /** Calls, fields and method references alike, so that {@code Label::masked} counts too. */
    private static ArchCondition<JavaClass> access(String what, Predicate<JavaAccess<?>> matches) {
        return new ArchCondition<>("access " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    events.add(new SimpleConditionEvent(access, matches.test(access), access.getDescription()));
                }
            }
        };
    }
}
