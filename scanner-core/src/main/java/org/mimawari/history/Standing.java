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
 */
record Standing(TrackedFinding tracked, String targetDigest, Set<String> fromDigests) {

    Standing {
        fromDigests = Set.copyOf(fromDigests);
    }

    static Standing of(TrackedFinding tracked) {
        Finding finding = tracked.finding();
        Set<String> from = finding.routes().stream()
                .map(route -> Looked.digest(route.from()))
                .collect(Collectors.toSet());
        return new Standing(tracked, Looked.digest(finding.target()), from);
    }

    Standing with(FindingState state) {
        return new Standing(
                new TrackedFinding(tracked.finding(), state, tracked.firstSeen()), targetDigest, fromDigests);
    }

    String check() {
        return tracked.finding().check();
    }
}
