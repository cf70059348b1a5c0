package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/** Reads the comments on a slide, those of PowerPoint 2007 (p:text) and those since 2021 with their answers (a:t). Sources: ECMA-376 Part 1, 19.4; [MS-PPTX] 2.6. Used by one thread. */
final class SlideComments implements XmlEvents {
    private final TextFlow flow;
    private boolean isText;

    SlideComments(TextFlow flow) {
        this.flow = flow;
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "p", "cm" -> flow.startParagraph();
            case "t", "text" -> isText = true;
            default -> {
                // An element around others.
            }
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (isText) {
            flow.add(Concealment.COMMENT, text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t", "text" -> isText = false;
            case "p", "cm" -> flow.endParagraph();
            default -> {
                // Nothing was opened.
            }
        }
    }
}
