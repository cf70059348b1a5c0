package org.mimawari.extract.pdf;

import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.extract.Deadline;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Lets what the reading thread finds through until it is closed; after that, one that was given up ends at its next find. */
final class PdfGate implements DocumentSink {
    private final DocumentSink sink;
    private final Deadline deadline;
    private boolean closed;

    PdfGate(DocumentSink sink, Deadline deadline) {
        this.sink = sink;
        this.deadline = deadline;
    }

    /** Waits until what is being handed over has arrived. */
    synchronized void close() {
        deadline.cancel();
        closed = true;
    }

    private void check() {
        if (closed) {
            deadline.check();
        }
    }

    @Override
    public synchronized Label label(SiteText words) {
        check();
        return sink.label(words);
    }

    @Override
    public synchronized void title(SiteText title) {
        check();
        sink.title(title);
    }

    @Override
    public synchronized void link(FoundLink link) {
        check();
        sink.link(link);
    }

    @Override
    public synchronized void text(Place place, Concealment concealment, SiteText words) {
        check();
        sink.text(place, concealment, words);
    }

    @Override
    public synchronized TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        check();
        TableSink table = sink.table(place, concealment, hiddenColumns);
        return (cells, row) -> {
            synchronized (this) {
                check();
                table.row(cells, row);
            }
        };
    }

    @Override
    public synchronized void property(PropertyKind kind, SiteText value) {
        check();
        sink.property(kind, value);
    }

    @Override
    public synchronized void leftOut() {
        check();
        sink.leftOut();
    }

    @Override
    public synchronized void embedded(Place place, Concealment concealment, SiteText name, Body body) {
        check();
        sink.embedded(place, concealment, name, body);
    }
}
