package org.mimawari.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.personal.PersonNumbers;
import org.mimawari.site.NumberTally;
import org.mimawari.term.Place;

/**
 * The numbers of single people that everybody sees in a document, by place. Stretches of one place come one after another, so one place is searched at a time. At most {@value #MOST_PLACES} places are told apart. Used by one thread.
 */
final class VisibleNumbers {
    private static final int MOST_PLACES = 500;

    private final PersonNumbers numbers;
    private final Map<Place, NumberTally> found = new LinkedHashMap<>();
    private @Nullable Place place;
    private NumberSearch search;
    private boolean example;

    VisibleNumbers(PersonNumbers numbers) {
        this.numbers = numbers;
        this.search = new NumberSearch(numbers);
    }

    /** The document's own title. */
    void title(String words) {
        example |= numbers.announcesExample(words);
    }

    void text(Place where, String words) {
        if (!where.equals(place)) {
            finish();
            place = where;
            search = search(where);
        }
        search.add(words);
    }

    /** For one table of a place; what it finds is to be added. */
    NumberSearch search(Place where) {
        NumberSearch one = new NumberSearch(numbers);
        addNames(where, one);
        return one;
    }

    private static void addNames(Place where, NumberSearch one) {
        if (where instanceof Place.Sheet sheet) {
            one.name(sheet.name().text());
        } else if (where instanceof Place.Inside inside) {
            one.name(inside.file().text());
            addNames(inside.place(), one);
        }
    }

    private void finish() {
        if (place != null) {
            add(place, search.end());
        }
    }

    void add(Place where, NumberTally more) {
        if (!more.isEmpty()) {
            boolean known = found.containsKey(where) || found.size() < MOST_PLACES;
            found.merge(known ? where : Place.WHOLE, more, NumberTally::plus);
        }
    }

    /** To be called once, at the end. */
    Map<Place, NumberTally> end() {
        finish();
        place = null;
        if (example) {
            found.values().removeIf(NumberSearch::isOfExample);
        }
        return found;
    }
}
