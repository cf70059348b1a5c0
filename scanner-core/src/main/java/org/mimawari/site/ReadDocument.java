package org.mimawari.site;

import java.util.List;

/**
 * All that the reading of one document gave: enough to do without reading it again.
 *
 * @param fact without the places that lead there
 * @param links where it leads, each (target, way) once
 */
public record ReadDocument(Document fact, List<DocumentLink> links) {
    public ReadDocument {
        links = List.copyOf(links);
    }
}
