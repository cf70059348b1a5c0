package org.mimawari.extract.office;

import java.time.LocalDate;
import java.util.Optional;

/** Turns the day numbers of spreadsheets into dates: "2001/4/5", with the time of day where the format shows one. */
final class SerialDates {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST = 2_958_466;
    /** The 29th of February 1900, which never was, has a number in the calendar of 1900. */
    private static final int NO_DAY = 60;

    private static final long MINUTES = 24 * 60;

    private SerialDates() {}

    /** Empty for a number that is no day. */
    static Optional<String> text(double serial, boolean from1904, boolean time) {
        if (!(serial >= 0 && serial < LAST)) {
            return Optional.empty();
        }
        long minutes = Math.round(serial * MINUTES);
        long day = minutes / MINUTES;
        LocalDate date = from1904 ? EPOCH_OF_1904.plusDays(day) : EPOCH.plusDays(day < NO_DAY ? day + 1 : day);
        String text = date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
        return Optional.of(time ? text + " " + clock(minutes % MINUTES) : text);
    }

    /** Hours and minutes, which may be more than a day's. */
    static String clock(long minutes) {
        long rest = minutes % 60;
        return minutes / 60 + (rest < 10 ? ":0" : ":") + rest;
    }
}
