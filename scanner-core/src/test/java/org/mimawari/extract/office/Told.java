package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.EnumSet;
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

/** Keeps in words what a reader tells, the first {@value #MOST} lines of it. */
public final class Told implements DocumentSink {
    private static final int MOST = 50_000;

    private final List<String> lines = new ArrayList<>();
    private final List<FoundLink> links = new ArrayList<>();
    private final Set<Concealment> hidden = EnumSet.noneOf(Concealment.class);
    private long rows;

    /** "row NONE 2 [氏名, 電話]", "text COMMENT 1 ...", "property AUTHOR ...", "link ...", "file EMBEDDED_FILE 1 name"; the number is that of the sheet, 0 for none. */
    public List<String> lines() {
        return lines;
    }

    public List<FoundLink> links() {
        return links;
    }

    /** Every way in which something was hidden. */
    public Set<Concealment> hidden() {
        return hidden;
    }

    public long rows() {
        return rows;
    }

    private void add(String line) {
        if (lines.size() < MOST) {
            lines.add(line);
        }
    }

    private static String at(Place place) {
        return place instanceof Place.Sheet sheet
                ? Integer.toString(sheet.number())
                : place instanceof Place.Inside inside ? inside.file() + ">" + at(inside.place()) : "0";
    }

    @Override
    public Label label(SiteText words) {
        return Label.masked(words.raw());
    }

    @Override
    public void leftOut() {
        add("left out");
    }

    @Override
    public void title(SiteText title) {
        add("title " + title.raw());
    }

    @Override
    public void link(FoundLink link) {
        links.add(link);
        add("link " + link.via() + ' ' + at(link.place()) + ' ' + link.to() + ' '
                + link.words().raw());
    }

    @Override
    public void text(Place place, Concealment concealment, SiteText words) {
        hidden.add(concealment);
        add("text " + concealment + ' ' + at(place) + ' ' + words.raw());
    }

    @Override
    public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
        if (!hiddenColumns.isEmpty()) {
            hidden.add(Concealment.HIDDEN_COLUMN);
            add("columns " + at(place) + ' ' + hiddenColumns.stream().sorted().toList());
        }
        return (cells, row) -> {
            Concealment how = row == Concealment.NONE ? concealment : row;
            hidden.add(how);
            rows++;
            if (lines.size() < MOST) {
                add("row " + how + ' ' + at(place) + ' '
                        + cells.stream().map(SiteText::raw).toList());
            }
        };
    }

    @Override
    public void property(PropertyKind kind, SiteText value) {
        add("property " + kind + ' ' + value.raw());
    }

    @Override
    public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
        hidden.add(concealment);
        add("file " + concealment + ' ' + at(place) + ' ' + name.raw() + ' ' + body.size());
    }
}
