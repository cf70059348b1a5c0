package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.term.Spot;

/**
 * Finds QR codes in pictures, several in one, black on white or white on black, whole or with logos, and Micro QR codes. At most {@value #MAX_CODES} codes a
 * picture, each text once. Two libraries are asked, see {@link QrTrials}. Thread-safe.
 */
public final class QrReader {
    private static final int MAX_CODES = 1_000;
    /** Pixels. Larger pictures are photographs; looking at each colour of noise takes seconds. */
    private static final long MOST_IN_COLOURS = 4_000_000;

    /** Below this side, in pixels, even the smallest code has less than two pixels a module. */
    static final int MIN_SIDE = 40;

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

        /** Whether there are more codes than a picture may have, so that some may be missing. */
        public boolean isFull() {
            return codes.size() > MAX_CODES;
        }
    }

    /** The codes, and whether there may be more. */
    public Look look(BufferedImage image) {
        if (Math.min(image.getWidth(), image.getHeight()) < MIN_SIDE) {
            return new Look(List.of(), false);
        }
        GrayPicture picture = GrayPicture.of(image);
        QrContours contours = new QrContours();
        QrTrials trials = new QrTrials(picture, contours);
        trials.run();
        List<QrSighting> found = trials.found();
        return new Look(codes(found.isEmpty() ? inColours(image, contours) : found, picture), trials.isUnsolved());
    }

    private static List<QrSighting> inColours(BufferedImage image, QrContours contours) {
        if ((long) image.getWidth() * image.getHeight() > MOST_IN_COLOURS) {
            return List.of();
        }
        for (int shift : new ColourContrast().in(image)) {
            QrTrials trials = new QrTrials(GrayPicture.ofColour(image, shift), contours);
            trials.run();
            if (!trials.found().isEmpty()) {
                return trials.found();
            }
        }
        return List.of();
    }

    private static List<QrCode> codes(List<QrSighting> found, GrayPicture picture) {
        Map<String, QrCode> byText = new LinkedHashMap<>();
        for (QrSighting sighting : found) {
            if (byText.size() <= MAX_CODES && !sighting.text().isEmpty()) {
                byText.putIfAbsent(sighting.text(), new QrCode(sighting.text(), spot(sighting, picture)));
            }
        }
        return List.copyOf(byText.values());
    }

    private static Spot spot(QrSighting sighting, GrayPicture picture) {
        return new Spot(
                Math.round(100f * sighting.x() / picture.width()), Math.round(100f * sighting.y() / picture.height()));
    }
}
