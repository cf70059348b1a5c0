package org.mimawari.content;

import java.util.List;
import org.mimawari.term.Concealment;

/** Takes the rows of one table, from the first on; keeps none. Used by one thread. */
public interface TableSink {
    /** @param concealment NONE, or what hides this row in a table that is itself to be seen */
    void row(List<SiteText> cells, Concealment concealment);
}
