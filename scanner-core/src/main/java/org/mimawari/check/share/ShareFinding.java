package org.mimawari.check.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.site.Handout;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.SharedFile;
import org.mimawari.term.AddressKind;
import org.mimawari.term.DataKind;

/** Puts a finding about a shared thing together: what was seen, what it holds, and the places that lead there. Immutable: each step gives a new one. */
record ShareFinding(CheckInfo check, SharedFile file, List<Evidence> evidence) {
    ShareFinding {
        evidence = List.copyOf(evidence);
    }

    static ShareFinding by(CheckInfo check, SharedFile file) {
        return new ShareFinding(check, file, List.of());
    }

    ShareFinding because(Signal signal) {
        return plus(List.of(new Evidence.Answered(signal)));
    }

    /** What the table holds: rows, people, and rows of each kind. */
    ShareFinding withContent() {
        return file.content().known().map(tally -> plus(stake(tally))).orElse(this);
    }

    private static List<Evidence> stake(PersonalDataTally tally) {
        List<Evidence> stake = new ArrayList<>();
        stake.add(new Evidence.Count(Unit.ROWS, tally.rows()));
        stake.add(new Evidence.Count(Unit.PEOPLE, tally.people()));
        if (!tally.whole()) {
            stake.add(new Evidence.Answered(Signal.SHARE_READ_IN_PART));
        }
        tally.byKind().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> stake.add(new Evidence.Shape(kind.getKey(), kind.getValue())));
        return stake;
    }

    ShareFinding reachedBy() {
        return reachedBy(kind -> true);
    }

    /** The places that hand out an address of this kind. */
    ShareFinding reachedBy(AddressKind wanted) {
        return reachedBy(wanted::equals);
    }

    private ShareFinding reachedBy(Predicate<AddressKind> wanted) {
        return plus(file.handouts().stream()
                .filter(handout -> wanted.test(handout.kind()))
                .map(Handout::route)
                .<Evidence>map(route -> new Evidence.ReachedBy(route, 1))
                .toList());
    }

    private ShareFinding plus(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(more);
        return new ShareFinding(check, file, all);
    }

    Finding found(String variant, Severity severity, Confidence confidence) {
        Fingerprint fingerprint = Fingerprint.of(check.id(), file.url(), signature(variant));
        return new Finding(check.id(), variant, severity, confidence, file.url(), file.title(), evidence, fingerprint);
    }

    /** The variant and the kinds that it holds: a sheet that later holds more is a new finding, one more row is not. */
    private String signature(String variant) {
        String kinds = file.content()
                .known()
                .map(tally -> tally.byKind().keySet().stream()
                        .sorted()
                        .map(DataKind::name)
                        .collect(Collectors.joining(",")))
                .orElse("");
        return variant + ':' + kinds;
    }

    static boolean handsOut(SharedFile file, AddressKind kind) {
        return file.handouts().stream().anyMatch(handout -> handout.kind() == kind);
    }

    /** Whether all that is handed out is the edition that its owner published to the web, which is for reading only. */
    static boolean isPublished(SharedFile file) {
        return file.handouts().stream().allMatch(handout -> handout.kind() == AddressKind.PUBLISHED);
    }
}
