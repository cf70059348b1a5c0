package org.mimawari.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What one way of reading reached in a measurement: codes found of those that are there, codes seen that are not, and what it cost. */
final class QrScore {
    private final String name;
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int there;
    private int found;
    private int pictures;
    private long nanos;

    QrScore(String name) {
        this.name = name;
    }

    void add(String picture, Set<String> truth, Set<String> got, long cost) {
        Set<String> right = new HashSet<>(got);
        right.retainAll(truth);
        there += truth.size();
        found += right.size();
        pictures++;
        nanos += cost;
        if (right.size() < truth.size()) {
            missed.add(picture + " " + right.size() + "/" + truth.size());
        }
        if (right.size() < got.size()) {
            wrong.add(picture);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d/%d found, %d wrong, %.1f ms CPU a picture (%d)%n    missed %s%n    wrong %s",
                name,
                found,
                there,
                wrong.size(),
                nanos / 1e6 / pictures,
                pictures,
                missed,
                wrong);
    }
}
