package org.mimawari.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes one address in the many ways in which people write it. */
final class Hrefs {
    private final Place from;

    Hrefs(Place from) {
        this.from = from;
    }

    /** To a page of the site; {@code draw} chooses the way. */
    String to(String path, int draw) {
        String written = draw % 2 == 0 ? escaped(path) : path;
        if (from.hasBase()) {
            return draw % 3 == 0 ? written : written.equals("/") ? "./" : written.substring(1);
        }
        return switch (draw % 6) {
            case 0 -> "http://" + Truth.HOST + written;
            case 1 -> "//" + Truth.HOST + written + "#midashi" + draw;
            case 2, 3 -> relative(written);
            default -> written;
        };
    }

    private String relative(String path) {
        long depth = from.path()
                        .replaceAll("\\?.*", "")
                        .chars()
                        .filter(c -> c == '/')
                        .count()
                - 1;
        String own =
                from.path().substring(0, from.path().replaceAll("\\?.*", "").lastIndexOf('/') + 1);
        return path.startsWith(own) && path.length() > own.length() && depth > 0
                ? path.substring(own.length())
                : "../".repeat((int) depth) + (depth == 0 ? "." : "") + (depth == 0 ? path : path.substring(1));
    }

    /** Escaped but for what separates. */
    static String escaped(String path) {
        StringBuilder out = new StringBuilder();
        path.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(c < 128 ? one : URLEncoder.encode(one, StandardCharsets.UTF_8));
        });
        return out.toString();
    }
}
