package org.mimawari.content;

import java.util.List;
import java.util.Map;
import org.mimawari.term.DataKind;

/**
 * Counts the personal data of one table while its rows pass by; keeps no cell. The first row that looks like headings tells what the columns hold. Used by one thread;
 * linear in the text; never throws.
 */
public interface TableJudge {
    /** The next row, from the first on. */
    void row(List<SiteText> cells);

    /** Rows below the headings. */
    int rows();

    /** Rows that name a person and hold at least one more private detail. */
    int people();

    /** The same in a table of which it is not sure that it lists people who did not mean to be in public; these are not among {@link #people}. */
    int suspected();

    /** Rows that hold each kind. */
    Map<DataKind, Integer> byKind();
}
