package org.mimawari.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.finding.Reason;

/**
 * What could not be checked for one reason by the same checks: told in one line, however many things it is, so that twenty forms
 * whose answers nobody outside can ask for do not bury the one that was blocked.
 *
 * @param checks ids of the checks that could not tell; empty for addresses that were not read at all
 * @param things at least one
 */
record UncheckedGroup(Reason reason, List<String> checks, List<Unchecked> things) {
    /** So many are told one by one. */
    private static final int FEW = 2;

    /** What the checks say comes before what was only not read. */
    private static final Comparator<UncheckedGroup> ORDER = Comparator.comparing(UncheckedGroup::reason)
            .thenComparing(group -> group.checks().isEmpty());

    UncheckedGroup {
        checks = List.copyOf(checks);
        things = List.copyOf(things);
    }

    private record Kind(Reason reason, List<String> checks) {}

    static UncheckedGroup of(Unchecked one) {
        return new UncheckedGroup(one.reason(), one.checks(), List.of(one));
    }

    /** Groups in the order of the reasons; in each the things in the order given. */
    static List<UncheckedGroup> of(List<Unchecked> all) {
        Map<Kind, List<Unchecked>> kinds = new LinkedHashMap<>();
        all.forEach(one -> kinds.computeIfAbsent(new Kind(one.reason(), one.checks()), kind -> new ArrayList<>())
                .add(one));
        return kinds.entrySet().stream()
                .map(kind ->
                        new UncheckedGroup(kind.getKey().reason(), kind.getKey().checks(), kind.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** Whether it is told in one line, with the things folded away where that can be done. */
    boolean isMany() {
        return things.size() > FEW;
    }

    /** The reason in a word or two; where a check says more of it, that this cannot be told from outside. */
    String heading(Phrases phrases) {
        return hints(phrases.words()).isEmpty()
                ? phrases.reason(reason)
                : phrases.words().text("unchecked.outside");
    }

    /** What nobody could tell, and of how many things. */
    String title(Phrases phrases) {
        return what(phrases) + phrases.words().count("bracketed", things.size());
    }

    /** The reason, what nobody could tell, and of how many things: for places with little room. */
    String line(Phrases phrases) {
        String line = checks.isEmpty()
                ? heading(phrases)
                : phrases.words().text("unchecked.line", Map.of("reason", heading(phrases), "what", what(phrases)));
        return line + phrases.words().count("bracketed", things.size());
    }

    private String what(Phrases phrases) {
        Words words = phrases.words();
        if (checks.isEmpty()) {
            return words.text("unchecked.addresses");
        }
        List<String> titles = checks.stream()
                .map(id -> words.text("quoted", Map.of("text", words.check(id).title())))
                .toList();
        return words.text("unchecked.tell", Map.of("checks", phrases.list(titles)));
    }

    /** What the checks themselves say of this reason; empty when what is said of the reason in general is all. */
    List<String> hints(Words words) {
        return checks.stream()
                .map(id -> words.check(id).cannotTell(reason))
                .flatMap(Optional::stream)
                .toList();
    }
}
