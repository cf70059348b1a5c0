package org.mimawari.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Subject;

/**
 * What every check must hold, inherited by the test of each: its table of cases gives the verdicts that stand there, and has
 * at least one clear case, one that cannot be told, and one found case for each variant.
 */
public abstract class CheckContract<S extends Subject> {
    private final Check<S> check;
    private final Function<Map<String, String>, S> subjects;

    /** @param subjects makes a subject of a row of the check's table */
    protected CheckContract(Check<S> check, Function<Map<String, String>, S> subjects) {
        this.check = check;
        this.subjects = subjects;
    }

    protected final Check<S> check() {
        return check;
    }

    private List<Map<String, String>> rows() {
        return CaseTable.of(check).rows();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheTableGivesItsVerdict() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("case"), () -> assertThat(said(check.inspect(subjects.apply(row))))
                                .isEqualTo(row.get("verdict"))));
    }

    @Test
    void theTableHasAClearCase() {
        assertThat(rows()).anyMatch(row -> row.get("verdict").equals("clear"));
    }

    @Test
    void theTableHasACaseThatCannotBeTold() {
        assertThat(rows()).anyMatch(row -> row.get("verdict").startsWith("cannot tell "));
    }

    @Test
    void theTableHasAFoundCaseForEachVariantAndNoOther() {
        List<String> found =
                findings().map(Finding::variant).distinct().sorted().toList();
        assertThat(found).isEqualTo(check.info().variants().stream().sorted().toList());
    }

    @Test
    void theUsualSeverityIsTheWorstThatIsFound() {
        assertThat(findings().map(Finding::severity).min(Enum::compareTo)).contains(worst());
    }

    /** For a check that raises its usual severity where a thing looks worse than usual: the worst that it gives then. */
    protected Severity worst() {
        return check.info().severity();
    }

    @TestFactory
    Stream<DynamicTest> everyFindingSaysWhatWhereAndWhy() {
        return rows().stream()
                .filter(row -> row.get("verdict").startsWith("found "))
                .map(row -> DynamicTest.dynamicTest(row.get("case"), () -> saysWhatWhereAndWhy(subjects.apply(row))));
    }

    private void saysWhatWhereAndWhy(S subject) {
        for (Finding finding : ((Verdict.Found) check.inspect(subject)).findings()) {
            assertThat(finding.check()).isEqualTo(check.info().id());
            assertThat(finding.target()).isEqualTo(subject.url());
            assertThat(finding.routes()).isNotEmpty().isSubsetOf(subject.routes());
            assertThat(finding.evidence()).anyMatch(Evidence.Answered.class::isInstance);
            assertThat(finding.fingerprint().hex()).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void findingsOfDifferentVariantsHaveDifferentFingerprints() {
        Map<String, List<Finding>> byPrint =
                findings().collect(Collectors.groupingBy(f -> f.fingerprint().hex()));
        assertThat(byPrint.values()).allSatisfy(same -> assertThat(
                        same.stream().map(Finding::variant).distinct())
                .hasSize(1));
    }

    @Test
    void theSameSubjectGivesTheSameVerdictAgain() {
        assertThat(rows()).allSatisfy(row -> assertThat(check.inspect(subjects.apply(row)))
                .isEqualTo(check.inspect(subjects.apply(row))));
    }

    private Stream<Finding> findings() {
        return rows().stream()
                .map(row -> check.inspect(subjects.apply(row)))
                .filter(Verdict.Found.class::isInstance)
                .flatMap(verdict -> ((Verdict.Found) verdict).findings().stream());
    }

    private static String said(Verdict verdict) {
        if (verdict instanceof Verdict.Found found) {
            String all = found.findings().stream().map(CheckContract::said).collect(Collectors.joining(" and "));
            return "found " + all
                    + found.unseen().stream()
                            .map(reason -> ", cannot tell " + lower(reason))
                            .collect(Collectors.joining());
        }
        return verdict instanceof Verdict.CannotTell unseen ? "cannot tell " + lower(unseen.reason()) : "clear";
    }

    private static String said(Finding finding) {
        return finding.variant() + " " + lower(finding.severity()) + " " + lower(finding.confidence());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
