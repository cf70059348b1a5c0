package org.mimawari.extract.office;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;

/** Goes through the parts of one Word document: headers, body, notes, comments, settings, then all the rest. */
final class DocxWork {
    private static final String USUAL = "word/document.xml";
    private static final List<String> EDGES = List.of("header", "footer");
    private static final List<String> NOTES = List.of("footnotes", "endnotes");

    private final PackageParts parts;
    private final DocumentSink sink;
    private final TextFlow flow;
    private final PackageRest rest;
    private final OwnPaths paths;
    private final DocxStyles styles = new DocxStyles();
    private boolean hasBackdrop;

    DocxWork(PackageParts parts, DocumentSink sink, PublicUrl url) {
        this.parts = parts;
        this.sink = sink;
        this.flow = new TextFlow(sink, new TextLinks(url, sink));
        this.rest = new PackageRest(parts, sink, flow);
        this.paths = new OwnPaths(sink);
    }

    ReadResult<DocumentExtent> read() throws IOException {
        Optional<String> document = parts.document(USUAL);
        if (document.isEmpty()) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        main(document.get());
        others(document.get());
        rest.leftovers();
        return new ReadResult.Read<>(parts.isDamaged() ? DocumentExtent.IN_PART : DocumentExtent.WHOLE);
    }

    /** Headers stand behind the pages, so they come first; pictures cost most, so they come last. */
    private void main(String document) throws IOException {
        Relationships relations = parts.relationships(document);
        for (String part : relations.parts("styles")) {
            parts.read(part, styles);
        }
        for (String type : EDGES) {
            texts(relations, type, Concealment.NONE);
        }
        CroppedPictures cropped = text(document, relations, Concealment.NONE);
        for (String type : NOTES) {
            texts(relations, type, Concealment.NONE);
        }
        texts(relations, "comments", Concealment.COMMENT);
        texts(relations, "glossaryDocument", Concealment.HIDDEN_TEXT);
        rest.of(relations, Concealment.NONE, cropped);
    }

    private void texts(Relationships relations, String type, Concealment how) throws IOException {
        for (String part : relations.parts(type)) {
            Relationships own = parts.relationships(part);
            rest.of(own, how, text(part, own, how));
        }
    }

    private CroppedPictures text(String part, Relationships relations, Concealment how) throws IOException {
        flow.at(Place.WHOLE, how);
        DocxText text = new DocxText(sink, flow, relations, styles, hasBackdrop);
        parts.read(part, text);
        text.finish();
        rest.links(relations);
        flow.at(Place.WHOLE, Concealment.NONE);
        hasBackdrop |= text.hasBackdrop();
        return text.cropped();
    }

    /** Settings, the people who wrote comments, the recipients of a mail merge: by their names, whoever refers to them. */
    private void others(String document) throws IOException {
        String folder = document.substring(0, document.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String part : parts.unread()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(folder) || !lower.endsWith(".xml")) {
                continue;
            }
            String name = lower.substring(lower.lastIndexOf('/') + 1);
            if (name.startsWith("settings")) {
                parts.read(part, new DocxSettings(flow, paths));
                rest.links(parts.relationships(part));
            } else if (name.startsWith("people")) {
                parts.read(part, new PersonNames("person", "author", this::author));
            } else if (name.startsWith("recipient")) {
                parts.read(part, new MergeRecipients(flow));
            }
        }
    }

    private void author(String name) {
        sink.property(PropertyKind.COMMENT_AUTHOR, new SiteText(name));
    }
}
