package org.mimawari.gather;

import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;

/** Makes facts of web pages that were read; given by the composition root, which has them made in {@code derive}. Thread-safe. */
public interface FactMaker {
    /** @param body what was read, to be looked into for lists of people where the reading says that there may be some */
    Visited page(PublicUrl url, Reading reading, Body body);
}
