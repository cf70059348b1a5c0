package org.mimawari.extract.document;

import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.MailSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.Via;

/** Tells of a file within a document as of a part of the document: at the place of the file, and at least as hidden as it. Its title is not the document's. */
final class InnerSink implements DocumentSink {
    private final DocumentSink outer;
    private final Place file;
    private final Concealment concealment;

    private final boolean isOffice;

    /**
     * @param file the file, with the place where it stands in the document
     * @param isOffice whether the document is one of an office program, so that QR codes of its pictures are its own
     */
    InnerSink(DocumentSink outer, Place file, Concealment concealment, boolean isOffice) {
        this.outer = outer;
        this.isOffice = isOffice;
        this.file = file;
        this.concealment = concealment;
    }

    private Place at(Place inner) {
        if (inner instanceof Place.Whole) {
            return file;
        }
        if (file instanceof Place.Attachment attached) {
            return new Place.Attachment(attached.number(), attached.file(), inner);
        }
        if (file instanceof Place.Message message) {
            return new Place.Message(message.number(), message.subject(), inner);
        }
        return file instanceof Place.Inside inside ? new Place.Inside(inside.file(), inner) : inner;
    }

    private Concealment hidden(Concealment inner) {
        return inner == Concealment.NONE ? concealment : inner;
    }

    @Override
    public Label label(SiteText words) {
        return outer.label(words);
    }

    @Override
    public void title(SiteText title) {
        // Of the inner file, while the report names the outer one.
    }

    @Override
    public void link(FoundLink link) {
        Via via = isOffice && link.via() == Via.QR_IN_IMAGE ? Via.QR_IN_OFFICE : link.via();
        outer.link(new FoundLink(link.to(), link.words(), via, at(link.place()), link.audience()));
    }

    @Override
    public void text(Place place, Concealment how, SiteText words) {
        outer.text(at(place), hidden(how), words);
    }

    @Override
    public TableSink table(Place place, Concealment how, Set<Integer> hiddenColumns) {
        return outer.table(at(place), hidden(how), hiddenColumns);
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {
        // When the inner file was made says nothing of the outer one.
        if (kind != PropertyKind.MADE && kind != PropertyKind.CHANGED) {
            outer.property(kind, value);
        }
    }

    @Override
    public void leftOut() {
        outer.leftOut();
    }

    @Override
    public MailSink mail(Place place) {
        return outer.mail(at(place));
    }

    @Override
    public void embedded(Place place, Concealment how, SiteText name, Body body) {
        outer.embedded(at(place), hidden(how), name, body);
    }
}
