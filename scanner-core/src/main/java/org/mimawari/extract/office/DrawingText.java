package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/** Takes the text out of charts and diagrams: titles, and the names and values that a chart keeps of its source. Source: ECMA-376 Part 1, 21. Used by one thread. */
final class DrawingText implements XmlEvents {
    private final TextFlow flow;
    private boolean isText;

    DrawingText(TextFlow flow) {
        this.flow = flow;
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "p" -> flow.startParagraph();
            case "v" -> {
                flow.startParagraph();
                isText = true;
            }
            case "t" -> isText = true;
            case "Fallback" -> {
                return false;
            }
            default -> {
                // An element around others.
            }
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (isText) {
            flow.add(Concealment.NONE, text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> isText = false;
            case "v" -> {
                isText = false;
                flow.endParagraph();
            }
            case "p" -> flow.endParagraph();
            default -> {
                // Nothing was opened.
            }
        }
    }
}
