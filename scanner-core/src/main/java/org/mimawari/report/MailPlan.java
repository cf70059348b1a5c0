package org.mimawari.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mimawari.finding.ReportingDuty.Standing;
import org.mimawari.finding.Severity;
import org.mimawari.term.Route;

/**
 * What goes into a mail, before it is written as text and as HTML.
 *
 * @param full findings told with places and steps, worst first
 * @param brief findings told in a line
 * @param hidden how many verified findings only the report tells
 */
record MailPlan(Outline outline, List<Story> full, List<Story> brief, int hidden, List<String> notes) {
    static final int FULL = 10;
    static final int BRIEF = 10;
    static final int WAYS = 5;
    static final int LISTED = 5;

    MailPlan {
        full = List.copyOf(full);
        brief = List.copyOf(brief);
        notes = List.copyOf(notes);
    }

    static MailPlan of(Outline outline, List<String> notes) {
        List<Story> all = Stream.of(outline.urgent(), outline.later())
                .flatMap(stories -> told(outline, stories).stream())
                .toList();
        List<Story> full =
                all.stream().filter(MailPlan::deservesRoom).limit(FULL).toList();
        List<Story> brief =
                all.stream().filter(story -> !full.contains(story)).limit(BRIEF).toList();
        return new MailPlan(outline, full, brief, all.size() - full.size() - brief.size(), notes);
    }

    /** A re-check comes each day: its mail tells what changed, the report all that stands. */
    private static List<Story> told(Outline outline, List<Story> stories) {
        return outline.background().isRecheck() ? Outline.changed(stories) : stories;
    }

    private static boolean deservesRoom(Story story) {
        return story.finding().severity().atLeast(Severity.MEDIUM);
    }

    /** The lines about what is only suspected: how many, and which of them would be grave. */
    List<String> suspected() {
        int n = told(outline, outline.suspected()).size();
        return n == 0 ? List.of() : List.of(outline.words().count("mail.suspected", n));
    }

    /** Who decides about a report to the Commission, once below the findings; empty if nothing seen in those told speaks for one. */
    List<String> lawNotes() {
        boolean asked = full.stream()
                .flatMap(story -> story.duty().stream())
                .anyMatch(story -> story.duty().standing() != Standing.NO_SIGN);
        return asked ? outline.law().notes(outline.background().rules()) : List.of();
    }

    /** Of a re-check, how many findings stand as before and are not told. */
    Optional<String> standing() {
        int all = outline.toMend() + outline.suspected().size();
        int told = full.size()
                + brief.size()
                + hidden
                + told(outline, outline.suspected()).size();
        return all > told ? Optional.of(outline.words().count("mail.standing", all - told)) : Optional.empty();
    }

    /** Suspected findings that would be critical or high: the reader should know the address today. */
    List<Story> grave() {
        return told(outline, outline.suspected()).stream()
                .filter(story -> story.finding().severity().atLeast(Severity.HIGH))
                .limit(LISTED)
                .toList();
    }

    /** What could not be checked, by reason and check: one line each. */
    List<String> unchecked() {
        return outline.uncheckedGroups().stream()
                .map(group -> group.line(outline.phrases()))
                .toList();
    }

    /** Things of which a check could not tell, by name: a person must look at these. Where it is many of a kind, the line is all. */
    List<Unchecked> undecided() {
        return outline.uncheckedGroups().stream()
                .filter(group -> !group.checks().isEmpty() && !group.isMany())
                .flatMap(group -> group.things().stream())
                .limit(LISTED)
                .toList();
    }

    /** Where the mail already told the same steps. */
    Optional<String> toldBefore(Story story) {
        List<List<String>> steps = full.stream().map(Story::steps).toList();
        int first = steps.indexOf(story.steps());
        return story.steps().isEmpty() || full.get(first).equals(story)
                ? Optional.empty()
                : Optional.of(outline.words().text("steps.same", Map.of("number", Integer.toString(first + 1))));
    }

    String undecided(Unchecked one) {
        String thing = one.name().isEmpty()
                ? outline.words().text("mail.unnamed")
                : outline.phrases().quoted(one.name());
        return outline.words()
                .text(
                        "mail.unchecked",
                        Map.of("reason", UncheckedGroup.of(one).heading(outline.phrases()), "thing", thing));
    }

    /** "1. 重大: フォームの回答を誰でも読めます（新しく見つかりました）". */
    String heading(Story story, int number) {
        return outline.words()
                .text(
                        "mail.heading",
                        Map.of(
                                "number", Integer.toString(number),
                                "severity",
                                        outline.phrases()
                                                .severity(story.finding().severity()),
                                "problem", story.heading(),
                                "state", outline.phrases().state(story.tracked().state())));
    }

    String place(Route route) {
        return outline.routes().full(route);
    }

    /** The ways that a mail names, and how many it leaves out. */
    List<Way> ways(Story story) {
        return story.ways().subList(0, Math.min(WAYS, story.ways().size()));
    }

    /** The places in a document that a mail names. */
    List<String> parts(Story story) {
        return story.parts().subList(0, Math.min(WAYS, story.parts().size()));
    }

    int moreWays(Story story) {
        return story.ways().size() - ways(story).size();
    }

    /** How far the round went. */
    List<String> extent() {
        return new Extent(outline).lines();
    }

    String when() {
        return outline.words()
                .text(
                        "mail.when",
                        Map.of(
                                "time", outline.moments().time(outline.report().started()),
                                "zone", outline.moments().zoneName()));
    }
}
