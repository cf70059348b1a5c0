package org.mimawari.extract.pdf;

import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Hands everything on, and remembers its words. */
final class PdfSeen implements DocumentSink {
    private final DocumentSink sink;
    private final PdfWords words;

    PdfSeen(DocumentSink sink, PdfWords words) {
        this.sink = sink;
        this.words = words;
    }

    @Override
    public Label label(SiteText text) {
        return sink.label(text);
    }

    @Override
    public void title(SiteText title) {
        sink.title(title);
    }

    @Override
    public void link(FoundLink link) {
        sink.link(link);
    }

    @Override
    public void text(Place place, Concealment concealment, SiteText text) {
        words.add(text.raw());
        sink.text(place, concealment, text);
    }

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        TableSink table = sink.table(place, concealment, hiddenColumns);
        return (cells, row) -> {
            cells.forEach(cell -> words.add(cell.raw()));
            words.add(PdfEarlier.joined(cells));
            table.row(cells, row);
        };
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {
        sink.property(kind, value);
    }

    @Override
    public void leftOut() {
        sink.leftOut();
    }

    @Override
    public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
        sink.embedded(place, concealment, name, body);
    }
}
