package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.office.Relationships.Relationship;
import org.mimawari.term.Concealment;

/**
 * Reads the shapes of a slide, of its notes, or of a master or layout. Source: ECMA-376 Part 1, 19.3 and 21.1. Used by one thread, for one part.
 *
 * <p>Text beside the slide is hidden text, not a redaction: people keep drafts there. What an animation moves is taken to come in.
 */
final class SlideText implements XmlEvents {
    private static final int MOST_OUTSIDE = 5_000;
    private static final Set<String> SHAPES = Set.of("sp", "pic", "graphicFrame", "cxnSp", "grpSp");
    private static final Set<String> PASSED_OVER = Set.of(
            "Fallback",
            "lstStyle",
            "pPr",
            "endParaRPr",
            "ln",
            "effectLst",
            "gradFill",
            "pattFill",
            "style",
            "bgPr",
            "extLst",
            "txStyles");

    private final Kind kind;
    private final long width;
    private final long height;
    private final TextFlow flow;
    private final Relationships relations;
    private final CroppedPictures cropped = new CroppedPictures();
    private final Deque<SlideShape> shapes = new ArrayDeque<>();
    private final List<Outside> outside = new ArrayList<>();
    private final Set<String> moved = new HashSet<>();
    private final SlideCells cells;
    private final SlideRun run = new SlideRun();
    private boolean isInPlace;
    private boolean isText;
    private boolean isNumber;

    enum Kind {
        SLIDE,
        NOTES,
        /** Masters and layouts: what is to be filled in there is not shown. */
        TEMPLATE
    }

    private record Outside(Set<String> ids, String text) {}

    /** @param size width and height of a slide; 0 if they are not known */
    SlideText(Kind kind, long[] size, TextFlow flow, Relationships relations) {
        this.kind = kind;
        this.width = size[0];
        this.height = size[1];
        this.flow = flow;
        this.relations = relations;
        this.cells = new SlideCells(flow);
    }

    CroppedPictures cropped() {
        return cropped;
    }

    @Override
    public boolean start(XmlElement element) {
        String name = element.name();
        if (run.isInside()) {
            run.start(element);
            return true;
        }
        if (PASSED_OVER.contains(name) || name.equals("txBody") && isLeftOut()) {
            return false;
        }
        if (SHAPES.contains(name)) {
            shapes.push(new SlideShape(shapes.peek(), width, height));
        } else if (isInPlace) {
            place(element);
        } else if (!cells.start(element, hiding())) {
            startInShape(element);
        }
        return true;
    }

    private boolean isLeftOut() {
        String placeholder = shapes.isEmpty() ? "" : shapes.element().placeholder();
        return switch (kind) {
            case SLIDE -> placeholder.equals("sldNum");
            case NOTES -> Set.of("sldNum", "sldImg", "hdr", "ftr", "dt").contains(placeholder);
            case TEMPLATE -> !placeholder.isEmpty();
        };
    }

    private void place(XmlElement element) {
        SlideBounds bounds = shapes.isEmpty() ? null : shapes.element().bounds();
        if (bounds == null) {
            return;
        }
        switch (element.name()) {
            case "off" -> bounds.corner(element.number("x", 0), element.number("y", 0));
            case "ext" -> bounds.size(element.number("cx", 0), element.number("cy", 0));
            case "chOff" -> bounds.innerCorner(element.number("x", 0), element.number("y", 0));
            case "chExt" -> bounds.innerSize(element.number("cx", 0), element.number("cy", 0));
            default -> {
                // Nothing else says where it is.
            }
        }
    }

    private void startInShape(XmlElement element) {
        SlideShape shape = shapes.peek();
        switch (element.name()) {
            case "cNvPr" -> name(shape, element);
            case "ph" -> placeholder(shape, element.attribute("type"));
            case "xfrm" -> startPlace(shape, element);
            case "solidFill" -> run.startFill();
            case "p" -> flow.startParagraph();
            case "r" -> run.clear();
            case "fld" -> isNumber = element.attribute("type").equals("slidenum");
            case "rPr" -> run.startProperties(element);
            case "t" -> isText = true;
            case "br" -> add("\n");
            case "spTgt" -> moved.add(element.attribute("spid"));
            default -> cropped.note(element);
        }
    }

    private static void name(@Nullable SlideShape shape, XmlElement element) {
        if (shape != null) {
            shape.named(element);
        }
    }

    private static void placeholder(@Nullable SlideShape shape, String type) {
        if (shape != null) {
            shape.placeholder(type);
        }
    }

    private void startPlace(@Nullable SlideShape shape, XmlElement element) {
        isInPlace = true;
        if (shape != null) {
            shape.bounds().turned(element.number("rot", 0) != 0);
        }
    }

    /** What hides the whole shape that is open. */
    private Concealment hiding() {
        SlideShape shape = shapes.peek();
        boolean hidden = shape != null
                && (shape.isHidden() || kind == Kind.SLIDE && shape.bounds().isOutside());
        return hidden ? Concealment.HIDDEN_TEXT : Concealment.NONE;
    }

    @Override
    public void text(String text) {
        if (isText && !isNumber) {
            add(text);
        }
    }

    private void add(String text) {
        SlideShape shape = shapes.peek();
        run.words(text);
        if (cells.isInCell()) {
            cells.add(run, text);
        } else if (shape != null
                && !shape.isHidden()
                && hiding() != Concealment.NONE
                && outside.size() < MOST_OUTSIDE) {
            outside.add(new Outside(shape.ids(), text));
        } else {
            Concealment how = hiding();
            flow.add(how == Concealment.NONE ? run.concealment(shape == null ? "" : shape.fill()) : how, text);
        }
    }

    @Override
    public void end(String name) {
        if (run.isInside()) {
            endInRun(name);
            return;
        }
        switch (name) {
            case "xfrm" -> isInPlace = false;
            case "t" -> isText = false;
            case "fld" -> isNumber = false;
            case "r" -> link();
            case "p" -> endParagraph();
            case "sp", "pic", "graphicFrame", "cxnSp", "grpSp" -> shapes.poll();
            case "sld" -> tellOutside();
            default -> cells.end(name);
        }
    }

    private void endInRun(String name) {
        String fill = run.end(name);
        if (!fill.isEmpty() && !cells.fill(fill) && !shapes.isEmpty()) {
            shapes.element().fill(fill);
        }
    }

    private void link() {
        relations.of(run.link()).filter(Relationship::external).ifPresent(to -> flow.links()
                .link(flow.place(), to.target(), run.words()));
        run.clear();
    }

    private void endParagraph() {
        if (cells.isInCell()) {
            cells.endParagraph();
        }
        SlideShape shape = shapes.peek();
        if (shape != null
                && !outside.isEmpty()
                && outside.get(outside.size() - 1).ids() == shape.ids()) {
            outside.add(new Outside(shape.ids(), "\n"));
        }
        flow.endParagraph();
    }

    /** Now that all animations are known. */
    private void tellOutside() {
        @Nullable Set<String> last = null;
        for (Outside piece : outside) {
            if (last != null && last != piece.ids() || piece.text().equals("\n")) {
                flow.end();
            }
            boolean comesIn = piece.ids().stream().anyMatch(moved::contains);
            flow.add(comesIn ? Concealment.NONE : Concealment.HIDDEN_TEXT, piece.text());
            last = piece.ids();
        }
        flow.end();
    }
}
