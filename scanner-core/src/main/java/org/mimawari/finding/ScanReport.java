package org.mimawari.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mimawari.term.ScanId;

/**
 * What one run says of one site.
 *
 * @param site the site's name in the settings
 * @param findings worst first, of the same gravity those that changed before those that stand as before; includes those that are {@link FindingState#ABSENT} now
 * @param undecided what could not be told
 * @param checks all checks that ran
 * @param enoughSeen false if the run saw too little to say anything
 * @param accepting what the organisation answers for; these findings are not among the others
 */
public record ScanReport(
        String site,
        ScanId id,
        Instant started,
        Instant ended,
        List<TrackedFinding> findings,
        List<Undecided> undecided,
        List<CheckInfo> checks,
        boolean enoughSeen,
        Accepting accepting) {
    private static final Comparator<TrackedFinding> WORST_FIRST = Comparator.comparing(
                    (TrackedFinding tracked) -> tracked.finding().severity())
            .thenComparing(tracked -> tracked.finding().confidence())
            .thenComparing(tracked -> !tracked.state().isChange())
            .thenComparing(tracked -> tracked.finding().check())
            .thenComparing(tracked -> tracked.finding().target());

    public ScanReport {
        findings = findings.stream().sorted(WORST_FIRST).toList();
        undecided = List.copyOf(undecided);
        checks = List.copyOf(checks);
    }

    public ScanReport with(List<TrackedFinding> others) {
        return new ScanReport(site, id, started, ended, others, undecided, checks, enoughSeen, accepting);
    }

    /** The findings that stand now. */
    public List<TrackedFinding> open() {
        return findings.stream().filter(tracked -> tracked.state().stands()).toList();
    }

    /** The findings that stand now, without those that are no alarm but worth a look. */
    public List<TrackedFinding> alarms() {
        return open().stream()
                .filter(tracked -> !isForAppendix(tracked.finding()))
                .toList();
    }

    /**
     * Whether it is suspected only, and by its check's own word no alarm but worth a look.
     *
     * @see CheckInfo#appendix
     */
    public boolean isForAppendix(Finding finding) {
        return checks.stream().anyMatch(check -> check.hasInAppendix(finding));
    }

    /** What is known of the check that made a finding; empty if it did not run this time. */
    public Optional<CheckInfo> check(Finding finding) {
        return checks.stream()
                .filter(check -> check.id().equals(finding.check()))
                .findFirst();
    }

    /** How many findings stand that a run is not about, without those that are no alarm. */
    public int beside(Focus focus) {
        return (int) alarms().stream().filter(tracked -> !focus.counts(tracked)).count() + focus.elsewhere();
    }

    /** Whether a verified finding at or above the limit stands now. */
    public boolean fails(Severity limit) {
        return fails(limit, Focus.ALL);
    }

    /** The same, of those findings that the run is about. */
    public boolean fails(Severity limit, Focus focus) {
        return open().stream()
                .filter(focus::counts)
                .map(TrackedFinding::finding)
                .anyMatch(finding -> finding.confidence() == Confidence.VERIFIED
                        && finding.severity().atLeast(limit));
    }
}
