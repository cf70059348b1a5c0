package org.mimawari.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Judge;
import org.mimawari.content.PageRows;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.personal.PersonNumbers;
import org.mimawari.personal.PropertyNames;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;

/**
 * Counts what the tables and lists of one web page hold of people, and which numbers of single people stand in its tables and text; keeps kinds, counts and places only. Of accounts and the like only those count beside which somebody stands: pages name
 * many that are nobody's own. At most {@value #MOST_PARTS} places are told apart; what comes after is counted for the page as a whole. Used by one thread.
 */
final class PageTally implements PageSink {
    private static final int MOST_PARTS = 500;

    private final Judge judge;
    private final TableLook look;
    private final PropertyNames names;
    private final PeopleSeen.Budget budget = new PeopleSeen.Budget();
    private final PeopleSeen people = new PeopleSeen(budget);
    private final Map<Place, Counted> parts = new LinkedHashMap<>();
    private final VisibleNumbers numbers;

    /** @param title of the page: it may say that it shows an example */
    PageTally(Judge judge, TableLook look, PropertyNames names, PersonNumbers numbers, SiteText title) {
        this.judge = judge;
        this.numbers = new VisibleNumbers(numbers);
        this.numbers.title(title.raw());
        this.look = look;
        this.names = names;
    }

    @Override
    public PageRows table(int number, List<SiteText> titles) {
        Place place = new Place.PageTable(number, below(titles));
        NumberSearch search = numbers.search(place);
        titles.forEach(title -> search.name(title.raw()));
        return begun(place, titles, RowNumbers.by(search));
    }

    /** Its numbers are looked for in its text. */
    @Override
    public PageRows items(int number, List<SiteText> titles) {
        return begun(new Place.PageList(number, below(titles)), titles, RowNumbers.none());
    }

    @Override
    public void text(SiteText words) {
        numbers.text(Place.WHOLE, words.raw());
    }

    /** A heading may be a person's name alone, which masking lets pass: then that above it is told. */
    private Label below(List<SiteText> titles) {
        return titles.stream()
                .filter(title -> !names.isPerson(title.raw()))
                .findFirst()
                .map(judge::label)
                .orElse(Label.NONE);
    }

    private PageRows begun(Place place, List<SiteText> titles, RowNumbers inRows) {
        Counted counted = new Counted(new PeopleSeen(budget), people);
        UprightTable table =
                new UprightTable(look, titles.stream().map(SiteText::raw).toList(), counted, inRows);
        return new PageRows() {
            @Override
            public void row(List<SiteText> cells, Concealment concealment) {
                table.row(cells, concealment);
            }

            @Override
            public void end() {
                table.end();
                keep(place, counted);
                numbers.add(place, inRows.end());
            }
        };
    }

    private void keep(Place place, Counted counted) {
        if (counted.hasPersonal()) {
            parts.merge(parts.size() < MOST_PARTS ? place : Place.WHOLE, counted, Counted::plus);
        }
    }

    /** To be called once, at the end. */
    DocumentMatter matter() {
        Map<Place, Map<DataKind, Integer>> shown = new LinkedHashMap<>();
        numbers.end().forEach((place, found) -> {
            if (!found.sure().isEmpty()) {
                shown.put(place, found.sure());
            }
        });
        List<Holding> holdings = new ArrayList<>();
        parts.forEach(
                (place, counted) -> holdings.add(counted.holding(Concealment.NONE, place, tally(shown.remove(place)))));
        shown.forEach((place, found) ->
                holdings.add(new Holding(Concealment.NONE, place, 0, PersonalDataTally.NONE, tally(found))));
        return new DocumentMatter(holdings, List.of());
    }

    private static NumberTally tally(@Nullable Map<DataKind, Integer> sure) {
        return sure == null ? NumberTally.NONE : new NumberTally(sure, Map.of());
    }
}
