package org.mimawari.extract;

import java.util.Arrays;
import org.mimawari.term.Audience;

/**
 * The headings that hold at a place of a page, as far as they say something of an audience: each up to a heading of its level or a higher one, the end of the section it stands in, or the
 * beginning of a part that is not of the content (navigation, foot of the page). Used once, by one thread.
 */
final class HeadingsAbove {
    private static final int LEVELS = 6;

    private final MeantReferences meant;
    private final Audience[] kinds = new Audience[LEVELS + 1];
    private final int[] from = new int[LEVELS + 1];
    private final int[] depths = new int[LEVELS + 1];
    private int count;

    HeadingsAbove(MeantReferences meant) {
        this.meant = meant;
        Arrays.fill(kinds, Audience.ANYONE);
    }

    /** Whether none says anything. */
    boolean areSilent() {
        return count == 0;
    }

    /** A heading is over that holds from here. */
    void begin(int level, Audience kind, int references, int depth) {
        endFrom(level, references);
        if (kind != Audience.ANYONE) {
            kinds[level] = kind;
            from[level] = references;
            depths[level] = depth;
            count++;
        }
    }

    /** Those of this level and deeper ones hold no longer. The nearest counts first. */
    void endFrom(int level, int references) {
        for (int i = LEVELS; i >= level && count > 0; i--) {
            end(i, references);
        }
    }

    private void end(int level, int references) {
        if (kinds[level] != Audience.ANYONE) {
            meant.around(from[level], references, kinds[level]);
            kinds[level] = Audience.ANYONE;
            count--;
        }
    }

    /** An element ends: what began in it holds no longer. */
    void left(int depth, int references) {
        for (int i = LEVELS; i > 0 && count > 0; i--) {
            if (depths[i] >= depth) {
                end(i, references);
            }
        }
    }
}
