package org.mimawari.extract.office;

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

/** Notes where everything that is told stands. */
record Placed(DocumentSink sink, List<Place> places) implements DocumentSink {
    @Override
    public Label label(SiteText words) {
        return sink.label(words);
    }

    @Override
    public void leftOut() {
        sink.leftOut();
    }

    @Override
    public void title(SiteText title) {
        sink.title(title);
    }

    @Override
    public void link(FoundLink link) {
        places.add(link.place());
        sink.link(link);
    }

    @Override
    public void text(Place place, Concealment concealment, SiteText words) {
        places.add(place);
        sink.text(place, concealment, words);
    }

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        places.add(place);
        return sink.table(place, concealment, hiddenColumns);
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {
        sink.property(kind, value);
    }

    @Override
    public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
        places.add(place);
        sink.embedded(place, concealment, name, body);
    }
}
