package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Tries both readers on one gray picture, the cheapest trial first, until each corner mark that can be seen belongs to a code which was read: as it is, then
 * at half size, then each place that looks like a code at double size, then white on black. Where no corner marks can be seen nothing more is tried. Used once, by one thread.
 */
final class QrTrials {
    /** From here on a picture is taken for a drawn or scanned page, where outlines by one threshold find most for the least. */
    private static final long PAGE = 1_500_000;

    /** Up to here the modules of a code may be too small for its marks to be seen, and doubling costs next to nothing. */
    private static final long TINY = 90_000;

    private static final int HALVED_FROM = 120;
    private static final int MOST_PLACES = 12;
    private static final int MOST_PLACES_OF_A_PICTURE = 4;

    private final GrayPicture picture;
    private final QrContours contours;
    private final List<QrSighting> found = new ArrayList<>();
    private final List<QrPlace> unread = new ArrayList<>();
    private final QrSearch search;

    QrTrials(GrayPicture picture, QrContours contours) {
        this.picture = picture;
        this.contours = contours;
        this.search = new QrSearch(picture);
    }

    /** What was read, with doubles. */
    List<QrSighting> found() {
        return List.copyOf(found);
    }

    /** Whether something that looks like a code was not read. */
    boolean isUnsolved() {
        return search.isCrowded()
                || search.hasMarksOutside(found)
                || unread.stream().anyMatch(place -> found.stream().noneMatch(place::holds));
    }

    void run() {
        if (search.isCrowded()) {
            note(contours.global(picture));
            return;
        }
        asItIs();
        if (found.isEmpty() && (!isPage() || search.hasAnything())) {
            halved();
        }
        if (isUnsolved() || found.isEmpty()) {
            closer();
        }
        if (found.isEmpty()) {
            inverted();
        }
        if (found.isEmpty() && picture.area() <= TINY) {
            scaled(new QrSearch(picture.twice()).everywhere(), 0.5f);
        }
        if (found.isEmpty() && search.hasMark()) {
            found.addAll(contours.micro(picture));
        }
    }

    private void note(QrContours.Seen seen) {
        found.addAll(seen.codes());
        unread.addAll(seen.unread());
    }

    private boolean isDone() {
        return !found.isEmpty() && !isUnsolved();
    }

    private void asItIs() {
        if (isPage() && search.hasAnything()) {
            note(contours.global(picture));
        }
        if (isDone() || !search.hasMarks()) {
            return;
        }
        found.addAll(search.one());
        if (!isDone()) {
            found.addAll(search.everywhere());
        }
        if (!isDone() && !isPage()) {
            note(contours.local(picture));
        }
    }

    /** The grain of a photograph hides its marks; half of it is left at half the size. */
    private void halved() {
        if (Math.min(picture.width(), picture.height()) < HALVED_FROM) {
            return;
        }
        GrayPicture half = picture.half();
        QrSearch smaller = new QrSearch(half);
        scaled(smaller.everywhere(), 2f);
        if (found.isEmpty() && smaller.hasMarks()) {
            scaled(contours.local(half).codes(), 2f);
        }
    }

    private void closer() {
        List<QrPlace> places = new ArrayList<>(unread);
        places.addAll(search.placesWithout(found, MOST_PLACES));
        int left = isPage() ? MOST_PLACES : MOST_PLACES_OF_A_PICTURE;
        for (QrPlace place : places) {
            if (left > 0 && found.stream().noneMatch(place::holds)) {
                left--;
                closer(place).stream()
                        .map(code -> new QrSighting(code.text(), place.x(), place.y(), place.radius()))
                        .forEach(found::add);
            }
        }
    }

    private List<QrSighting> closer(QrPlace place) {
        GrayPicture part = picture.part(place.x(), place.y(), place.radius());
        List<QrSighting> codes = isPage() ? contours.local(part).codes() : List.of();
        if (codes.isEmpty()) {
            GrayPicture twice = part.twice();
            codes = new QrSearch(twice).everywhere();
            codes = codes.isEmpty() ? contours.local(twice).codes() : codes;
        }
        return codes.isEmpty() && isPage() ? new QrSearch(part.half()).everywhere() : codes;
    }

    private boolean isPage() {
        return picture.area() >= PAGE;
    }

    private void inverted() {
        if (!search.hasInvertedMarks()) {
            return;
        }
        GrayPicture inverted = picture.inverted();
        found.addAll(new QrSearch(inverted).everywhere());
        if (found.isEmpty()) {
            found.addAll(contours.global(inverted).codes());
        }
    }

    private void scaled(List<QrSighting> sightings, float factor) {
        for (QrSighting code : sightings) {
            found.add(new QrSighting(code.text(), code.x() * factor, code.y() * factor, code.radius() * factor));
        }
    }
}
