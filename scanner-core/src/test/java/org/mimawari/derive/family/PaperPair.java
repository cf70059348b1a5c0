package org.mimawari.derive.family;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Two documents of one site.
 *
 * @param kind what they are to each other
 * @param older the older one if they are versions
 */
public record PaperPair(String kind, Paper older, Paper newer) {
    /** So many of each kind, by their numbers. */
    static List<PaperPair> ofEach(List<IntFunction<PaperPair>> kinds, int times) {
        List<PaperPair> all = new ArrayList<>();
        for (IntFunction<PaperPair> kind : kinds) {
            for (int i = 0; i < times; i++) {
                all.add(kind.apply(i));
            }
        }
        return all;
    }
}
