package org.mimawari.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in a text: a day, a month, a fiscal year, or a day of which the year is not said.
 *
 * @param from where it begins
 * @param to where it ends
 * @param year of the common era; 0 if it is not said
 * @param month 0 if it is not said
 * @param day 0 if it is not said
 * @param fiscal whether the year is one that begins in April
 */
record FoundDay(int from, int to, int year, int month, int day, boolean fiscal) {
    private static final int REIWA = 2018;
    private static final int HEISEI = 1988;
    private static final int APRIL = 4;

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d])(?:(令和|平成|(?<![a-z])[rh])(元|\\d{1,2})|((?:19|20)\\d{2}))(?:(?:年|(?=度))(度)?|[./-](?=\\d))(?:(\\d{1,2})(?:月|[./-])(?:(\\d{1,2})日?)?)?"
                    + "|(?<![\\d年/.-])(\\d{1,2})月(\\d{1,2})日");

    /** All in a text as {@link PlainText} writes it, in order. */
    static List<FoundDay> in(String plain) {
        List<FoundDay> all = new ArrayList<>();
        Matcher match = DATE.matcher(plain);
        while (match.find()) {
            all.add(of(match));
        }
        return all;
    }

    private static FoundDay of(Matcher match) {
        if (match.group(7) != null) {
            return new FoundDay(match.start(), match.end(), 0, number(match, 7), number(match, 8), false);
        }
        int year = match.group(3) != null ? number(match, 3) : era(match.group(1)) + eraYear(match.group(2));
        return new FoundDay(
                match.start(), match.end(), year, number(match, 5), number(match, 6), match.group(4) != null);
    }

    private static int era(String name) {
        return name.equals("平成") || name.equals("h") ? HEISEI : REIWA;
    }

    private static int eraYear(String year) {
        return year.equals("元") ? 1 : Integer.parseInt(year);
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    boolean isDay() {
        return month > 0 && day > 0 && !fiscal;
    }

    boolean isMonth() {
        return year > 0 && month > 0 && day == 0 && !fiscal;
    }

    /** The day itself, or the first of the month; empty if there is no such day or its year is not said. */
    Optional<LocalDate> date() {
        return year == 0 ? Optional.empty() : in(year);
    }

    /** The same in a year. */
    Optional<LocalDate> in(int otherYear) {
        try {
            return month == 0 ? Optional.empty() : Optional.of(LocalDate.of(otherYear, month, Math.max(1, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The same in the year that begins in April of another. */
    Optional<LocalDate> inFiscal(int fiscalYear) {
        return in(month >= APRIL ? fiscalYear : fiscalYear + 1);
    }
}
