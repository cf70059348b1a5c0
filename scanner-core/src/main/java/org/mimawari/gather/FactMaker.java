package org.mimawari.gather;

import org.mimawari.content.Reading;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;

/** Makes facts of web pages that were read; given by the composition root, which has them made in {@code derive}. Thread-safe. */
public interface FactMaker {
    Visited page(PublicUrl url, Reading reading);
}
