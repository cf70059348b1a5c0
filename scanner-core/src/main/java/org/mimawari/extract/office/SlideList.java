package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;

/** The order of the slides in a presentation, and their size. At most {@value #MOST}. Source: ECMA-376 Part 1, 19.2.1. Used by one thread. */
final class SlideList implements XmlEvents {
    private static final int MOST = 20_000;

    private final List<String> ids = new ArrayList<>();
    private final Runnable leftOut;
    private final long[] size = new long[2];

    /** @param leftOut is run for each slide over the limit */
    SlideList(Runnable leftOut) {
        this.leftOut = leftOut;
    }

    private void add(String id) {
        if (ids.size() < MOST) {
            ids.add(id);
        } else {
            leftOut.run();
        }
    }

    @Override
    public boolean start(XmlElement element) {
        if (element.name().equals("sldId")) {
            add(element.relation("id"));
        } else if (element.name().equals("sldSz")) {
            size[0] = element.number("cx", 0);
            size[1] = element.number("cy", 0);
        }
        return true;
    }

    @Override
    public void text(String text) {
        // The list has no text.
    }

    @Override
    public void end(String name) {
        // Nothing is open.
    }

    /** Of their relationships. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /** Width and height in English metric units; 0 if they are not said. */
    long[] size() {
        return size.clone();
    }
}
