package org.mimawari.personal;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether the dates of a column may be births: these are spread over years and over the days of the year, while licences begin on one day of April, events lie in one year, and who was born in the reign of Meiji or
 * before is history. Used by one thread.
 */
final class BirthDates {
    private static final Pattern DATE = Pattern.compile(
            "(明治|大正|昭和|平成|令和|慶応|文久|安政|天保|[MTSHRmtshr](?=[. ]?[0-9元])|(?:18|19|20)[0-9]{2})[. ]?([0-9]{1,2}|元)?[-/.年] ?([01]?[0-9])[-/.月] ?([0-3]?[0-9])日?(?: .{0,12})?");
    private static final Pattern WESTERN_ORDER =
            Pattern.compile("([0-3]?[0-9])[/.]([01]?[0-9])[/.]((?:18|19|20)[0-9]{2})");
    private static final Pattern HISTORY =
            Pattern.compile("(?:明治|慶応|文久|安政|天保|嘉永|弘化|文化|文政|享和|寛政|M[0-9]|18[0-9]{2}|1[0-7][0-9]{2}).*");

    /** Births are spread over years, the dates of events are not. */
    private static final int FEWEST_YEARS = 4;

    private static final int FEWEST_OF_FEW = 3;

    private static final double HALF = 0.5;
    private static final double FEWEST_DAYS = 0.4;
    private static final int ENOUGH_FOR_DAYS = 6;
    private static final int MANY = 100;

    private final Set<Integer> years = new HashSet<>();
    private final Set<String> days = new HashSet<>();
    private int dates;
    private int history;

    static boolean isDate(String text) {
        return DATE.matcher(text).matches() || WESTERN_ORDER.matcher(text).matches();
    }

    void add(String text) {
        if (HISTORY.matcher(text).matches()) {
            history++;
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            add(date.group(1) + date.group(2), date.group(3) + '-' + date.group(4));
            return;
        }
        Matcher western = WESTERN_ORDER.matcher(text);
        if (western.matches()) {
            add(western.group(3), western.group(2) + '-' + western.group(1));
        }
    }

    private void add(String year, String day) {
        dates++;
        years.add(year.hashCode());
        days.add(day);
    }

    /** Whether nobody who lives can have been born then. */
    boolean areHistory() {
        return history > 0 && history >= Math.max(dates, history) * HALF;
    }

    boolean mayBeBirths() {
        boolean few = dates < ENOUGH_FOR_DAYS;
        boolean spread = years.size() >= Math.min(FEWEST_YEARS, few ? Math.max(FEWEST_OF_FEW, dates - 1) : dates);
        boolean onAnyDay = few ? days.size() > 1 : days.size() > Math.min(dates, MANY) * FEWEST_DAYS;
        return spread && onAnyDay && !areHistory();
    }
}
