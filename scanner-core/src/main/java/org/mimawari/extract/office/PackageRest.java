package org.mimawari.extract.office;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.office.Relationships.Relationship;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Reads what Office Open XML files of all kinds have beside their text: charts, diagrams, custom XML, links, and files within the file, whether or not anything still refers to them. Used by one thread. */
final class PackageRest {
    private static final List<String> FURNITURE = List.of(
            ".xml",
            ".rels",
            ".odttf",
            ".ttf",
            ".fntdata",
            ".vml",
            "vbaproject.bin",
            "printersettings",
            "[trash]",
            "thumbnail");

    private final PackageParts parts;
    private final DocumentSink sink;
    private final TextFlow flow;

    PackageRest(PackageParts parts, DocumentSink sink, TextFlow flow) {
        this.parts = parts;
        this.sink = sink;
        this.flow = flow;
    }

    /** What a part refers to outside of the file. */
    void links(Relationships relations) {
        for (Relationship relation : relations.all()) {
            boolean absolute = relation.target().indexOf(':') > 0;
            if (relation.external() && (absolute || relation.type().equals("hyperlink"))) {
                flow.links().link(flow.place(), relation.target(), "");
            }
        }
    }

    /** Charts, diagrams, objects and pictures that a part refers to, at its place. */
    void of(Relationships relations, Concealment how, CroppedPictures cropped) throws IOException {
        for (Map.Entry<String, Relationship> entry : relations.byId().entrySet()) {
            Relationship relation = entry.getValue();
            if (!relation.external()) {
                boolean isCut = how == Concealment.NONE && cropped.has(entry.getKey());
                inner(relation, isCut ? Concealment.CROPPED_PICTURE : how);
            }
        }
    }

    private void inner(Relationship relation, Concealment how) throws IOException {
        switch (relation.type()) {
            case "chart", "chartEx" -> chart(relation.target(), how);
            case "diagramData" -> read(relation.target(), new DrawingText(flow));
            case "package", "oleObject" -> embed(relation.target(), Concealment.EMBEDDED_FILE);
            case "image", "aFChunk" -> embed(relation.target(), how);
            default -> {
                // Read elsewhere, or nothing to read.
            }
        }
    }

    private void chart(String part, Concealment how) throws IOException {
        if (read(part, new DrawingText(flow))) {
            Relationships relations = parts.relationships(part);
            for (Relationship relation : relations.all()) {
                if (!relation.external()) {
                    boolean picture = relation.type().equals("image");
                    if (picture || relation.type().equals("package")) {
                        embed(relation.target(), picture ? how : Concealment.EMBEDDED_FILE);
                    }
                }
            }
            links(relations);
        }
    }

    private boolean read(String part, XmlEvents events) throws IOException {
        boolean first = parts.read(part, events);
        flow.end();
        return first;
    }

    private void embed(String part, Concealment how) throws IOException {
        parts.embed(part, sink, flow.place(), how);
    }

    /** All that has not been read: what a curious reader finds who takes the file apart. */
    void leftovers() throws IOException {
        flow.at(Place.WHOLE, Concealment.NONE);
        for (String part : parts.unread()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.startsWith("customxml/") && lower.endsWith(".xml") && !lower.contains("itemprops")) {
                read(part, new PlainXml(flow, Concealment.HIDDEN_TEXT));
            } else if (lower.endsWith(".xml")
                    && (lower.contains("/charts/chart") || lower.contains("/diagrams/data"))) {
                read(part, new DrawingText(flow));
            } else if (FURNITURE.stream().noneMatch(lower::contains)) {
                embed(part, lower.contains("/media/") ? Concealment.NONE : Concealment.EMBEDDED_FILE);
            }
        }
    }
}
