package org.mimawari.derive;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mimawari.personal.PersonNumbers;
import org.mimawari.site.NumberTally;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;

/**
 * Looks for numbers of single people in what everybody sees of one place, a page or a sheet, while its stretches pass by: what tells whose number it is may stand some lines above or below it. Keeps the
 * last stretches only, and of the numbers their digests. If the place says that it shows an example, it holds none, unless they are more than an example has. Used by one thread.
 */
final class NumberSearch {
    private static final int ENOUGH = 8_192;
    /** What stands before and behind a number, as far as it is looked at. */
    private static final int AROUND = 240;

    private static final int MOST = 100_000;

    /** So many different numbers of one kind nobody invents to show how a form is filled in: a row for each member of a family, at most. */
    private static final int MOST_OF_EXAMPLE = 10;

    private final PersonNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private final Map<DataKind, Set<Digest>> sure = new EnumMap<>(DataKind.class);
    private final Map<DataKind, Set<Digest>> suspected = new EnumMap<>(DataKind.class);
    private boolean example;

    NumberSearch(PersonNumbers numbers) {
        this.numbers = numbers;
    }

    /** The next stretch of running text, or row. */
    void add(String stretch) {
        example |= numbers.announcesExample(stretch);
        for (int from = 0; from < stretch.length(); from += ENOUGH) {
            text.append(stretch, from, Math.min(stretch.length(), from + ENOUGH));
            look();
        }
        text.append('\n');
    }

    private void look() {
        if (text.length() > ENOUGH) {
            count(text.length() - AROUND);
            text.delete(0, text.length() - 2 * AROUND);
        }
    }

    /** @param limit numbers that end behind it are looked at when more is known of what follows them */
    private void count(int limit) {
        for (PersonNumbers.Number number : numbers.in(text.toString())) {
            if (number.end() <= limit) {
                add(number.kind(), number.value(), number.sure());
            }
        }
    }

    private void add(DataKind kind, Digest value, boolean isSure) {
        Set<Digest> values = (isSure ? sure : suspected).computeIfAbsent(kind, none -> new HashSet<>());
        if (values.size() < MOST) {
            values.add(value);
        }
    }

    /**
     * A cell below a heading that asks for such a number.
     *
     * @param row the cell is in
     */
    void cell(DataKind kind, String cell, String row) {
        if (numbers.fits(kind, cell, row)) {
            boolean isOfPeople = kind != DataKind.BANK_ACCOUNT && kind != DataKind.INSURANCE;
            add(kind, numbers.value(kind, cell), isOfPeople);
        }
    }

    /** A name of the place, of the document or of the file in it. */
    void name(String name) {
        example |= numbers.announcesExample(name);
    }

    /** Whether an example may hold so many. */
    static boolean isOfExample(NumberTally numbers) {
        return Stream.of(numbers.sure(), numbers.suspected())
                .flatMap(found -> found.values().stream())
                .allMatch(count -> count <= MOST_OF_EXAMPLE);
    }

    /** To be called once, at the end. */
    NumberTally end() {
        count(text.length());
        text.setLength(0);
        Map<DataKind, Integer> certain = new EnumMap<>(DataKind.class);
        sure.forEach((kind, values) -> certain.put(kind, values.size()));
        Map<DataKind, Integer> others = new EnumMap<>(DataKind.class);
        suspected.forEach((kind, values) -> {
            values.removeAll(sure.getOrDefault(kind, Set.of()));
            others.merge(kind, values.size(), Integer::sum);
        });
        others.values().removeAll(List.of(0));
        NumberTally all = new NumberTally(certain, others);
        return example && isOfExample(all) ? NumberTally.NONE : all;
    }
}
