package org.mimawari.extract.office;

import org.jspecify.annotations.Nullable;

/** Lengths as OpenDocument writes them: "1.5cm", "12pt". Thread-safe. */
final class OdfLength {
    private static final double INCH = 25.4;

    private OdfLength() {}

    /** 0 for what is no length. */
    static double millimetres(String written) {
        int unit = 0;
        while (unit < written.length() && "0123456789.-+".indexOf(written.charAt(unit)) >= 0) {
            unit++;
        }
        double number;
        try {
            number = unit == 0 || unit > 20 ? 0 : Double.parseDouble(written.substring(0, unit));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
        return number
                * switch (written.substring(unit)) {
                    case "mm" -> 1;
                    case "cm" -> 10;
                    case "in" -> INCH;
                    case "pt" -> INCH / 72;
                    case "pc" -> INCH / 6;
                    case "px" -> INCH / 96;
                    default -> 0;
                };
    }

    /** Null for what is no size of its own, as a percentage of another. */
    static @Nullable Integer halfPoints(String written) {
        double size = millimetres(written);
        return size <= 0 ? null : (int) Math.ceil(size * 144 / INCH - 0.001);
    }
}
