package org.mimawari.site;

import java.util.EnumMap;
import java.util.Map;
import org.mimawari.term.DataKind;

/**
 * How many different numbers of single people something shows, by kind: My Numbers, accounts, cards, licences. Counts only.
 *
 * @param sure such as hardly leave a doubt
 * @param suspected such that stand beside their word, but beside nobody; not among the sure ones
 */
public record NumberTally(Map<DataKind, Integer> sure, Map<DataKind, Integer> suspected) {
    public static final NumberTally NONE = new NumberTally(Map.of(), Map.of());

    public NumberTally {
        sure = Map.copyOf(sure);
        suspected = Map.copyOf(suspected);
    }

    public boolean isEmpty() {
        return sure.isEmpty() && suspected.isEmpty();
    }

    /** With those of another stretch of the same place. */
    public NumberTally plus(NumberTally other) {
        return new NumberTally(sum(sure, other.sure), sum(suspected, other.suspected));
    }

    private static Map<DataKind, Integer> sum(Map<DataKind, Integer> one, Map<DataKind, Integer> other) {
        Map<DataKind, Integer> sum = new EnumMap<>(DataKind.class);
        sum.putAll(one);
        other.forEach((kind, n) -> sum.merge(kind, n, Integer::sum));
        return sum;
    }
}
