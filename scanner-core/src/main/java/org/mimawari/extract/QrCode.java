package org.mimawari.extract;

import org.mimawari.term.Spot;

/**
 * A QR code in a picture.
 *
 * @param text what it says; never printed, for it may be personal
 * @param spot its centre
 */
public record QrCode(String text, Spot spot) {
    /** What kind of thing it says. */
    public QrPayload payload() {
        return QrPayload.of(text);
    }

    @Override
    public String toString() {
        return "QrCode[" + text.length() + " characters, " + spot + "]";
    }
}
