package org.mimawari.gather;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mimawari.term.PublicUrl;

/**
 * Addresses that only pass the visitor on to the address in one of their parameters, one a line in {@code wrappers.txt}. Where they
 * lead is read out of them without asking anyone.
 */
final class Wrappers {
    /** A mail program may wrap what a search engine has wrapped. */
    private static final int MOST_LAYERS = 5;

    /** One shape of wrapper. */
    private record Shape(String host, String path, String parameter) {}

    private final Map<String, List<Shape>> byHost;

    private Wrappers(List<Shape> shapes) {
        byHost = shapes.stream().collect(Collectors.groupingBy(Shape::host));
    }

    static Wrappers known() {
        return new Wrappers(WordList.lines("wrappers.txt").stream()
                .map(line -> line.split(" "))
                .map(cells -> new Shape(cells[0], cells[1], cells[2]))
                .toList());
    }

    /** The address inside, or the same address if it is no wrapper. */
    PublicUrl unwrapped(PublicUrl url) {
        PublicUrl inside = url;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            inside = inside(inside);
        }
        return inside;
    }

    private PublicUrl inside(PublicUrl url) {
        List<Shape> shapes = byHost.get(url.host());
        if (shapes == null) {
            return url;
        }
        return shapes.stream()
                .filter(shape -> shape.path().equals(url.path()))
                .flatMap(shape -> url.parameter(shape.parameter()).stream())
                .flatMap(inside -> PublicUrl.parse(inside).stream())
                .findFirst()
                .orElse(url);
    }
}
