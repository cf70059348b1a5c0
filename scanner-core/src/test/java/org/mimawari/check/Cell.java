package org.mimawari.check;

import java.util.Locale;
import java.util.function.Function;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Reads the cells of a table of cases. */
public final class Cell {
    private static final String UNSEEN = "unseen: ";

    private Cell() {}

    /** "unseen: blocked" is unseen; all else is a value. */
    public static <T> Observed<T> observed(String cell, Function<String, T> value) {
        return cell.startsWith(UNSEEN)
                ? Observed.unseen(name(Cause.class, cell.substring(UNSEEN.length())))
                : Observed.seen(value.apply(cell));
    }

    /** "sign-in" and "sign in" are SIGN_IN. */
    public static <E extends Enum<E>> E name(Class<E> type, String cell) {
        return Enum.valueOf(
                type, cell.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
    }

    /** A place on the site of an invented town that leads somewhere. */
    public static Route route(Via via, int number) {
        return new Route(
                PublicUrl.of("https://www.city.aozora.example/oshirase/" + number + ".html"),
                Label.masked("お知らせ"),
                Label.masked("申し込みはこちら"),
                via,
                Place.WHOLE);
    }
}
