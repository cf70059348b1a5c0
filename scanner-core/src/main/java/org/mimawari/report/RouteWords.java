package org.mimawari.report;

import java.util.Map;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.Route;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

/** Says in words how one place leads to another. */
final class RouteWords {
    private static final int LOW_THIRD = 34;
    private static final int HIGH_THIRD = 66;
    private static final String[] ROWS = {"upper", "middle", "lower"};
    private static final String[] COLUMNS = {"left", "center", "right"};

    private final Words words;
    private final Phrases phrases;

    RouteWords(Phrases phrases) {
        this.words = phrases.words();
        this.phrases = phrases;
    }

    static boolean standsInDocument(Route route) {
        return switch (route.via()) {
            case QR_IN_PDF, PDF_LINK, QR_IN_OFFICE -> true;
            default -> false;
        };
    }

    /** What kind of thing leads on, and its words: 「リンク「申し込みはこちら」」. */
    String thing(Route route) {
        String via = via(route.via());
        return route.label().isEmpty()
                ? via
                : words.text("route.labelled", Map.of("via", via, "label", phrases.quoted(route.label())));
    }

    String via(Via via) {
        return words.text("via." + via.name());
    }

    /** Where it stands: "page 2, lower right"; empty when no closer place is known. */
    String place(Place place) {
        if (place instanceof Place.PdfPage page) {
            return words.text("place.page", Map.of("page", words.number(page.page())));
        }
        if (place instanceof Place.PdfSpot in) {
            return words.text("place.page.spot", Map.of("page", words.number(in.page()), "spot", spot(in.spot())));
        }
        if (place instanceof Place.ImageSpot in) {
            return words.text("place.image.spot", Map.of("spot", spot(in.spot())));
        }
        return ofOffice(place);
    }

    private String ofOffice(Place place) {
        if (place instanceof Place.Sheet sheet) {
            return sheet.name().isEmpty()
                    ? words.text("place.sheet", Map.of("number", words.number(sheet.number())))
                    : words.text("place.sheet.named", Map.of("name", phrases.quoted(sheet.name())));
        }
        if (place instanceof Place.Slide slide) {
            return words.text("place.slide", Map.of("number", words.number(slide.number())));
        }
        return place instanceof Place.Inside inside ? inside(inside) : ofPage(place);
    }

    private String ofPage(Place place) {
        if (place instanceof Place.PageTable table) {
            return numbered("place.table", table.number(), table.below());
        }
        return place instanceof Place.PageList list
                ? numbered("place.list", list.number(), list.below())
                : ofMail(place);
    }

    private String numbered(String key, int number, Label below) {
        return below.isEmpty()
                ? words.text(key, Map.of("number", words.number(number)))
                : words.text(key + ".below", Map.of("number", words.number(number), "name", phrases.quoted(below)));
    }

    private String ofMail(Place place) {
        if (place instanceof Place.Attachment in) {
            return numbered("place.attachment", in.number(), in.file(), in.place());
        }
        return place instanceof Place.Message in
                ? numbered("place.message", in.number(), in.subject(), in.place())
                : "";
    }

    private String numbered(String key, int number, Label name, Place inner) {
        String outer = name.isEmpty()
                ? words.text(key, Map.of("number", words.number(number)))
                : words.text(key + ".named", Map.of("number", words.number(number), "name", phrases.quoted(name)));
        return within(outer, inner);
    }

    private String within(String outer, Place inner) {
        String place = place(inner);
        return place.isEmpty() ? outer : words.text("place.inside.at", Map.of("file", outer, "place", place));
    }

    private String inside(Place.Inside inside) {
        String file = inside.file().isEmpty()
                ? words.text("place.inside")
                : words.text("place.inside.named", Map.of("name", phrases.quoted(inside.file())));
        return within(file, inside.place());
    }

    /** Thing and place in one line, without addresses: 「QRコード（PDFの2ページ目、右下）」. */
    String line(Route route) {
        String place = place(route.place());
        return place.isEmpty()
                ? thing(route)
                : words.text("route.placed", Map.of("thing", thing(route), "place", place));
    }

    /** All in one line: 「イベント一覧」のリンク「チラシ」. */
    String full(Route route) {
        return words.text("route.full", Map.of("from", from(route), "line", line(route)));
    }

    /** The title of the page or document in quotes, or a general word. */
    String from(Route route) {
        if (!route.title().isEmpty()) {
            return phrases.quoted(route.title());
        }
        return words.text(standsInDocument(route) ? "route.untitled.document" : "route.untitled.page");
    }

    private String spot(Spot spot) {
        return words.text("spot." + third(spot.top(), ROWS) + '.' + third(spot.left(), COLUMNS));
    }

    private static String third(int percent, String[] names) {
        if (percent < LOW_THIRD) {
            return names[0];
        }
        return percent <= HIGH_THIRD ? names[1] : names[2];
    }
}
