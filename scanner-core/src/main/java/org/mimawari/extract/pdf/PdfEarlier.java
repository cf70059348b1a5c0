package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.List;
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

/** Hands on what an earlier state of a file says and the last one does not; each text once. Of a table it keeps the first row, for its headings. */
final class PdfEarlier implements DocumentSink {
    private final DocumentSink sink;
    private final PdfWords words;

    PdfEarlier(DocumentSink sink, PdfWords words) {
        this.sink = sink;
        this.words = words;
    }

    @Override
    public Label label(SiteText text) {
        return sink.label(text);
    }

    @Override
    public void title(SiteText title) {
        // The last state tells its own.
    }

    @Override
    public void link(FoundLink link) {
        // What nobody can click leads nowhere.
    }

    @Override
    public void text(Place place, Concealment concealment, SiteText text) {
        if (isNew(text.raw())) {
            sink.text(place, Concealment.EARLIER_STATE, text);
        }
    }

    private boolean isNew(String text) {
        boolean isNew = !PdfPrint.isFiller(text) && words.isNew(text);
        if (isNew) {
            words.add(text);
        }
        return isNew;
    }

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        return new Rows(place);
    }

    static String joined(List<SiteText> cells) {
        StringBuilder joined = new StringBuilder();
        cells.forEach(cell -> joined.append(cell.raw()).append(' '));
        return joined.toString();
    }

    private final class Rows implements TableSink {
        private final Place place;
        private final List<List<SiteText>> heads = new ArrayList<>();
        private boolean begun;
        private TableSink table = (cells, row) -> {};

        Rows(Place place) {
            this.place = place;
        }

        @Override
        public void row(List<SiteText> cells, Concealment row) {
            if (!isNew(joined(cells))) {
                if (!begun && heads.isEmpty()) {
                    heads.add(cells);
                }
                return;
            }
            if (!begun) {
                begun = true;
                table = sink.table(place, Concealment.EARLIER_STATE, Set.of());
                heads.forEach(head -> table.row(head, Concealment.NONE));
            }
            table.row(cells, Concealment.NONE);
        }
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
        // Attached files are read in their last state.
    }
}
