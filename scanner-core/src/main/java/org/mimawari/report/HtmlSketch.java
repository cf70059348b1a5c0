package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mimawari.finding.Evidence;
import org.mimawari.term.Place;
import org.mimawari.term.Spot;

/** Draws where on the pages of a document the spots of a finding are: an empty sheet with marks, which shows nothing of the page itself. */
final class HtmlSketch {
    /** More help nobody. */
    private static final int MOST_PAGES = 6;

    /** A sheet of A4, 100 units wide; how wide the page is is not known. */
    private static final int HEIGHT = 141;

    private static final String ACROSS = "100";

    private final HtmlWriter html;
    private final Words words;

    HtmlSketch(HtmlWriter html, Words words) {
        this.html = html;
        this.words = words;
    }

    /** The pages on which something was seen, or from which a code or link leads to the thing. */
    void of(Story story) {
        Map<Integer, List<Spot>> pages = new TreeMap<>();
        for (Evidence evidence : story.finding().evidence()) {
            if (evidence instanceof Evidence.Part part) {
                note(part.place(), pages);
            }
        }
        if (pages.isEmpty()) {
            return;
        }
        html.open("div", "class", "sketches");
        pages.entrySet().stream().limit(MOST_PAGES).forEach(page -> sheet(page.getKey(), page.getValue()));
        html.close();
    }

    private static void note(Place place, Map<Integer, List<Spot>> pages) {
        if (place instanceof Place.PdfSpot in) {
            pages.computeIfAbsent(in.page(), none -> new ArrayList<>()).add(in.spot());
        }
    }

    private void sheet(int page, List<Spot> spots) {
        String name = words.text("place.page", Map.of("page", words.number(page)));
        html.open("figure");
        html.open("svg", "viewBox", "-4 -4 108 149", "width", "72", "height", "99", "role", "img", "aria-label", name);
        html.open("rect", "class", "sheet", "width", ACROSS, "height", Integer.toString(HEIGHT))
                .close();
        for (Spot spot : spots) {
            html.open("circle", "class", "mark", "cx", Integer.toString(spot.left()), "cy", down(spot), "r", "7")
                    .close();
        }
        html.close().element("figcaption", name).close();
    }

    private static String down(Spot spot) {
        return Integer.toString(spot.top() * HEIGHT / 100);
    }
}
