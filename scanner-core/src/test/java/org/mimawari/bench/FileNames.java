package org.mimawari.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The names of the made-up site's files that are no pages. */
final class FileNames {
    static final String NAMED_IN_DATA = "/data/toukei.pdf";
    private static final int PDF_FILES = 12;

    private FileNames() {}

    static List<String> documents() {
        return IntStream.range(0, PDF_FILES)
                .mapToObj(i -> "/data/chirashi-" + i + ".pdf")
                .toList();
    }

    /** One of the photographs, of which there is one for each hundred pages, at least ten. */
    static String picture(Plan plan, int number) {
        return "/img/photo-" + number % pictures(plan) + ".png";
    }

    static int pictures(Plan plan) {
        return Math.max(10, plan.places().size() / 100);
    }

    /** The pictures that hold a QR code, one for each page that only they lead to. */
    static List<String> codes(Plan plan) {
        List<String> codes = new ArrayList<>();
        plan.reachedBy(Reach.PICTURE_QR).forEach(page -> codes.add("/img/code-" + page.number() + ".png"));
        return codes;
    }

    /** Named in the style sheet, in the one that it imports, and in the one that a page imports. */
    static List<String> inStyles() {
        return List.of("/img/style-0.png", "/img/style-1.png", "/img/style-2.png");
    }
}
