package org.mimawari.personal;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The letters that stand most often in one place of names: as few as make up most of them. To be filled, then settled; after that thread-safe. */
final class CommonLetters {
    private static final double MOST = 0.8;

    private final Map<Character, Integer> counts = new HashMap<>();
    private final BitSet common = new BitSet();
    private int all;

    void add(char letter) {
        if (Character.isIdeographic(letter)) {
            counts.merge(letter, 1, Integer::sum);
            all++;
        }
    }

    CommonLetters settled() {
        List<Map.Entry<Character, Integer>> byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<Character, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        int covered = 0;
        for (Map.Entry<Character, Integer> letter : byCount) {
            if (covered >= all * MOST) {
                break;
            }
            common.set(letter.getKey());
            covered += letter.getValue();
        }
        counts.clear();
        return this;
    }

    boolean has(char letter) {
        return common.get(letter);
    }
}
