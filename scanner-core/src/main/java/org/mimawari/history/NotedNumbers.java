package org.mimawari.history;

import java.util.Set;

/**
 * What the memory of a site knows of the organisation's own telephone numbers.
 *
 * @param blocks in which they lie
 * @param pages how many pages with a number told that; 0 if an earlier version noted it
 */
public record NotedNumbers(Set<Integer> blocks, int pages) {
    public static final NotedNumbers NONE = new NotedNumbers(Set.of(), 0);

    public NotedNumbers {
        blocks = Set.copyOf(blocks);
    }
}
