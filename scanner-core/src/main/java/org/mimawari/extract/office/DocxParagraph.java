package org.mimawari.extract.office;

import org.jspecify.annotations.Nullable;
import org.mimawari.term.Concealment;

/** A paragraph of a Word document while it is read, with the run that is open in it. Used by one thread. */
final class DocxParagraph {
    private final DocxStyles styles;
    private RunLook look;
    private int shade;
    private DocxLook run = new DocxLook();
    private @Nullable Concealment concealment;

    DocxParagraph(DocxStyles styles) {
        this.styles = styles;
        this.look = styles.look(styles.usual()).over(styles.defaults());
        this.shade = styles.shade(styles.usual());
    }

    void style(String id) {
        look = styles.look(id).over(styles.defaults());
        shade = styles.shade(id);
    }

    /** @param colour behind the paragraph, or AUTOMATIC for none */
    void shade(int colour) {
        shade = colour;
    }

    void startRun() {
        run = new DocxLook();
        concealment = null;
    }

    void property(XmlElement element) {
        run.property(element);
        concealment = null;
    }

    /** Of the run that is open. @param ground what is behind the paragraph, if it has no shade of its own */
    Concealment concealment(int ground) {
        if (concealment == null) {
            RunLook effective = run.look().over(styles.look(run.style())).over(look);
            concealment = effective.concealment(shade == Colour.AUTOMATIC ? ground : shade);
        }
        return concealment;
    }
}
