package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page that stands by itself: a paragraph, an entry of a list, a box, with the lines of text and the blocks in it, in their order. Used by one thread.
 */
final class PageBlock {
    private final HtmlName name;
    private final String kind;
    private final @Nullable PageHeading heading;
    private final List<Part> parts = new ArrayList<>();
    private boolean closed;

    /** What stands in a block. */
    sealed interface Part {}

    /**
     * A line of text, or as much of it as an element within it holds.
     *
     * @param first whether a line begins with it
     */
    record Words(String text, boolean first) implements Part {
        @Override
        public String toString() {
            return "Words[" + text.length() + " characters]";
        }
    }

    /** A block in it. */
    record Inner(PageBlock block) implements Part {}

    /**
     * @param kind what it has in common with others that look the same
     * @param heading the one above it
     */
    PageBlock(HtmlName name, String kind, @Nullable PageHeading heading) {
        this.name = name;
        this.kind = kind;
        this.heading = heading;
    }

    HtmlName name() {
        return name;
    }

    String kind() {
        return kind;
    }

    @Nullable
    PageHeading heading() {
        return heading;
    }

    void add(Part part) {
        parts.add(part);
    }

    List<Part> parts() {
        return parts;
    }

    /** It is told as a table: what stands in it is no list besides. */
    void tellNoLists() {
        closed = true;
    }

    boolean mayHoldLists() {
        return !closed;
    }

    @Override
    public String toString() {
        return "PageBlock[" + kind + ", " + parts.size() + " parts]";
    }
}
