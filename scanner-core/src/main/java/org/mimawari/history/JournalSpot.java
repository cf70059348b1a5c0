package org.mimawari.history;

/**
 * A mark in a journal: all before it is on the disk.
 *
 * @param steps where it ends
 * @param matter how long the matter was
 * @param lot a number drawn by lot for this mark: that it stands there tells that this is the very journal
 */
record JournalSpot(long steps, long matter, long lot) {
    static final JournalSpot BEGINNING = new JournalSpot(0, 0, 0);

    /** What the mark says. */
    static ByteSink content(long matter, long lot) {
        ByteSink content = new ByteSink();
        content.word(matter);
        content.word(lot);
        return content;
    }
}
