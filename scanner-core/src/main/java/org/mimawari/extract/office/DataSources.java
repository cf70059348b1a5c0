package org.mimawari.extract.office;

import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Reads where a workbook gets its data from: files and servers of the maker's own network, and addresses of the web. Used by one thread. Source: ECMA-376 Part 1, 18.13. */
final class DataSources implements ElementEvents {
    private static final int LONGEST = 2_000;

    private final DocumentSink sink;
    private final TextLinks links;
    private final OwnPaths paths;

    DataSources(DocumentSink sink, TextLinks links) {
        this.sink = sink;
        this.links = links;
        this.paths = new OwnPaths(sink);
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "connection" -> {
                paths.found(element.attribute("sourceFile"));
                paths.found(element.attribute("odcFile"));
            }
            case "dbPr" -> database(element.attribute("connection"));
            case "textPr" -> paths.found(element.attribute("sourceFile"));
            case "webPr" -> links.link(Place.WHOLE, element.attribute("url"), "");
            default -> {
                return true;
            }
        }
        return true;
    }

    private void database(String connection) {
        if (!connection.isBlank()) {
            String text = connection.substring(0, Math.min(connection.length(), LONGEST));
            sink.property(PropertyKind.OWN_PATH, new SiteText(text));
            paths.found(text);
        }
    }
}
