package org.mimawari.gather.browser;

import java.util.Map;

/**
 * A request of a page, held back by the browser until it is answered.
 *
 * @param id the browser's name for it and for all redirects that follow
 * @param hops how many redirects led to it
 * @param window the browser's name of the window or frame that asks
 */
record Request(String id, int hops, String window, String method, String url, Kind kind) {

    /** What the page wants it for. */
    enum Kind {
        /** A page in the window, or in a new one. */
        PAGE,
        FRAME,
        SCRIPT,
        /** What scripts fetch. */
        DATA,
        STYLE,
        /** Pictures, fonts, films, beacons, streams, what is fetched ahead of need. */
        OTHER
    }

    static Request of(Map<?, ?> event) {
        Map<?, ?> request = BidiPort.map(event, "request");
        return new Request(
                BidiPort.text(request, "request"),
                event.get("redirectCount") instanceof Number number ? number.intValue() : 0,
                BidiPort.text(event, "context"),
                BidiPort.text(request, "method"),
                BidiPort.text(request, "url"),
                kind(BidiPort.text(request, "goog:resourceType"), BidiPort.text(request, "destination")));
    }

    /** A name of this request alone, or of the one that many redirects later. */
    String hop(int later) {
        return id + "/" + (hops + later);
    }

    /** Chromium's own word tells more than the standard's, which is the same for data, prefetches and beacons. */
    private static Kind kind(String type, String destination) {
        return switch (type) {
            case "Document" -> destination.equals("document") ? Kind.PAGE : Kind.FRAME;
            case "Script" -> Kind.SCRIPT;
            case "XHR", "Fetch" -> Kind.DATA;
            case "Stylesheet" -> Kind.STYLE;
            default -> Kind.OTHER;
        };
    }
}
