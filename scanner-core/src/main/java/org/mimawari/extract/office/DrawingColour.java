package org.mimawari.extract.office;

/** A plain colour of DrawingML, written so that two are equal when they look alike for certain. Source: ECMA-376 Part 1, 20.1.2.3. Used by one thread. */
final class DrawingColour {
    private final StringBuilder written = new StringBuilder();

    /** An element within a:solidFill or a:highlight. */
    void add(XmlElement element) {
        String value = element.name().equals("sysClr") ? element.attribute("lastClr") : element.attribute("val");
        String kind = element.name().equals("sysClr") ? "srgbClr" : element.name();
        written.append('/').append(kind).append(':').append(value);
    }

    String colour() {
        return written.toString();
    }

    static boolean areAlike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.equals(other) || Colour.areAlike(plain(one), plain(other));
    }

    private static int plain(String colour) {
        return colour.startsWith("/srgbClr:") ? Colour.of(colour.substring("/srgbClr:".length())) : Colour.UNKNOWN;
    }
}
