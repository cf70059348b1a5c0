package org.mimawari.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;
import org.mimawari.term.PhoneBlocks;

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

    /** What speaks for its being a list of private people, less what speaks against it; 0 if it lists nobody. */
    int weight();

    /** Whether a title within it was weighed. */
    boolean isTitled();

    /** What stands for the domain that nearly all mail addresses in it share, and for those above that; empty if there is none. */
    Set<Digest> domains();

    /** The blocks in which nearly all telephone numbers in it lie; empty if these are many. */
    PhoneBlocks phones();
}
