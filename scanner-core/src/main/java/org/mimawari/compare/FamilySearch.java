package org.mimawari.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the versions among many documents. Each is compared only with those that share a part of the sketch of its text (locality-sensitive hashing), a name or the target of a QR code, and with at most {@value #NEIGHBOURS} of
 * each such group, those whose names are nearest; so the work grows with the number of documents, not with its square. Pure; thread-safe.
 */
public final class FamilySearch {
    private static final int BAND_DIGITS = 4;
    private static final int NEIGHBOURS = 12;
    private static final int LONGEST_CHAIN = 50;

    private final VersionJudge judge = new VersionJudge();

    /** For each document that has a newer version the bond to the newest one, in the order of the documents. */
    public List<Bond> in(List<Exemplar> documents) {
        Map<Integer, Bond> newer = new TreeMap<>();
        Set<Long> compared = new HashSet<>();
        for (List<Integer> group : groups(documents).values()) {
            group.sort(Comparator.comparing((Integer number) -> name(documents.get(number)))
                    .thenComparing(number -> number));
            for (int at = 0; at < group.size(); at++) {
                for (int next = at + 1; next < Math.min(group.size(), at + 1 + NEIGHBOURS); next++) {
                    compare(documents, group.get(at), group.get(next), compared, newer);
                }
            }
        }
        return newer.values().stream().map(bond -> toNewest(bond, newer)).toList();
    }

    private void compare(List<Exemplar> documents, int one, int other, Set<Long> compared, Map<Integer, Bond> newer) {
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        if (one != other && compared.add(pair)) {
            judge.judge(one, documents.get(one), other, documents.get(other))
                    .ifPresent(bond -> newer.merge(bond.older(), bond, FamilySearch::better));
        }
    }

    private static Bond better(Bond one, Bond other) {
        if (one.sure() != other.sure()) {
            return one.sure() ? one : other;
        }
        return one.weight() >= other.weight() ? one : other;
    }

    /** Of three versions in a row the first is superseded by the last. */
    private static Bond toNewest(Bond first, Map<Integer, Bond> newer) {
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

    private static String name(Exemplar document) {
        return document.words().file().core()
                + ' '
                + document.words().links().stream()
                        .map(NameReading::core)
                        .findFirst()
                        .orElse("");
    }

    private static Map<String, List<Integer>> groups(List<Exemplar> documents) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int number = 0; number < documents.size(); number++) {
            for (String key : keys(documents.get(number))) {
                groups.computeIfAbsent(key, none -> new ArrayList<>(2)).add(number);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    private static Set<String> keys(Exemplar document) {
        Set<String> keys = new HashSet<>();
        String bits = document.sketch().text().bits();
        for (int at = 0; at + BAND_DIGITS <= bits.length(); at += BAND_DIGITS) {
            keys.add("b" + at + bits.substring(at, at + BAND_DIGITS));
        }
        Exemplar.Names names = document.words();
        add(keys, 'f', names.file().core());
        add(keys, 't', names.title().core());
        names.links().forEach(name -> add(keys, 'w', name.core()));
        document.sketch().codes().forEach(code -> keys.add("c" + code));
        return keys;
    }

    private static void add(Set<String> keys, char kind, String core) {
        if (!core.isEmpty()) {
            keys.add(kind + core);
        }
    }
}
