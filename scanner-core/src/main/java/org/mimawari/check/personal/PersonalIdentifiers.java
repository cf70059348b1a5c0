package org.mimawari.check.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mimawari.check.Check;
import org.mimawari.check.DocumentCase;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.site.Page;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Place;

/**
 * Finds My Numbers, accounts, cards, licences, passports, insurance and pension numbers of people that everybody sees in documents and on web pages, outside of lists of people, which another check tells.
 *
 * <p>High, since one such number does harm to one person already. Accounts and insurance numbers beside which nobody stands may be those of an organisation or invented: medium and suspected. A thing that is called an example by its title
 * or by all links that lead there holds none.
 */
public final class PersonalIdentifiers implements Check<Visited> {
    private static final CheckInfo INFO = new CheckInfo(
                    "personal-identifiers", Family.PERSONAL, Owner.SITE, Severity.HIGH, List.of("numbers", "suspected"))
            .exposing("numbers")
            .appendix("suspected")
            .restingOn(Basis.CONTENT);

    /** A webmaster who has seen so many places knows where to look. */
    private static final int PLACES = 10;

    private static final Pattern EXAMPLE =
            Pattern.compile("記入例|記載例|入力例|申請例|見本|サンプル|書き方|\\b(?:sample|specimen|example)\\b");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<Visited> subjectType() {
        return Visited.class;
    }

    @Override
    public Verdict inspect(Visited thing) {
        DocumentCase one = new DocumentCase(thing);
        List<Holding> parts = parts(thing);
        return one.verdict(parts.isEmpty() || isCalledExample(thing) ? List.of() : findings(thing, parts));
    }

    private static List<Holding> parts(Visited thing) {
        List<Holding> seen = thing.matter().holdings().stream()
                .filter(part -> part.concealment() == Concealment.NONE)
                .toList();
        boolean listed = thing instanceof Page
                && seen.stream().anyMatch(part -> part.tally().people() > 0);
        return seen.stream()
                .filter(part -> part.tally().people() == 0 && !part.numbers().isEmpty())
                .filter(part -> !listed || !part.place().equals(Place.WHOLE)) // of a page, the words of its lists too
                .toList();
    }

    private static boolean isCalledExample(Subject subject) {
        boolean linked = !subject.routes().isEmpty()
                && subject.routes().stream()
                        .allMatch(route -> isExample(route.label().text()));
        return linked || isExample(subject.name().text());
    }

    private static boolean isExample(String words) {
        return EXAMPLE.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    private static List<Finding> findings(Subject subject, List<Holding> parts) {
        List<Finding> findings = new ArrayList<>();
        if (holds(parts, NumberTally::sure)) {
            findings.add(draft(subject, parts, Signal.SHOWS_NUMBERS_OF_PEOPLE, NumberTally::sure)
                    .found("numbers", Severity.HIGH, Confidence.VERIFIED));
        } else if (holds(parts, NumberTally::suspected)) {
            findings.add(draft(subject, parts, Signal.MAY_SHOW_NUMBERS_OF_PEOPLE, NumberTally::suspected)
                    .found("suspected", Severity.MEDIUM, Confidence.SUSPECTED));
        }
        return findings;
    }

    private static boolean holds(List<Holding> parts, Function<NumberTally, Map<DataKind, Integer>> which) {
        return parts.stream().anyMatch(part -> !which.apply(part.numbers()).isEmpty());
    }

    private static FindingDraft draft(
            Subject subject, List<Holding> parts, Signal signal, Function<NumberTally, Map<DataKind, Integer>> which) {
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        parts.forEach(part -> which.apply(part.numbers()).forEach((kind, n) -> kinds.merge(kind, n, Integer::sum)));
        FindingDraft draft = FindingDraft.by(INFO, subject, kinds.keySet())
                .because(signal)
                .counting(Unit.NUMBERS, kinds.values().stream().mapToInt(n -> n).sum());
        List<Holding> told = parts.stream()
                .filter(part -> !which.apply(part.numbers()).isEmpty())
                .sorted(Comparator.comparingInt(part -> -count(which.apply(part.numbers()))))
                .limit(PLACES)
                .toList();
        for (Holding part : told) {
            draft = draft.part(part.concealment(), part.place(), 0);
        }
        return draft.showing(kinds).reachedBy(subject.routes());
    }

    private static int count(Map<DataKind, Integer> kinds) {
        return kinds.values().stream().mapToInt(n -> n).sum();
    }
}
