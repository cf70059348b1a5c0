package org.mimawari.gather;

import org.mimawari.content.Reading;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Makes facts of what was read; given by the composition root, which has them made in {@code derive}. Thread-safe. */
public interface FactMaker {
    Visited page(PublicUrl url, Reading reading);

    Visited document(PublicUrl url, DocumentKind kind, Reading reading);

    Visited closedDocument(PublicUrl url, DocumentKind kind, Cause cause);
}
