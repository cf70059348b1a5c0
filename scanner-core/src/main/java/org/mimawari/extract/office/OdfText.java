package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/**
 * Reads a part of an OpenDocument text or presentation: styles, then text, tables, slides. Source: OpenDocument 1.3 Part 3. Used by one thread.
 *
 * <p>What is accepted as a change is text as any other; what is deleted is kept at the beginning of the text as a tracked change.
 */
final class OdfText implements XmlEvents {
    private static final Set<String> PASSED_OVER = Set.of(
            "binary-data",
            "note-citation",
            "page-number",
            "ruby-text",
            "scripts",
            "event-listeners",
            "settings",
            "font-face-decls",
            "date",
            "title",
            "desc",
            "forms",
            "sequence-decls");
    private static final Set<String> STYLES = Set.of("styles", "automatic-styles");
    private static final int LONGEST_NAME = 300;

    private final DocumentSink sink;
    private final TextFlow flow;
    private final OdfStyles styles;
    private final OdfLooks looks;
    private final OpenFields fields;
    private final OwnPaths paths;
    private final OdfRows rows;
    private final XmlEvents meta;
    private final Deque<Concealment> covers = new ArrayDeque<>();
    private final StringBuilder author = new StringBuilder();
    private @Nullable XmlEvents inner;
    private String innerName = "";
    private boolean isAuthor;
    private boolean isMaster;
    private int paragraphs;
    private boolean hasText;
    private int slides;

    OdfText(DocumentSink sink, TextFlow flow, OdfStyles styles, XmlEvents meta) {
        this.sink = sink;
        this.flow = flow;
        this.styles = styles;
        this.meta = meta;
        this.looks = new OdfLooks(styles);
        this.paths = new OwnPaths(sink);
        this.fields = new OpenFields(flow.links(), paths);
        this.rows = new OdfRows(flow, looks);
    }

    /** Whether any paragraph was met. */
    boolean hasText() {
        return hasText;
    }

    int slides() {
        return slides;
    }

    @Override
    public boolean start(XmlElement element) {
        if (inner != null) {
            return inner.start(element);
        }
        String name = element.name();
        boolean isMeta = name.equals("meta") && element.namespace().contains(":office:");
        if (STYLES.contains(name) || isMeta) {
            inner = isMeta ? meta : styles;
            innerName = name;
            return inner.start(element);
        }
        if (PASSED_OVER.contains(name)
                || isMaster && !element.attribute("class").isEmpty()) {
            return false;
        }
        return rows.start(element) || startText(element) || startAround(element);
    }

    private boolean startText(XmlElement element) {
        switch (element.name()) {
            case "p", "h" -> {
                paragraphs++;
                hasText = true;
                flow.startParagraph();
                looks.paragraph(element.attribute("style-name"));
            }
            case "span" -> looks.span(element.attribute("style-name"));
            case "a" -> fields.link(element.attribute("href"));
            case "s" -> add(" ".repeat((int) Math.min(100, Math.max(1, element.number("c", 1)))));
            case "tab" -> add("\t");
            case "line-break" -> add("\n");
            case "hidden-text" -> {
                if (element.isOn("is-hidden")) {
                    flow.add(Concealment.HIDDEN_TEXT, element.attribute("string-value"));
                }
            }
            case "hidden-paragraph" -> looks.hideParagraph(element.isOn("is-hidden", false));
            case "creator" -> startAuthor();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void startAuthor() {
        isAuthor = true;
        author.setLength(0);
    }

    private boolean startAround(XmlElement element) {
        switch (element.name()) {
            case "master-styles" -> isMaster = true;
            case "annotation" -> covers.push(Concealment.COMMENT);
            case "deletion" -> covers.push(Concealment.TRACKED_CHANGE);
            case "notes" -> covers.push(Concealment.SPEAKER_NOTES);
            case "section" -> covers.push(isHiddenSection(element) ? Concealment.HIDDEN_TEXT : Concealment.NONE);
            case "page" -> startSlide(element);
            case "image", "object", "object-ole" -> paths.found(element.attribute("href"));
            case "frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "connector", "caption" ->
                startShape(element);
            default -> {
                // An element around others.
            }
        }
        return true;
    }

    private static boolean isHiddenSection(XmlElement section) {
        String display = section.attribute("display");
        return display.equals("none") || display.equals("condition") && section.isOn("is-hidden", false);
    }

    private void startSlide(XmlElement page) {
        boolean hidden = styles.isHidden(page.attribute("style-name"));
        flow.at(new Place.Slide(++slides), hidden ? Concealment.HIDDEN_SLIDE : Concealment.NONE);
    }

    private void startShape(XmlElement shape) {
        looks.startShape(shape.attribute("style-name"));
        boolean hidden = shape.attribute("display").equals("none") || isOutside(shape);
        covers.push(hidden ? Concealment.HIDDEN_TEXT : Concealment.NONE);
    }

    /** Only on slides. What has an id of its own may be brought in by an animation. */
    private boolean isOutside(XmlElement shape) {
        if (slides == 0
                || !shape.attribute("id").isEmpty()
                || !shape.attribute("transform").isEmpty()) {
            return false;
        }
        double left = OdfLength.millimetres(shape.attribute("x"));
        double top = OdfLength.millimetres(shape.attribute("y"));
        double right = left + OdfLength.millimetres(shape.attribute("width"));
        double bottom = top + OdfLength.millimetres(shape.attribute("height"));
        boolean behind = styles.pageWidth() > 0 && (left >= styles.pageWidth() || top >= styles.pageHeight());
        return right > left && bottom > top && (right <= 0 || bottom <= 0 || behind);
    }

    @Override
    public void text(String text) {
        if (inner != null) {
            inner.text(text);
        } else if (isAuthor) {
            author.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST_NAME - author.length())));
        } else if (paragraphs > 0) {
            add(text);
        }
    }

    private void add(String text) {
        if (!fields.takes(text)) {
            flow.add(covering(), text);
        }
    }

    /** What is around the text goes before how it looks. */
    private Concealment covering() {
        for (Concealment cover : covers) {
            if (cover != Concealment.NONE) {
                return cover;
            }
        }
        return looks.concealment();
    }

    @Override
    public void end(String name) {
        if (inner != null) {
            inner.end(name);
            inner = name.equals(innerName) ? null : inner;
            return;
        }
        switch (name) {
            case "p", "h" -> endParagraph();
            case "span" -> looks.leave();
            case "a" -> fields.end(flow.place());
            case "creator" -> endAuthor();
            case "master-styles" -> isMaster = false;
            case "annotation", "deletion", "notes", "section" -> covers.poll();
            case "frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "connector", "caption" -> {
                covers.poll();
                looks.endShape();
            }
            default -> rows.end(name);
        }
    }

    private void endParagraph() {
        paragraphs--;
        looks.leave();
        flow.endParagraph();
    }

    private void endAuthor() {
        isAuthor = false;
        if (!author.toString().isBlank()) {
            sink.property(
                    PropertyKind.COMMENT_AUTHOR, new SiteText(author.toString().strip()));
        }
    }
}
