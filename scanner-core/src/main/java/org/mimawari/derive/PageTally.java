package org.mimawari.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.content.Judge;
import org.mimawari.content.PageRows;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.personal.PropertyNames;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;

/**
 * Counts what the tables and lists of one web page hold of people; keeps kinds, counts and places only. At most {@value #MOST_PARTS} places are told apart; what comes after is counted for the page as a whole. Used by one thread.
 */
final class PageTally implements PageSink {
    private static final int MOST_PARTS = 500;

    private final Judge judge;
    private final TableLook look;
    private final PropertyNames names;
    private final PeopleSeen.Budget budget = new PeopleSeen.Budget();
    private final PeopleSeen people = new PeopleSeen(budget);
    private final Map<Place, Counted> parts = new LinkedHashMap<>();

    PageTally(Judge judge, TableLook look, PropertyNames names) {
        this.judge = judge;
        this.look = look;
        this.names = names;
    }

    @Override
    public PageRows table(int number, List<SiteText> titles) {
        return begun(new Place.PageTable(number, below(titles)), titles);
    }

    @Override
    public PageRows items(int number, List<SiteText> titles) {
        return begun(new Place.PageList(number, below(titles)), titles);
    }

    /** A heading may be a person's name alone, which masking lets pass: then that above it is told. */
    private Label below(List<SiteText> titles) {
        return titles.stream()
                .filter(title -> !names.isPerson(title.raw()))
                .findFirst()
                .map(judge::label)
                .orElse(Label.NONE);
    }

    private PageRows begun(Place place, List<SiteText> titles) {
        Counted counted = new Counted(new PeopleSeen(budget), people);
        UprightTable table =
                new UprightTable(look, titles.stream().map(SiteText::raw).toList(), counted);
        return new PageRows() {
            @Override
            public void row(List<SiteText> cells, Concealment concealment) {
                table.row(cells, concealment);
            }

            @Override
            public void end() {
                table.end();
                keep(place, counted);
            }
        };
    }

    private void keep(Place place, Counted counted) {
        if (counted.hasPersonal()) {
            parts.merge(parts.size() < MOST_PARTS ? place : Place.WHOLE, counted, Counted::plus);
        }
    }

    DocumentMatter matter() {
        List<Holding> holdings = new ArrayList<>();
        parts.forEach((place, counted) -> holdings.add(counted.holding(Concealment.NONE, place, NumberTally.NONE)));
        return new DocumentMatter(holdings, List.of());
    }
}
