package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/** Takes all text out of XML of any kind: data that somebody put into an office document beside its text. Lists of cited works are passed over. Used by one thread. */
final class PlainXml implements XmlEvents {
    private static final String CITED = "bibliography";

    private final TextFlow flow;
    private final Concealment how;

    PlainXml(TextFlow flow, Concealment how) {
        this.flow = flow;
        this.how = how;
    }

    @Override
    public boolean start(XmlElement element) {
        if (element.namespace().endsWith(CITED)) {
            return false;
        }
        flow.startParagraph();
        return true;
    }

    @Override
    public void text(String text) {
        flow.add(how, text);
    }

    @Override
    public void end(String name) {
        flow.endParagraph();
    }
}
