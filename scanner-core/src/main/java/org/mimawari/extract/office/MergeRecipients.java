package org.mimawari.extract.office;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mimawari.term.Concealment;

/** Reads what a Word document keeps of the recipients of its mail merge: for each the value that tells it from the others, often a name or an address. Source: ECMA-376 Part 1, 17.14.27. Used by one thread. */
final class MergeRecipients implements XmlEvents {
    private final TextFlow flow;

    MergeRecipients(TextFlow flow) {
        this.flow = flow;
    }

    @Override
    public boolean start(XmlElement element) {
        if (element.name().equals("uniqueTag")) {
            tell(decoded(element.attribute("val")));
        }
        return true;
    }

    private void tell(String text) {
        flow.startParagraph();
        flow.add(Concealment.MAIL_MERGE, text);
        flow.endParagraph();
    }

    private static String decoded(String tag) {
        try {
            byte[] bytes = Base64.getDecoder().decode(tag.strip());
            boolean wide = bytes.length > 1 && bytes[1] == 0;
            return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return tag;
        }
    }

    @Override
    public void text(String text) {
        flow.startParagraph();
        flow.add(Concealment.MAIL_MERGE, text);
        flow.endParagraph();
    }

    @Override
    public void end(String name) {
        // Nothing is open.
    }
}
