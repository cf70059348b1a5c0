package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.office.Relationships.Relationship;
import org.mimawari.term.Concealment;
import org.mimawari.term.PropertyKind;

/**
 * Reads a part of a Word document that holds text: the body, a header, notes, comments. Source: ECMA-376 Part 1, 17. Used by one thread, for one part.
 *
 * <p>What is accepted as a change is text as any other; what is deleted or moved away is a tracked change. Of two renderings of one thing (mc:AlternateContent) the first is read.
 */
final class DocxText implements XmlEvents {
    private static final Set<String> PASSED_OVER = Set.of(
            "Fallback",
            "rPrChange",
            "pPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tcPrChange",
            "trPrChange",
            "sectPrChange",
            "tblGridChange",
            "numberingChange",
            "sdtPr",
            "sdtEndPr",
            "tabs",
            "numPr",
            "rt",
            "ln",
            "effectLst",
            "gradFill",
            "pattFill",
            "tblBorders",
            "tcBorders",
            "pBdr",
            "delInstrText",
            "fontRef",
            "ffData",
            "sectPr");

    private final DocumentSink sink;
    private final TextFlow flow;
    private final Relationships relations;
    private final DocxStyles styles;
    private final DocxGrounds grounds;
    private final OpenFields fields;
    private final OwnPaths paths;
    private final DocxTables tables;
    private final CroppedPictures cropped = new CroppedPictures();
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private @Nullable Taken taken;
    private boolean isInRunProperties;
    private boolean isInParagraphProperties;
    private boolean isFilling;
    private int deleted;

    private enum Taken {
        TEXT,
        CODE
    }

    DocxText(DocumentSink sink, TextFlow flow, Relationships relations, DocxStyles styles, boolean hasBackdrop) {
        this.sink = sink;
        this.flow = flow;
        this.relations = relations;
        this.styles = styles;
        this.grounds = new DocxGrounds(styles);
        this.paths = new OwnPaths(sink);
        this.fields = new OpenFields(flow.links(), paths);
        this.tables = new DocxTables(flow, grounds);
        if (hasBackdrop) {
            grounds.behindText();
        }
    }

    /** Whether something stands behind the text of the page: a letterhead, a full-page picture. */
    boolean hasBackdrop() {
        return grounds.colour() != Colour.WHITE;
    }

    /** The part is at its end, or breaks off. */
    void finish() {
        flow.add(Concealment.NONE, fields.rest());
        flow.end();
    }

    CroppedPictures cropped() {
        return cropped;
    }

    @Override
    public boolean start(XmlElement element) {
        String name = element.name();
        author(element);
        if (PASSED_OVER.contains(name)) {
            return false;
        }
        if (isInRunProperties) {
            if (!paragraphs.isEmpty()) {
                paragraphs.element().property(element);
            }
            return false;
        }
        if (isInParagraphProperties) {
            return paragraphProperty(element);
        }
        if (tables.isInProperties()) {
            tables.property(element);
            return false;
        }
        return tables.start(element) || startText(element) || startShape(element);
    }

    private void author(XmlElement element) {
        String author = element.attribute("author");
        if (!author.isBlank()) {
            sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(author));
        }
    }

    private boolean paragraphProperty(XmlElement element) {
        if (!paragraphs.isEmpty()) {
            switch (element.name()) {
                case "pStyle" -> paragraphs.element().style(element.attribute("val"));
                case "shd" -> paragraphs.element().shade(DocxLook.shade(element));
                default -> {
                    // Alignment and spacing hide nothing; the mark at the end of the paragraph is no text.
                }
            }
        }
        return false;
    }

    private boolean startText(XmlElement element) {
        switch (element.name()) {
            case "p" -> startParagraph();
            case "pPr" -> isInParagraphProperties = true;
            case "r" -> startRun();
            case "rPr" -> isInRunProperties = true;
            case "t", "delText" -> taken = Taken.TEXT;
            case "instrText" -> taken = Taken.CODE;
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "del", "moveFrom" -> deleted++;
            case "fldChar" -> field(element.attribute("fldCharType"));
            case "fldSimple" -> fields.begin(element.attribute("instr"));
            case "hyperlink" -> fields.link(target(element.relation("id")));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Of whatever holds text deeper down; everything else is gone into as well. */
    private boolean startShape(XmlElement element) {
        switch (element.name()) {
            case "background" -> grounds.page(Colour.of(element.attribute("color")));
            case "anchor" -> backdrop(element);
            case "docPr" -> paths.found(element.attribute("descr"));
            case "wsp" -> grounds.shape();
            case "solidFill" -> isFilling = true;
            case "srgbClr" -> fill(element);
            case "shape", "rect", "roundrect", "oval" -> grounds.filled(Colour.of(element.attribute("fillcolor")));
            case "txbxContent" -> grounds.startBox();
            default -> cropped.note(element);
        }
        return true;
    }

    private void backdrop(XmlElement anchor) {
        if (anchor.isOn("behindDoc", false)) {
            grounds.behindText();
        }
    }

    private void fill(XmlElement element) {
        if (isFilling) {
            grounds.filled(Colour.of(element.attribute("val")));
        }
    }

    private void startParagraph() {
        paragraphs.push(new DocxParagraph(styles));
        flow.startParagraph();
    }

    private void startRun() {
        if (!paragraphs.isEmpty()) {
            paragraphs.element().startRun();
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.begin();
            case "separate" -> fields.separate();
            case "end" -> add(fields.end(flow.place()));
            default -> {
                // Nothing else is defined.
            }
        }
    }

    private String target(String id) {
        return relations.of(id).map(Relationship::target).orElse("");
    }

    @Override
    public void text(String text) {
        if (taken == Taken.CODE) {
            fields.code(text);
        } else if (taken == Taken.TEXT) {
            add(text);
        }
    }

    private void add(String text) {
        if (text.isEmpty() || fields.takes(text)) {
            return;
        }
        if (deleted > 0) {
            flow.add(Concealment.TRACKED_CHANGE, text);
        } else {
            DocxParagraph paragraph = paragraphs.peek();
            flow.add(paragraph == null ? Concealment.NONE : paragraph.concealment(grounds.colour()), text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "pPr" -> isInParagraphProperties = false;
            case "rPr" -> isInRunProperties = false;
            case "t", "delText", "instrText" -> taken = null;
            case "del", "moveFrom" -> deleted--;
            case "fldSimple", "hyperlink" -> fields.end(flow.place());
            case "solidFill" -> isFilling = false;
            case "txbxContent" -> grounds.leave();
            default -> tables.end(name);
        }
    }

    private void endParagraph() {
        paragraphs.poll();
        flow.endParagraph();
    }
}
