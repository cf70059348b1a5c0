package org.mimawari.extract.office;

import java.io.IOException;
import java.util.Map;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.office.Relationships.Relationship;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** One sheet of a workbook with all parts that belong to it. Used once, by one thread. */
final class XlsxSheet {
    private static final String BINARY = ".bin";

    private final PackageParts parts;
    private final DocumentSink sink;
    private final TextLinks links;
    private final CellText texts;
    private final Spot spot;

    /** Where a sheet is: its part of the file, its place among the sheets, and what hides it as a whole. */
    record Spot(String part, Place place, Concealment concealment) {}

    XlsxSheet(PackageParts parts, DocumentSink sink, TextLinks links, CellText texts, Spot spot) {
        this.parts = parts;
        this.sink = sink;
        this.links = links;
        this.texts = texts;
        this.spot = spot;
    }

    /** Whether its cells cannot be read here, or are not in the file. */
    boolean isUnread() {
        return spot.part().endsWith(BINARY) || !parts.has(spot.part());
    }

    void read() throws IOException {
        Relationships relations = parts.relationships(spot.part());
        if (!isUnread()) {
            cells(relations);
        }
        for (Relationship relation : relations.all()) {
            if (!relation.external()) {
                beside(relation);
            }
        }
    }

    private void cells(Relationships relations) throws IOException {
        SheetOutline outline = new SheetOutline();
        parts.glance(spot.part(), outline);
        for (String table : relations.parts("table")) {
            parts.read(table, outline);
        }
        if (outline.isCut()) {
            sink.leftOut();
        }
        SheetTable table = new SheetTable(sink, links, spot.place(), spot.concealment(), outline.hiddenColumns());
        SheetCells cells = new SheetCells(table, outline, texts, this::formula);
        parts.read(spot.part(), cells);
        for (Map.Entry<String, SheetOutline.Hyperlink> link : outline.links().entrySet()) {
            String words = cells.words(link.getKey());
            SheetOutline.Hyperlink hyperlink = link.getValue();
            relations
                    .of(hyperlink.relation())
                    .filter(Relationship::external)
                    .ifPresent(
                            to -> links.link(spot.place(), to.target(), words.isEmpty() ? hyperlink.shown() : words));
        }
        for (String words : outline.margins()) {
            sink.text(spot.place(), spot.concealment(), new SiteText(words));
            links.printed(spot.place(), words);
        }
    }

    private void formula(String formula, String shown) {
        String target = FormulaText.target(formula);
        if (target.isEmpty()) {
            links.printed(spot.place(), FormulaText.literals(formula));
        } else {
            links.link(spot.place(), target, shown);
        }
    }

    private void beside(Relationship relation) throws IOException {
        String part = relation.target();
        switch (relation.type()) {
            case "comments", "threadedComment" -> {
                if (!part.endsWith(BINARY)) {
                    parts.read(part, new SheetComments(sink, links, spot.place()));
                }
            }
            case "drawing" -> drawing(part);
            case "image" -> parts.embed(part, sink, spot.place(), spot.concealment());
            case "oleObject", "package" -> parts.embed(part, sink, spot.place(), Concealment.EMBEDDED_FILE);
            case "vmlDrawing", "legacyDrawingHF", "vmlDrawingHF" -> pictures(part);
            default -> {
                // Read elsewhere, or nothing to read.
            }
        }
    }

    private void drawing(String part) throws IOException {
        Relationships relations = pictures(part);
        parts.read(part, new SheetDrawing(sink, links, spot.place(), spot.concealment(), relations));
        for (Relationship relation : relations.all()) {
            boolean drawn =
                    relation.type().startsWith("chart") || relation.type().equals("diagramData");
            if (drawn && !relation.external()) {
                drawing(relation.target());
            }
        }
    }

    /** Pictures and objects that a part refers to. */
    private Relationships pictures(String part) throws IOException {
        Relationships relations = parts.relationships(part);
        for (String picture : relations.parts("image")) {
            parts.embed(picture, sink, spot.place(), spot.concealment());
        }
        for (String object : relations.parts("package")) {
            parts.embed(object, sink, spot.place(), Concealment.EMBEDDED_FILE);
        }
        for (String object : relations.parts("oleObject")) {
            parts.embed(object, sink, spot.place(), Concealment.EMBEDDED_FILE);
        }
        return relations;
    }
}
