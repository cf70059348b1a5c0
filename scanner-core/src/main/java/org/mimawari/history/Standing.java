package org.mimawari.history;

import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.TrackedFinding;

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

    Standing missed(int times) {
        return new Standing(tracked, targetDigest, fromDigests, times, accepted);
    }

    Standing accepted(boolean now) {
        return new Standing(tracked, targetDigest, fromDigests, misses, now);
    }

    String check() {
        return tracked.finding().check();
    }

    String fingerprint() {
        return tracked.finding().fingerprint().hex();
    }
}
