package org.mimawari.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mimawari.finding.Background;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.site.Coverage;
import org.mimawari.site.LinkedForm;
import org.mimawari.term.Language;

/**
 * An edition sorted as its readers need it, and told in its language: what to do today, what to mend later, what is only suspected,
 * what is mended, what is worth a look, what could not be checked, what was looked at.
 *
 * @param urgent verified, critical or high, worst first
 * @param later verified, medium or less
 * @param appendix suspected, and by the check's own word no alarm but worth a look
 * @param faded the same of earlier runs, looked for again and not found any more; only programs are told
 * @param unlisted how many more addresses could not be checked than {@code unchecked} names
 * @param forms all outside forms, also those without a trouble, worst first, then what could not be seen
 */
record Outline(
        Edition edition,
        Phrases phrases,
        Moments moments,
        RouteWords routes,
        List<Story> urgent,
        List<Story> later,
        List<Story> suspected,
        List<Story> mended,
        List<Story> appendix,
        List<Story> faded,
        List<Unchecked> unchecked,
        int unlisted,
        List<LinkedForm> forms) {
    Outline {
        urgent = List.copyOf(urgent);
        later = List.copyOf(later);
        suspected = List.copyOf(suspected);
        mended = List.copyOf(mended);
        appendix = List.copyOf(appendix);
        faded = List.copyOf(faded);
        unchecked = List.copyOf(unchecked);
        forms = List.copyOf(forms);
    }

    static Outline of(Edition edition, Function<Language, Words> source) {
        Words words = source.apply(edition.language());
        Phrases phrases = new Phrases(words);
        Moments moments = new Moments(words, edition.zone());
        Storyteller teller = new Storyteller(phrases, moments, edition);
        Map<Boolean, List<Story>> aside = edition.report().findings().stream()
                .map(teller::tell)
                .collect(Collectors.partitioningBy(story -> edition.report().isForAppendix(story.finding())));
        Map<Boolean, List<Story>> mended = mended(aside.getOrDefault(false, List.of()));
        Map<Boolean, List<Story>> faded = mended(aside.getOrDefault(true, List.of()));
        List<Story> open = mended.getOrDefault(false, List.of());
        return new Outline(
                edition,
                phrases,
                moments,
                new RouteWords(phrases),
                open.stream()
                        .filter(story -> isVerified(story) && isUrgent(story))
                        .toList(),
                open.stream()
                        .filter(story -> isVerified(story) && !isUrgent(story))
                        .toList(),
                open.stream().filter(story -> !isVerified(story)).toList(),
                mended.getOrDefault(true, List.of()),
                faded.getOrDefault(false, List.of()),
                faded.getOrDefault(true, List.of()),
                Unchecked.of(edition),
                unlisted(edition.snapshot().coverage()),
                forms(edition, new FormWords(phrases)));
    }

    private static Map<Boolean, List<Story>> mended(List<Story> stories) {
        return stories.stream().collect(Collectors.partitioningBy(Outline::isMended));
    }

    private static boolean isMended(Story story) {
        return !story.tracked().state().stands();
    }

    private static boolean isVerified(Story story) {
        return story.finding().confidence() == Confidence.VERIFIED;
    }

    private static boolean isUrgent(Story story) {
        return story.finding().severity().atLeast(Severity.HIGH);
    }

    private static int unlisted(Coverage coverage) {
        return Math.max(0, coverage.unseenTotal() - coverage.missed().size());
    }

    private static List<LinkedForm> forms(Edition edition, FormWords words) {
        return edition.snapshot().subjects().stream()
                .filter(LinkedForm.class::isInstance)
                .map(LinkedForm.class::cast)
                .sorted(Comparator.comparing(words::mood).thenComparing(LinkedForm::url))
                .toList();
    }

    /** Those that are new, worse or better since the run before. */
    static List<Story> changed(List<Story> stories) {
        return stories.stream()
                .filter(story -> story.tracked().state().isChange())
                .toList();
    }

    /** All findings in the order in which reports tell them, those of the appendix before the mended ones. */
    List<Story> told() {
        return Stream.of(urgent, later, suspected, appendix, mended, faded)
                .flatMap(List::stream)
                .toList();
    }

    boolean isAppendix(Story story) {
        return report().isForAppendix(story.finding());
    }

    /** How many findings somebody must decide about now whether they are to be reported to the Commission. */
    int pressing() {
        return (int) Stream.of(urgent, later)
                .flatMap(List::stream)
                .filter(Story::isPressing)
                .count();
    }

    /** Whether the law is spoken of at all. */
    boolean hasDuties() {
        return Stream.of(urgent, later).flatMap(List::stream).anyMatch(story -> story.duty()
                .isPresent());
    }

    LawWords law() {
        return new LawWords(phrases, !background().isInspection());
    }

    ScanReport report() {
        return edition.report();
    }

    Background background() {
        return edition.background();
    }

    Coverage coverage() {
        return edition.snapshot().coverage();
    }

    Words words() {
        return phrases.words();
    }

    /** How many verified findings of one severity stand now. */
    int open(Severity severity) {
        return (int) report().open().stream()
                .map(TrackedFinding::finding)
                .filter(f -> f.confidence() == Confidence.VERIFIED && f.severity() == severity)
                .count();
    }

    int toMend() {
        return urgent.size() + later.size();
    }

    int uncheckedTotal() {
        return unchecked.size() + unlisted;
    }

    /** What could not be checked, put together by reason and check. */
    List<UncheckedGroup> uncheckedGroups() {
        return UncheckedGroup.of(unchecked);
    }

    /** The thing's title in quotes, or its general word. */
    String thing(Unchecked one) {
        return one.name().isEmpty() ? "" : phrases.quoted(one.name());
    }
}
