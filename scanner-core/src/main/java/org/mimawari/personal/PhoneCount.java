package org.mimawari.personal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.term.PhoneBlocks;

/** Counts in which blocks of a thousand the telephone numbers of a table lie: those of one office lie in few, those of people in many. Used by one thread; keeps no number. */
public final class PhoneCount {
    private static final double NEARLY_ALL = 0.9;

    /** Offices take their numbers by the thousand; two houses have them by chance. */
    private static final int DIGITS_IN_BLOCK = 3;

    private static final int DIGITS_OF_BLOCK = 7;
    private static final int SHORTEST = 9;
    private static final int FEWEST_IN_ONE = 4;
    private static final int FEWEST = 3;

    private final Map<String, Integer> byBlock = new HashMap<>();
    private int all;

    /** @param cell a telephone number */
    void add(String cell) {
        String number = Surroundings.digits(withoutExtension(cell));
        byBlock.merge(number.substring(0, number.length() - DIGITS_IN_BLOCK), 1, Integer::sum);
        all++;
    }

    /** In brackets behind the number. */
    private static String withoutExtension(String cell) {
        int bracket = cell.endsWith(")") ? cell.lastIndexOf('(') : -1;
        return bracket >= SHORTEST ? cell.substring(0, bracket) : cell;
    }

    /** The numbers of another column. */
    public void add(PhoneCount other) {
        other.byBlock.forEach((block, n) -> byBlock.merge(block, n, Integer::sum));
        all += other.all;
    }

    /** @param of how many in all; some may be no numbers */
    boolean areInOneBlock(int of) {
        int most = byBlock.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most >= FEWEST_IN_ONE && most >= of * NEARLY_ALL;
    }

    /** The fewest blocks in which nearly all numbers lie; empty if there are hardly any numbers or more blocks than can be told. */
    public PhoneBlocks blocks() {
        Map<Integer, Integer> byCode = new HashMap<>();
        byBlock.forEach((block, n) -> byCode.merge(code(block), n, Integer::sum));
        PhoneBlocks blocks = PhoneBlocks.NONE;
        int held = 0;
        for (Map.Entry<Integer, Integer> most : mostFirst(byCode.entrySet())) {
            if (held < all * NEARLY_ALL) {
                blocks = blocks.plus(most.getKey());
                held += most.getValue();
            }
        }
        return all >= FEWEST && held >= all * NEARLY_ALL ? blocks : PhoneBlocks.NONE;
    }

    private static List<Map.Entry<Integer, Integer>> mostFirst(Collection<Map.Entry<Integer, Integer>> blocks) {
        return blocks.stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PhoneBlocks.MOST)
                .toList();
    }

    private static int code(String block) {
        return block.length() == DIGITS_OF_BLOCK ? PhoneBlocks.code(Integer.parseInt(block)) : PhoneBlocks.NO_BLOCK;
    }
}
