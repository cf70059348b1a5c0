package org.mimawari.extract;

import org.mimawari.term.Audience;

/** Frames and films stand in a block of their own; what is said of them stands in the block before, or as a note behind. Used once, by one thread. */
final class SurroundingEmbeds {
    private static final String NOTE = "※*＊(（↑";

    private final MeantReferences meant;
    private Audience said = Audience.ANYONE;
    private int from;
    private int to;

    SurroundingEmbeds(MeantReferences meant) {
        this.meant = meant;
    }

    /** A frame; nothing stands before it in its block. */
    void frame(int first, int end) {
        meant.around(first, end, said);
        from = to == first ? from : first;
        to = end;
    }

    /** Words came that lead nowhere. */
    void words(Audience audience, char first) {
        if (NOTE.indexOf(first) >= 0) {
            meant.around(from, to, audience);
        }
        forget();
        said = audience;
    }

    /** Something came that speaks of other things. */
    void forget() {
        said = Audience.ANYONE;
        from = 0;
        to = 0;
    }
}
