package org.mimawari.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.term.DataKind;

/**
 * Tells which finding of before goes on in which of now: the one with the same fingerprint; else one of the same check and variant on the same thing of which less is told now, as when a form was closed, its questions cannot be seen any more and its answers still
 * can. One that tells of more kinds than before is another finding, which nobody has accepted.
 */
final class Succession {
    private final Map<String, Standing> stood;
    private final Map<String, Standing> before = new HashMap<>();
    private final Set<String> continued = new HashSet<>();

    /** What stays the same of a finding when other kinds are seen. */
    private record Core(String check, String variant, String target) {}

    Succession(Map<String, Standing> stood, List<Finding> current) {
        this.stood = stood;
        Set<String> met =
                current.stream().map(finding -> finding.fingerprint().hex()).collect(Collectors.toSet());
        Map<Core, Standing> left = new HashMap<>();
        stood.forEach((key, standing) -> {
            if (!met.contains(key)) {
                Finding finding = standing.tracked().finding();
                left.put(new Core(finding.check(), finding.variant(), standing.targetDigest()), standing);
            }
        });
        for (Finding finding : current) {
            String key = finding.fingerprint().hex();
            Standing old = left.get(new Core(finding.check(), finding.variant(), Looked.digest(finding.target())));
            if (!stood.containsKey(key)
                    && old != null
                    && tellsNoMore(finding, old.tracked().finding())) {
                before.put(key, old);
                continued.add(old.tracked().finding().fingerprint().hex());
            }
        }
    }

    private static boolean tellsNoMore(Finding now, Finding old) {
        return kinds(old).containsAll(kinds(now));
    }

    private static Set<DataKind> kinds(Finding finding) {
        return finding.evidence().stream()
                .filter(Evidence.Shape.class::isInstance)
                .map(evidence -> ((Evidence.Shape) evidence).kind())
                .collect(Collectors.toSet());
    }

    /** Null if the finding is new. */
    @Nullable
    Standing before(Finding finding) {
        String key = finding.fingerprint().hex();
        Standing same = stood.get(key);
        return same == null ? before.get(key) : same;
    }

    /** Whether a finding of before goes on under another fingerprint. */
    boolean isContinued(String fingerprint) {
        return continued.contains(fingerprint);
    }
}
