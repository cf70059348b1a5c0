package org.mimawari.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pages there are, and which page leads to which. The pages that links reach form a tree; all others hang on one of them. */
final class Plan {
    static final int BRANCHES = 25;
    private static final int FIRST_SPECIAL = 30;

    private final List<Place> places = new ArrayList<>();
    private final List<Place> linked = new ArrayList<>();
    private final Map<Integer, List<Place>> below = new LinkedHashMap<>();

    Plan(int pages) {
        for (int number = 0; number < pages; number++) {
            Place place = Place.of(number, number < FIRST_SPECIAL ? Reach.LINK : reach(number, pages));
            places.add(place);
            if (place.reach() == Reach.LINK) {
                linked.add(place);
            }
        }
        for (int i = 1; i < linked.size(); i++) {
            hang(linked.get(i), linked.get((i - 1) / BRANCHES));
        }
        for (Place place : places) {
            if (place.reach() != Reach.LINK) {
                hang(place, host(place));
            }
        }
    }

    /** The last pages are those that files lead to. */
    private static Reach reach(int number, int pages) {
        return switch (pages - number) {
            case 1, 2, 3 -> Reach.PICTURE_QR;
            case 4, 5, 6, 7, 8, 9 -> Reach.PDF_QR;
            case 10, 11, 12, 13, 14, 15 -> Reach.PDF_LINK;
            default -> Reach.of(number);
        };
    }

    /** A header is given to a file of its own address, which a page made by a program is not. */
    private Place host(Place place) {
        int draw = 1;
        while (place.reach() == Reach.LINK_HEADER
                && related(place.number(), draw).path().contains("?")) {
            draw++;
        }
        return related(place.number(), draw);
    }

    private void hang(Place place, Place from) {
        below.computeIfAbsent(from.number(), any -> new ArrayList<>()).add(place);
    }

    List<Place> places() {
        return places;
    }

    /** What is to be reached from this page and perhaps from nowhere else. */
    List<Place> below(Place place) {
        return below.getOrDefault(place.number(), List.of());
    }

    List<Place> reachedBy(Reach reach) {
        return places.stream().filter(place -> place.reach() == reach).toList();
    }

    /** The pages that every menu names. */
    List<Place> menu() {
        return linked.subList(0, Math.min(FIRST_SPECIAL, linked.size()));
    }

    /** Any page that links reach; the same for the same numbers. */
    Place related(int number, int draw) {
        long mixed = (number * 0x9E3779B97F4A7C15L + draw * 0xC2B2AE3D27D4EB4FL) >>> 17;
        return linked.get((int) (mixed % linked.size()));
    }
}
