package org.mimawari.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Validators;

/** What an earlier visit to an address gave. Used by one thread. */
public interface Earlier {

    /** By which the server tells whether it has changed since. */
    Validators validators();

    /** Whether these are the same bytes again. */
    boolean isStill(Body body);

    /** How many bytes it had. */
    int size();

    Memory.Form form();

    /** What was read, without title and links. */
    Reading reading();

    /** Without the places that lead there. */
    @Nullable
    Visited fact();

    /**
     * Where it leads.
     *
     * @param needless links that need not be made
     */
    List<Onward> links(Needless needless);

    /** A link, made safe. */
    record Onward(PublicUrl to, Route route) {}

    /** Tells links of which one more says nothing. */
    interface Needless {
        /** Whether the address with this number in the memory is surely one. */
        boolean has(int number);

        /** The same, looked up; the number is negative if the address has none. */
        boolean has(int number, PublicUrl to);
    }
}
