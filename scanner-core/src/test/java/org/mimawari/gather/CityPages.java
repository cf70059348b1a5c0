package org.mimawari.gather;

/** Pages of a made-up city hall, for sites that answer what they should not. */
final class CityPages {
    private CityPages() {}

    static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=ja><head><meta charset=utf-8><title>" + title + "</title></head><body>"
                + body;
    }

    /** The home page, which leads to these. */
    static String top(String... paths) {
        StringBuilder links = new StringBuilder("<h1>青空市</h1><p>市役所の案内</p>");
        for (String path : paths) {
            links.append("<a href='").append(path).append("'>案内</a>");
        }
        return page("青空市", links.toString());
    }
}
