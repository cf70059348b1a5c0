package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.SiteText;

/**
 * A heading of a page, and the one of a higher level that it stands below.
 *
 * @param level 1 to 6
 */
record PageHeading(int level, String words, @Nullable PageHeading above) {

    /** The heading and those above it, the nearest first. */
    static List<SiteText> words(@Nullable PageHeading nearest) {
        List<SiteText> words = new ArrayList<>();
        for (PageHeading heading = nearest; heading != null; heading = heading.above()) {
            words.add(new SiteText(heading.words()));
        }
        return words;
    }

    /** What is still open when a heading of this level begins. */
    static @Nullable PageHeading above(@Nullable PageHeading nearest, int level) {
        PageHeading heading = nearest;
        while (heading != null && heading.level() >= level) {
            heading = heading.above();
        }
        return heading;
    }

    @Override
    public String toString() {
        return "PageHeading[" + level + "]";
    }
}
