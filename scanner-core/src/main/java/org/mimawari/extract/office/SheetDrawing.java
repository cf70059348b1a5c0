package org.mimawari.extract.office;

import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Reads what is drawn on a sheet: text boxes, the words and copied data of charts, the nodes of diagrams, links of shapes, descriptions of pictures. Used by one thread. Source: ECMA-376 Part 1, 20.1, 20.5, 21.2, 21.4.
 */
final class SheetDrawing implements XmlEvents {
    private static final int LONGEST = 100_000;

    private final DocumentSink sink;
    private final TextLinks links;
    private final Place place;
    private final Concealment sheet;
    private final Relationships relations;
    private final BoundedText words;
    private Concealment shape = Concealment.NONE;
    private boolean inText;
    private boolean inCache;

    /** @param sheet what hides the sheet as a whole, or NONE */
    SheetDrawing(DocumentSink sink, TextLinks links, Place place, Concealment sheet, Relationships relations) {
        this.sink = sink;
        this.links = links;
        this.place = place;
        this.sheet = sheet;
        this.relations = relations;
        this.words = new BoundedText(LONGEST, sink::leftOut);
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "cNvPr" -> {
                shape = element.isOn("hidden", false) ? Concealment.HIDDEN_TEXT : Concealment.NONE;
                tell(element.attribute("descr"));
            }
            case "hlinkClick", "hlinkHover" ->
                relations
                        .of(element.relation("id"))
                        .filter(Relationships.Relationship::external)
                        .ifPresent(relation -> links.link(place, relation.target(), ""));
            case "strCache" -> inCache = true;
            case "t" -> inText = true;
            case "v" -> inText = inCache;
            case "Fallback" -> {
                return false;
            }
            case "br", "tab" -> words.add(" ");
            default -> {
                return true;
            }
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (inText) {
            words.add(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "v", "p" -> {
                inText = false;
                tell(words.toString());
                words.clear();
            }
            case "strCache" -> inCache = false;
            default -> {
                // Others hold nothing open.
            }
        }
    }

    private void tell(String text) {
        if (!text.isBlank()) {
            sink.text(place, sheet == Concealment.NONE ? shape : sheet, new SiteText(text));
            links.printed(place, text);
        }
    }
}
