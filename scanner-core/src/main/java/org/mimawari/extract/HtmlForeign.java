package org.mimawari.extract;

import java.util.Set;

/** Drawings (SVG) and formulas (MathML) inside of a page: elements with rules of their own, in which HTML may stand at some places. */
final class HtmlForeign {
    /** HTML stands in these, and in annotation-xml by what it says. */
    private static final Set<String> HTML_INSIDE = Set.of("foreignobject", "desc", "title");

    private static final Set<String> TEXT_INSIDE = Set.of("mi", "mo", "mn", "ms", "mtext");
    private static final Set<String> NO_TEXT = Set.of("mglyph", "malignmark");
    private static final HtmlName FONT = HtmlNames.known("font");
    private static final HtmlName[] FONT_ATTRIBUTES = {
        HtmlNames.known("color"), HtmlNames.known("face"), HtmlNames.known("size")
    };

    private final HtmlStack stack;

    HtmlForeign(HtmlStack stack) {
        this.stack = stack;
    }

    /** Whether the innermost element is foreign. */
    boolean isHere() {
        int top = stack.depth() - 1;
        return top >= 0 && stack.isForeign(top);
    }

    /** Whether HTML begins with this tag, because it may stand here or because it ends the drawing, which then is closed. */
    boolean endsBefore(HtmlTag tag) {
        String top = stack.name(stack.depth() - 1).text();
        if (HTML_INSIDE.contains(top)) {
            return true;
        }
        if (TEXT_INSIDE.contains(top)) {
            return !NO_TEXT.contains(tag.name().text());
        }
        if (!breaksOut(tag)) {
            return top.equals("annotation-xml") && tag.name() == HtmlNames.SVG;
        }
        while (isHere() && !holdsHtml(stack.name(stack.depth() - 1).text())) {
            stack.pop();
        }
        return true;
    }

    private static boolean holdsHtml(String name) {
        return HTML_INSIDE.contains(name) || TEXT_INSIDE.contains(name);
    }

    private static boolean breaksOut(HtmlTag tag) {
        if (tag.name() != FONT) {
            return tag.name().is(HtmlTraits.BREAKOUT);
        }
        for (HtmlName attribute : FONT_ATTRIBUTES) {
            if (tag.has(attribute)) {
                return true;
            }
        }
        return false;
    }

    /** Closes the foreign element that ends here; false when the end tag is none of theirs. */
    boolean end(HtmlName name) {
        for (int i = stack.depth() - 1; i >= 0 && stack.isForeign(i); i--) {
            if (stack.name(i).isSame(name)) {
                stack.popTo(i);
                return true;
            }
        }
        return false;
    }
}
