package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * An older version of a document and the newest that the run met beside it. A family of three versions makes two of these. Judged from the facts of one snapshot; no fact of its own.
 *
 * @param older which still stands at its address, and by which the family is known
 */
public record DocumentFamily(Document older, Document newer, FamilyBond bond) implements Subject {
    @Override
    public PublicUrl url() {
        return older.url();
    }

    @Override
    public Label name() {
        return older.name();
    }

    @Override
    public List<Route> routes() {
        return older.routes();
    }
}
