package org.mimawari.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds the versions among many documents. Each is compared only with those that share a part of the sketch of its text (locality-sensitive hashing), a name or the target of a QR code, and of each such group with the
 * {@value #NEIGHBOURS} whose names are nearest; so the work grows with the number of documents, not with its square. Pure; thread-safe.
 */
public final class FamilySearch {
    private static final int NEIGHBOURS = 12;
    private static final int LONGEST_CHAIN = 50;

    private final VersionJudge judge = new VersionJudge();

    /** For each document that has a newer version the bond to the newest one, in the order of the documents. */
    public List<Bond> in(List<Exemplar> documents) {
        Round round = new Round(documents);
        for (Function<Exemplar, Set<String>> view : Views.ALL) {
            round.groups(view).values().forEach(round::compare);
        }
        return round.newer.values().stream().map(round::toNewest).toList();
    }

    /** One search. */
    private final class Round {
        private final List<Exemplar> documents;
        private final List<String> names;
        private final ComparedPairs compared = new ComparedPairs();
        private final Map<Integer, Bond> newer = new TreeMap<>();

        Round(List<Exemplar> documents) {
            this.documents = documents;
            this.names = documents.stream().map(Views::name).toList();
        }

        Map<String, List<Integer>> groups(Function<Exemplar, Set<String>> view) {
            Map<String, List<Integer>> groups = new HashMap<>();
            for (int number = 0; number < documents.size(); number++) {
                for (String key : view.apply(documents.get(number))) {
                    groups.computeIfAbsent(key, none -> new ArrayList<>(1)).add(number);
                }
            }
            return groups;
        }

        void compare(List<Integer> group) {
            group.sort(Comparator.comparing((Integer number) -> names.get(number))
                    .thenComparing(Comparator.naturalOrder()));
            for (int at = 0; at < group.size(); at++) {
                int end = Math.min(group.size(), at + 1 + NEIGHBOURS);
                for (int next = at + 1; next < end; next++) {
                    compare(group.get(at), group.get(next));
                }
            }
        }

        private void compare(int one, int other) {
            if (compared.add(one, other)) {
                judge.judge(one, documents.get(one), other, documents.get(other))
                        .ifPresent(bond -> newer.merge(bond.older(), bond, FamilySearch::better));
            }
        }

        /** Of three versions in a row the first is superseded by the last. */
        Bond toNewest(Bond first) {
            Set<Integer> met = new HashSet<>(List.of(first.older()));
            Bond at = first;
            boolean sure = first.sure();
            for (Bond next = newer.get(at.newer());
                    next != null && met.add(next.older()) && met.size() < LONGEST_CHAIN;
                    next = newer.get(at.newer())) {
                sure &= next.sure();
                at = next;
            }
            boolean circle = at.newer() == first.older();
            return circle ? first : new Bond(first.older(), at.newer(), sure, first.weight());
        }
    }

    private static Bond better(Bond one, Bond other) {
        if (one.sure() != other.sure()) {
            return one.sure() ? one : other;
        }
        return one.weight() >= other.weight() ? one : other;
    }
}
