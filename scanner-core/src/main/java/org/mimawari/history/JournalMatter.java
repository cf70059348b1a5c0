package org.mimawari.history;

import org.jspecify.annotations.Nullable;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** Hears also of what the steps of a walk are about, each behind the step that it belongs to. */
public interface JournalMatter extends JournalSteps {

    /** One more place leads to an address. */
    void route(int to, Route route);

    void fact(int id, Subject fact);

    /** The address of a number; null if it is not known any more. */
    @Nullable
    PublicUrl address(int id);
}
