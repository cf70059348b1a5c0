package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/** Reads the settings of a Word document: variables of macros, and where a mail merge takes its people from. Source: ECMA-376 Part 1, 17.14 and 17.15. Used by one thread. */
final class DocxSettings implements XmlEvents {
    private final TextFlow flow;
    private final OwnPaths paths;
    private boolean isInMailMerge;

    DocxSettings(TextFlow flow, OwnPaths paths) {
        this.flow = flow;
        this.paths = paths;
    }

    @Override
    public boolean start(XmlElement element) {
        String value = element.attribute("val");
        switch (element.name()) {
            case "mailMerge" -> isInMailMerge = true;
            case "docVar" -> tell(Concealment.HIDDEN_TEXT, value);
            case "connectString", "udl" -> paths.found(value);
            case "query", "name", "mappedName", "uniqueTag" -> merged(value);
            default -> {
                // How the document is shown.
            }
        }
        return true;
    }

    private void merged(String value) {
        if (isInMailMerge) {
            tell(Concealment.MAIL_MERGE, value);
        }
    }

    private void tell(Concealment how, String text) {
        flow.startParagraph();
        flow.add(how, text);
        flow.endParagraph();
    }

    @Override
    public void text(String text) {
        // Settings have no text.
    }

    @Override
    public void end(String name) {
        isInMailMerge &= !name.equals("mailMerge");
    }
}
