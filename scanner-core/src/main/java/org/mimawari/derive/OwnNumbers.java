package org.mimawari.derive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.PhoneBlocks;

/**
 * The blocks of a thousand telephone numbers that are an organisation's own: on many of its pages a number of such a block is shown. Which pages show people's numbers is not known here: these are left out when the facts are made. Pure.
 *
 * <p>How many are many is a rule of our own. A number at the foot stands on all pages, those of the departments of a city hall, which share a few blocks, on a large part of them; shops, clubs and schools have a page or two each, so that all of them together leave a block
 * of the town below one page in five.
 *
 * @param blocks what stands for each ({@link PhoneBlocks})
 * @param pages how many pages with a number they were told by
 */
public record OwnNumbers(Set<Integer> blocks, int pages) {
    public static final OwnNumbers NONE = new OwnNumbers(Set.of(), 0);

    private static final int FEWEST_PAGES = 10;
    private static final int ONE_IN = 5;

    public OwnNumbers {
        blocks = Set.copyOf(blocks);
    }

    /** As the pages of a whole walk tell it. */
    public static OwnNumbers of(Collection<? extends Visited> seen) {
        Map<Integer, Integer> pages = new HashMap<>();
        int all = 0;
        for (Visited one : seen) {
            if (one instanceof Page page && !page.phones().isEmpty()) {
                all++;
                page.phones().list().forEach(block -> pages.merge(block, 1, Integer::sum));
            }
        }
        int many = Math.max(FEWEST_PAGES, (all + ONE_IN - 1) / ONE_IN);
        Set<Integer> own = pages.entrySet().stream()
                .filter(block -> block.getValue() >= many)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new OwnNumbers(own, all);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether there are some, and each is one of these. */
    boolean hold(PhoneBlocks some) {
        return !some.isEmpty() && blocks.containsAll(some.list());
    }
}
