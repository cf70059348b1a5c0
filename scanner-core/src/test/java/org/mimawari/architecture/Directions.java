package org.mimawari.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The table of directions: what is not listed is forbidden. */
final class Directions {
    static final List<Row> TABLE = List.of(
            Row.of("term"),
            Row.of("content", "term"),
            Row.of("site", "term"),
            Row.of("finding", "term"),
            Row.of("extract..", "content", "term"),
            Row.of("personal", "content", "term"),
            Row.of("compare", "content", "term"),
            Row.of("derive", "extract..", "personal", "compare", "content", "site", "term"),
            Row.of("gather..", "extract..", "content", "site", "term", "settings"),
            Row.of("check", "site", "finding", "term"),
            Row.of("history", "finding", "site", "term"),
            Row.of("report", "finding", "site", "term"),
            Row.of("settings", "finding", "term"),
            Row.of("scan.worker", "gather", "history", "content", "site", "term"),
            Row.of(
                    "scan.document",
                    "scan.worker",
                    "term",
                    "content",
                    "site",
                    "extract..",
                    "derive",
                    "gather",
                    "history"),
            Row.of("scan.journal", "term", "site", "gather..", "history"),
            Row.of(
                    "scan",
                    "scan.worker",
                    "scan.document",
                    "scan.journal",
                    "term",
                    "content",
                    "site",
                    "finding",
                    "extract..",
                    "personal",
                    "compare",
                    "derive",
                    "gather..",
                    "check..",
                    "history",
                    "report",
                    "settings"));

    private static final List<String> FAMILY_MAY_USE = List.of("check", "site", "finding", "term");

    private final String root;

    Directions(String root) {
        this.root = root;
    }

    /** Each row as a rule, named as in the table. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (Row row : TABLE) {
            rules.put(row.user() + " uses only what the table allows", rule(row));
        }
        rules.put("a family of checks uses no sister family", families());
        rules.put("every class is in a package of the table", known());
        return rules;
    }

    private ArchRule rule(Row row) {
        return classes()
                .that(are(row.user(), row::isAbout))
                .should(useOnly("itself and " + row.used(), (from, to) -> row.allows(to)));
    }

    private ArchRule families() {
        return classes()
                .that(are("families of checks", Directions::isFamily))
                .should(useOnly(
                        "their own family and " + FAMILY_MAY_USE,
                        (from, to) -> FAMILY_MAY_USE.contains(to) || family(to).equals(family(from))));
    }

    private ArchRule known() {
        return classes().should(new ArchCondition<>("be in a package of the table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String name = relative(type);
                boolean found = isFamily(name) || TABLE.stream().anyMatch(row -> row.isAbout(name));
                events.add(new SimpleConditionEvent(type, found, type.getName() + " is in " + type.getPackageName()));
            }
        });
    }

    private static boolean isFamily(String name) {
        return name.startsWith("check.");
    }

    /** "check.form.google" belongs to the family "check.form". */
    private static String family(String name) {
        int second = name.indexOf('.', "check.".length());
        return isFamily(name) && second > 0 ? name.substring(0, second) : name;
    }

    private String relative(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }

    private DescribedPredicate<JavaClass> are(String name, Predicate<String> packages) {
        return DescribedPredicate.describe(name, type -> packages.test(relative(type)));
    }

    private ArchCondition<JavaClass> useOnly(String allowed, BiPredicate<String, String> mayUse) {
        return new ArchCondition<>("use only " + allowed) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String to = relative(target);
                    if (!to.isEmpty() && !mayUse.test(relative(type), to)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
