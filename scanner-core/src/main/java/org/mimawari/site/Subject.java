package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** A thing that checks can judge. */
public sealed interface Subject
        permits Visited, LinkedForm, SharedFile, LinkedVideo, ExternalForm, DocumentFamily, OfferedDocument {
    PublicUrl url();

    /** What people know it by: its title, or the words of what leads there; or empty. */
    Label name();

    /** The places that lead there, nearest to the start first; at most a few dozen are kept. */
    List<Route> routes();
}
