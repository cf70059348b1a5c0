package org.mimawari.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Under what documents are put together before they are compared: sixteen parts of the sketch of the text, the names, the targets of QR codes. */
final class Views {
    private static final int BANDS = 16;
    private static final int BAND_DIGITS = 4;

    /** One after another, so that only one table of groups is in memory. */
    static final List<Function<Exemplar, Set<String>>> ALL = all();

    private Views() {}

    private static List<Function<Exemplar, Set<String>>> all() {
        List<Function<Exemplar, Set<String>>> views = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            int from = band * BAND_DIGITS;
            views.add(document -> band(document.sketch().text().bits(), from));
        }
        views.add(document -> known(List.of(document.words().file())));
        views.add(document -> known(List.of(document.words().title())));
        views.add(document -> known(document.words().links()));
        views.add(document ->
                document.sketch().codes().stream().map(String::valueOf).collect(Collectors.toSet()));
        return List.copyOf(views);
    }

    private static Set<String> band(String bits, int from) {
        return bits.isEmpty() ? Set.of() : Set.of(bits.substring(from, from + BAND_DIGITS));
    }

    private static Set<String> known(List<NameReading> names) {
        return names.stream()
                .filter(NameReading::isKnown)
                .map(NameReading::core)
                .collect(Collectors.toSet());
    }

    /** By what the members of a group are put in order. */
    static String name(Exemplar document) {
        return document.words().file().core()
                + ' '
                + document.words().links().stream()
                        .map(NameReading::core)
                        .findFirst()
                        .orElse("");
    }
}
