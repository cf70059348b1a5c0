package org.mimawari.extract.office;

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

/** Counts rows and keeps nothing. */
final class Rows implements DocumentSink {
    private int count;

    int count() {
        return count;
    }

    @Override
    public Label label(SiteText words) {
        return Label.NONE;
    }

    @Override
    public void leftOut() {}

    @Override
    public void title(SiteText title) {}

    @Override
    public void link(FoundLink link) {}

    @Override
    public void text(Place place, Concealment concealment, SiteText words) {}

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        return (cells, how) -> count++;
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {}

    @Override
    public void embedded(Place place, Concealment concealment, SiteText name, Body body) {}
}
