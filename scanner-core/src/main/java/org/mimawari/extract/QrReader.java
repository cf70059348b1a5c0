package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.term.Spot;

/**
 * Finds QR codes in pictures: over the whole picture first, then closer at each place where three finder patterns stand and no code was read, and when nothing
 * was found, inverted, at half and at double size. At most {@value #MAX_CODES} codes a picture, each text once. Thread-safe.
 */
public final class QrReader {
    private static final int MAX_CODES = 30;
    /** Below this side, in pixels, even the smallest code has less than two pixels a module. */
    static final int MIN_SIDE = 40;

    private static final int HALVED_FROM = 300;
    private static final long DOUBLED_UP_TO = 1_200_000;
    private static final int MOST_PLACES = 12;

    /** The codes, in the order in which they were found; empty if there are none. */
    public List<QrCode> read(BufferedImage image) {
        return look(image).codes();
    }

    /**
     * @param codes what was read
     * @param unsolved whether finder patterns stand together somewhere without a code that could be read: a sharper picture may show one
     */
    public record Look(List<QrCode> codes, boolean unsolved) {
        public Look {
            codes = List.copyOf(codes);
        }
    }

    /** The codes, and whether there may be more. */
    public Look look(BufferedImage image) {
        if (Math.min(image.getWidth(), image.getHeight()) < MIN_SIDE) {
            return new Look(List.of(), false);
        }
        GrayPicture picture = GrayPicture.of(image);
        List<QrSighting> found = new ArrayList<>();
        boolean unsolved = sightings(picture, found);
        Map<String, QrCode> byText = new LinkedHashMap<>();
        for (QrSighting sighting : found) {
            if (byText.size() < MAX_CODES) {
                byText.putIfAbsent(sighting.text(), new QrCode(sighting.text(), spot(sighting, picture)));
            }
        }
        return new Look(List.copyOf(byText.values()), unsolved);
    }

    private static Spot spot(QrSighting sighting, GrayPicture picture) {
        return new Spot(
                Math.round(100f * sighting.x() / picture.width()), Math.round(100f * sighting.y() / picture.height()));
    }

    private static boolean sightings(GrayPicture picture, List<QrSighting> found) {
        QrSearch search = new QrSearch(picture);
        found.addAll(search.everywhere());
        for (QrSearch.Place place : search.placesWithout(found, MOST_PLACES)) {
            found.addAll(closer(picture, place));
        }
        if (found.isEmpty()) {
            found.addAll(search.inverted());
        }
        if (found.isEmpty() && Math.min(picture.width(), picture.height()) >= HALVED_FROM) {
            scaled(new QrSearch(picture.half()).everywhere(), 2f, found);
        }
        if (found.isEmpty() && (long) picture.width() * picture.height() <= DOUBLED_UP_TO) {
            scaled(new QrSearch(picture.twice()).everywhere(), 0.5f, found);
        }
        return search.hasMarksOutside(found);
    }

    private static void scaled(List<QrSighting> sightings, float factor, List<QrSighting> found) {
        for (QrSighting sighting : sightings) {
            found.add(new QrSighting(
                    sighting.text(), sighting.x() * factor, sighting.y() * factor, sighting.radius() * factor));
        }
    }

    private static List<QrSighting> closer(GrayPicture picture, QrSearch.Place place) {
        GrayPicture part = picture.part(place.x(), place.y(), place.radius());
        List<QrSighting> found = new QrSearch(part.twice()).everywhere();
        if (found.isEmpty()) {
            found = new QrSearch(part).everywhere();
        }
        if (found.isEmpty()) {
            found = new QrSearch(part.half()).everywhere();
        }
        return found.stream()
                .map(sighting -> new QrSighting(sighting.text(), place.x(), place.y(), place.radius()))
                .toList();
    }
}
