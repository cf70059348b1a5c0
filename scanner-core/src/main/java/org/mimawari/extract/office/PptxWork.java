package org.mimawari.extract.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.office.Relationships.Relationship;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;

/** Goes through the parts of one presentation: slide by slide with notes, comments, charts and pictures, then what no slide refers to. */
final class PptxWork {
    private static final String USUAL = "ppt/presentation.xml";

    private final PackageParts parts;
    private final DocumentSink sink;
    private final TextFlow flow;
    private final PackageRest rest;
    private long[] size = new long[2];
    private int slides;
    /** Slides that are listed and are not there. */
    private int missing;

    PptxWork(PackageParts parts, DocumentSink sink, PublicUrl url) {
        this.parts = parts;
        this.sink = sink;
        this.flow = new TextFlow(sink, new TextLinks(url, sink));
        this.rest = new PackageRest(parts, sink, flow);
    }

    ReadResult<DocumentExtent> read() throws IOException {
        Optional<String> document = parts.document(USUAL);
        if (document.isEmpty()) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        SlideList list = new SlideList(sink::leftOut);
        parts.read(document.get(), list);
        size = list.size();
        Relationships relations = parts.relationships(document.get());
        for (String id : list.ids()) {
            Optional<String> slide = relations.of(id).map(Relationship::target).filter(parts::has);
            if (slide.isPresent()) {
                slide(slide.get(), Concealment.NONE);
            } else {
                missing++;
            }
        }
        unlisted();
        rest.leftovers();
        int pages = Math.max(1, slides + missing);
        return new ReadResult.Read<>(new DocumentExtent(pages, Math.max(missing, parts.isDamaged() ? 1 : 0)));
    }

    /** @param how hides it, whatever the slide itself says */
    private void slide(String part, Concealment how) throws IOException {
        Place place = new Place.Slide(++slides);
        Relationships relations = parts.relationships(part);
        flow.at(place, how);
        SlideText text = new SlideText(SlideText.Kind.SLIDE, size, flow, relations);
        SlideRoot root = new SlideRoot(text, hidden -> flow.at(place, hidden ? Concealment.HIDDEN_SLIDE : how));
        parts.read(part, root);
        flow.end();
        rest.links(relations);
        Concealment slide = root.isHidden() ? Concealment.HIDDEN_SLIDE : how;
        for (String notes : relations.parts("notesSlide")) {
            notes(notes, place);
        }
        for (String comments : relations.parts("comments")) {
            read(comments, new SlideComments(flow));
        }
        flow.at(place, slide);
        rest.of(relations, slide, text.cropped());
    }

    private void notes(String part, Place place) throws IOException {
        Relationships relations = parts.relationships(part);
        flow.at(place, Concealment.SPEAKER_NOTES);
        read(part, new SlideText(SlideText.Kind.NOTES, size, flow, relations));
        rest.links(relations);
        rest.of(relations, Concealment.SPEAKER_NOTES, new CroppedPictures());
    }

    private void read(String part, XmlEvents events) throws IOException {
        parts.read(part, events);
        flow.end();
    }

    /** Slides, notes and comments that were taken out of the presentation and left in the file; and what all slides share. */
    private void unlisted() throws IOException {
        for (String part : parts.unread()) {
            String name = part.toLowerCase(Locale.ROOT);
            if (!name.endsWith(".xml") || name.contains("/_rels/")) {
                continue;
            }
            if (name.contains("/slides/slide")) {
                slide(part, Concealment.HIDDEN_SLIDE);
            } else if (name.contains("/notesslides/notesslide")) {
                notes(part, Place.WHOLE);
            } else if (name.contains("/slidemasters/") || name.contains("/slidelayouts/")) {
                template(part);
            } else if (name.contains("/comments/")) {
                flow.at(Place.WHOLE, Concealment.COMMENT);
                read(part, new SlideComments(flow));
            } else if (name.endsWith("/commentauthors.xml")) {
                parts.read(part, new PersonNames("cmAuthor", "name", this::author));
            } else if (name.endsWith("/authors.xml")) {
                parts.read(part, new PersonNames("author", "name", this::author));
            }
        }
    }

    private void template(String part) throws IOException {
        Relationships relations = parts.relationships(part);
        flow.at(Place.WHOLE, Concealment.NONE);
        SlideText text = new SlideText(SlideText.Kind.TEMPLATE, size, flow, relations);
        read(part, text);
        rest.links(relations);
        rest.of(relations, Concealment.NONE, text.cropped());
    }

    private void author(String name) {
        sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(name));
    }
}
