package org.mimawari.content;

import java.util.List;

/** Takes the tables, lists and text of a web page, while it is read: counts them and keeps no text. Implemented in {@code derive}. Used by one thread; never throws. */
public interface PageSink {
    /**
     * A table begins. Several may be open at a time, one in a cell of another.
     *
     * @param number counted from 1, in the order in which they begin
     * @param titles its caption and the headings above it, the nearest first
     */
    PageRows table(int number, List<SiteText> titles);

    /**
     * Items that repeat themselves begin: entries of a list, cards. A row is an item, below what they call their parts, if they call them by names.
     *
     * @param number counted from 1, apart from the tables
     * @param titles the headings above, the nearest first
     */
    PageRows items(int number, List<SiteText> titles);

    /** A line of running text: of what stands in no table. Lines come in their order; those of lists too. */
    void text(SiteText words);
}
