package org.mimawari.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Signal;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * A finding with its history and the digests of the full addresses, which the store keeps instead of the addresses.
 *
 * @param targetDigest of the exposed thing
 * @param fromDigests of the places that lead there themselves
 * @param misses how many runs in a row looked for it in vain
 * @param accepted whether somebody answered for it in that run
 */
record Standing(TrackedFinding tracked, String targetDigest, Set<String> fromDigests, int misses, boolean accepted) {

    Standing {
        fromDigests = Set.copyOf(fromDigests);
    }

    static Standing of(TrackedFinding tracked) {
        Finding finding = tracked.finding();
        Set<String> from = finding.routes().stream()
                .map(route -> Looked.digest(route.from()))
                .collect(Collectors.toSet());
        return new Standing(tracked, Looked.digest(finding.target()), from, 0, false);
    }

    Standing with(FindingState state) {
        TrackedFinding other = new TrackedFinding(tracked.finding(), state, tracked.firstSeen());
        return new Standing(other, targetDigest, fromDigests, misses, accepted);
    }

    /** With those places of an earlier run that have one of these digests. */
    Standing plusPlaces(Standing earlier, Set<String> others) {
        Finding finding = tracked.finding();
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        Set<PublicUrl> told = finding.routes().stream().map(Route::from).collect(Collectors.toSet());
        for (Route route : earlier.tracked.finding().routes()) {
            if (others.contains(Looked.digest(route.from())) && !told.contains(route.from())) {
                evidence.add(new Evidence.ReachedBy(route, 1));
            }
        }
        Set<String> from = new HashSet<>(fromDigests);
        from.addAll(others);
        TrackedFinding with = new TrackedFinding(finding.with(evidence), tracked.state(), tracked.firstSeen());
        return new Standing(with, targetDigest, from, misses, accepted);
    }

    Standing missed(int times) {
        return new Standing(tracked, targetDigest, fromDigests, times, accepted);
    }

    Standing accepted(boolean now) {
        return new Standing(tracked, targetDigest, fromDigests, misses, now);
    }

    String check() {
        return tracked.finding().check();
    }

    /** Whether the address of a dead link does not stand in the links, but one that redirects there. */
    boolean isOverRedirect() {
        return tracked.finding().evidence().contains(new Evidence.Answered(Signal.LINK_OVER_REDIRECT));
    }

    String fingerprint() {
        return tracked.finding().fingerprint().hex();
    }
}
