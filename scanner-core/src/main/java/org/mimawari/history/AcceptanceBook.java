package org.mimawari.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.Accepting.AcceptedFinding;
import org.mimawari.finding.Accepting.Outcome;
import org.mimawari.finding.Accepting.Use;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Gravity;
import org.mimawari.history.AcceptancesTable.Key;

/** Parts what somebody answers for from what is open. For one use; used by one thread. */
final class AcceptanceBook {
    private final List<Acceptance> acceptances;
    private final LocalDate today;
    private final Map<Key, Gravity> known;
    private final Set<String> elsewhere;
    private final Map<Key, Gravity> first = new HashMap<>();
    private final Map<Acceptance, Outcome> outcomes = new LinkedHashMap<>();
    private final List<AcceptedFinding> accepted = new ArrayList<>();

    /**
     * @param known what each acceptance was given for, as noted when it was first applied
     * @param elsewhere keys of acceptances that concern other sites
     */
    AcceptanceBook(Terms terms, Map<Key, Gravity> known, Set<String> elsewhere) {
        this.acceptances = terms.acceptances();
        this.today = terms.today();
        this.known = Map.copyOf(known);
        this.elsewhere = Set.copyOf(elsewhere);
    }

    /** The same finding, accepted or open; open again if somebody had answered for it in the run before. */
    Standing judged(Standing standing) {
        if (!standing.tracked().state().stands()) {
            return standing.accepted(false);
        }
        Optional<Acceptance> by = acceptances.stream()
                .filter(one -> one.fits(standing.tracked().finding()))
                .filter(one -> holds(one, standing))
                .findFirst();
        if (by.isPresent()) {
            accepted.add(new AcceptedFinding(standing.tracked(), by.get()));
            return standing.accepted(true);
        }
        return (standing.accepted() ? standing.with(FindingState.RETURNED) : standing).accepted(false);
    }

    private boolean holds(Acceptance acceptance, Standing standing) {
        if (!acceptance.holdsOn(today)) {
            outcomes.put(acceptance, Outcome.EXPIRED);
            return false;
        }
        Key key = new Key(
                acceptance.key(),
                standing.targetDigest(),
                standing.check(),
                standing.tracked().finding().variant());
        Gravity now = Gravity.of(standing.tracked().finding());
        Gravity given = known.getOrDefault(key, first.getOrDefault(key, now));
        if (!given.covers(now)) {
            outcomes.put(acceptance, Outcome.OUTGROWN);
            return false;
        }
        first.put(key, given);
        outcomes.putIfAbsent(acceptance, Outcome.HOLDS);
        return true;
    }

    /** What is to be noted for later runs. */
    Map<Key, Gravity> firstUses() {
        Map<Key, Gravity> fresh = new HashMap<>(first);
        fresh.keySet().removeAll(known.keySet());
        return fresh;
    }

    Accepting accepting() {
        Set<String> here = new HashSet<>();
        known.keySet().forEach(key -> here.add(key.acceptance()));
        List<Use> uses = new ArrayList<>();
        for (Acceptance one : acceptances) {
            Outcome outcome = outcomes.get(one);
            if (outcome != null) {
                uses.add(new Use(one, outcome));
            } else if (here.contains(one.key()) || !elsewhere.contains(one.key())) {
                uses.add(new Use(one, one.holdsOn(today) ? Outcome.UNUSED : Outcome.EXPIRED));
            }
        }
        return new Accepting(accepted, uses);
    }
}
