package org.mimawari.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Undecided;
import org.mimawari.term.PublicUrl;

/**
 * A test suite: one check, or the coverage of the run.
 *
 * @param output what is said besides; may be empty
 */
record JunitSuite(String name, List<Case> cases, String output) {
    /** How a case ended. */
    enum Result {
        PASSED,
        FAILED,
        SKIPPED,
        ERROR
    }

    /**
     * One judged thing.
     *
     * @param type the severity; empty for all but failures and errors
     */
    record Case(String name, Result result, String type, String message, String text) {
        Case named(String other) {
            return new Case(other, result, type, message, text);
        }

        static Case passed(String name) {
            return new Case(name, Result.PASSED, "", "", "");
        }
    }

    JunitSuite {
        cases = List.copyOf(cases);
    }

    static List<JunitSuite> of(Outline outline) {
        List<JunitSuite> suites = new ArrayList<>();
        suites.add(coverage(outline));
        for (CheckInfo check : outline.report().checks()) {
            suites.add(check(outline, check));
        }
        return suites;
    }

    private static JunitSuite coverage(Outline outline) {
        Headline headline = new Headline(outline);
        String name = outline.words().text("junit.coverage");
        String looked = String.join("\n", new Extent(outline).lines());
        List<Case> cases = new ArrayList<>();
        cases.add(
                outline.report().enoughSeen()
                        ? Case.passed(name)
                        : new Case(
                                name,
                                Result.ERROR,
                                "saw-too-little",
                                outline.words().text("result.blind"),
                                String.join("\n", headline.provisos()) + '\n' + looked));
        if (outline.uncheckedTotal() > 0) {
            String message = outline.words().count("proviso.unchecked", outline.uncheckedTotal());
            cases.add(new Case(outline.words().text("junit.unchecked"), Result.SKIPPED, "", message, missed(outline)));
        }
        return new JunitSuite("coverage", cases, looked);
    }

    private static String missed(Outline outline) {
        StringBuilder out = new StringBuilder();
        for (Unchecked one : outline.unchecked()) {
            String reason = outline.phrases().reason(one.reason());
            out.append(reason).append(": ").append(one.url().shown()).append('\n');
        }
        if (outline.unlisted() > 0) {
            out.append(outline.words().count("unchecked.unlisted", outline.unlisted()))
                    .append('\n');
        }
        return out.toString();
    }

    // One case for each (check, thing): a thing with two findings fails once and tells both.
    private static JunitSuite check(Outline outline, CheckInfo check) {
        Map<PublicUrl, Case> cases = new LinkedHashMap<>();
        outline.told().stream()
                .filter(story -> story.finding().check().equals(check.id()))
                .forEach(story -> cases.merge(story.finding().target(), found(outline, story), JunitSuite::both));
        AcceptedWords accepted = new AcceptedWords(outline);
        accepted.rows().stream()
                .filter(row -> row.story().finding().check().equals(check.id()))
                .forEach(row -> cases.merge(
                        row.story().finding().target(),
                        new Case(row.story().address(), Result.SKIPPED, "", accepted.line(row.acceptance()), ""),
                        JunitSuite::both));
        for (Undecided one : outline.report().undecided()) {
            if (one.check().equals(check.id())) {
                cases.merge(one.target(), undecided(outline, one), JunitSuite::both);
            }
        }
        return cases.isEmpty()
                ? new JunitSuite(
                        check.id(),
                        List.of(Case.passed(outline.words().check(check.id()).title())),
                        "")
                : new JunitSuite(check.id(), named(cases.values()), "");
    }

    // Two addresses that differ only in a masked secret look alike; CI servers want a name for each.
    private static List<Case> named(Collection<Case> cases) {
        Map<String, Integer> used = new HashMap<>();
        List<Case> named = new ArrayList<>();
        for (Case one : cases) {
            int n = used.merge(one.name(), 1, Integer::sum);
            named.add(n == 1 ? one : one.named(one.name() + " (" + n + ')'));
        }
        return named;
    }

    private static Case found(Outline outline, Story story) {
        String name = story.address();
        if (!story.tracked().state().stands()) {
            return Case.passed(name);
        }
        String text = PlainStory.of(outline, story);
        if (!outline.background().focus().counts(story.tracked())) {
            String before = outline.words().text("junit.before");
            return new Case(name, Result.SKIPPED, "", before + ": " + story.sentence(), text);
        }
        if (story.finding().confidence() == Confidence.SUSPECTED) {
            return new Case(name, Result.SKIPPED, "", suspected(outline, story), text);
        }
        return new Case(name, Result.FAILED, JsonWriter.word(story.finding().severity()), story.sentence(), text);
    }

    private static String suspected(Outline outline, Story story) {
        String how = outline.isAppendix(story)
                ? outline.words().text("tile.appendix")
                : outline.phrases().confidence(Confidence.SUSPECTED);
        return how + ": " + story.sentence();
    }

    private static Case undecided(Outline outline, Undecided one) {
        return new Case(
                one.target().shown(), Result.SKIPPED, "", outline.phrases().reason(one.reason()), "");
    }

    // The worse of the two decides; a failure keeps the words of both.
    private static Case both(Case first, Case second) {
        boolean firstWins = weight(first) >= weight(second);
        Case winner = firstWins ? first : second;
        Case other = firstWins ? second : first;
        boolean sameKind = winner.result() == other.result();
        String text = sameKind ? winner.text() + "\n\n" + other.text() : winner.text();
        return new Case(winner.name(), winner.result(), winner.type(), winner.message(), text);
    }

    private static int weight(Case one) {
        return switch (one.result()) {
            case PASSED -> 0;
            case SKIPPED -> 1;
            case FAILED -> 2;
            case ERROR -> 3;
        };
    }

    int tests() {
        return cases.size();
    }

    int failures() {
        return number(Result.FAILED);
    }

    int errors() {
        return number(Result.ERROR);
    }

    int skipped() {
        return number(Result.SKIPPED);
    }

    private int number(Result result) {
        return (int) cases.stream().filter(one -> one.result() == result).count();
    }
}
