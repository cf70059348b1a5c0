package org.mimawari.bench;

import java.util.List;
import java.util.Locale;

/**
 * The parts of the made-up site that the server makes up: redirects, and traps that never end. As rules of nginx, because they have to be
 * cheap to serve.
 */
final class Traps {
    static final String CALENDAR = "/event/calendar.cgi";
    static final String REPEATED = "/kankou/";
    static final String GROWING = "/hoiku/";
    static final String SESSIONS = "/yoyaku/list.cgi";
    static final String HIDDEN_SESSIONS = "/toshokan/list.cgi";
    static final String LONGER = "/kensaku/list.cgi";
    private static final int LAST_YEAR = 9999;

    private Traps() {}

    static List<String> mouths() {
        return List.of(CALENDAR + "?year=2026&amp;month=4", REPEATED, GROWING, SESSIONS, HIDDEN_SESSIONS, LONGER);
    }

    static void tell(Truth truth) {
        truth.trap(CALENDAR + "?year=2026&month=4", CALENDAR + "?");
        truth.trap(REPEATED, REPEATED);
        truth.trap(GROWING, GROWING);
        truth.trap(SESSIONS, SESSIONS + "?");
        truth.trap(HIDDEN_SESSIONS, HIDDEN_SESSIONS + "?");
        truth.trap(LONGER, LONGER + "?");
    }

    static String moved(Place page) {
        return "/old/" + page.number() + ".html";
    }

    static String gone(int number) {
        return "/mukashi/" + number + ".html";
    }

    /** What stands outside of the server block: the arithmetic of the calendar. */
    static String maps() {
        StringBuilder out = new StringBuilder("map_hash_max_size 65536;\nmap $arg_month $next_month { default 1;");
        for (int month = 1; month < 12; month++) {
            out.append(' ').append(month).append(' ').append(month + 1).append(';');
        }
        out.append(
                " }\nmap $arg_month $year_step { default same; 12 next; }\nmap $arg_year $year_after { default 1900;");
        for (int year = 1900; year < LAST_YEAR; year++) {
            out.append(' ').append(year).append(' ').append(year + 1).append(';');
        }
        return out.append(" }\nmap $year_step $next_year { default $arg_year; next $year_after; }\n")
                .toString();
    }

    static String locations() {
        String calendar =
                "<a href=\\\"?year=$next_year&month=$next_month\\\">next</a> <a href=\\\"?year=$year_after&month=$arg_month\\\">next year</a>";
        return trap("= " + CALENDAR, calendar)
                + trap("^~ " + REPEATED, "<a href=\\\"photo/\\\">photo</a>")
                + trap("^~ " + GROWING, "<a href=\\\"hoiku/nyuuen/\\\">more</a>")
                + trap("= " + SESSIONS, "<a href=\\\"?sid=$request_id&page=2\\\">next</a>")
                + trap("= " + HIDDEN_SESSIONS, "<a href=\\\"?PHPSESSID=$request_id\\\">next</a>")
                + trap("= " + LONGER, "<a href=\\\"?$args&filter=1\\\">filter</a>");
    }

    private static String trap(String where, String links) {
        return String.format(
                Locale.ROOT,
                "location %s { default_type text/html; return 200 \"<!DOCTYPE html><title>$uri</title><p>$uri</p>%s\"; }%n",
                where,
                links);
    }
}
