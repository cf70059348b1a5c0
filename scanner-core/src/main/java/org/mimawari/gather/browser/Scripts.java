package org.mimawari.gather.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The small scripts that look at a page; they lie beside this class. Immutable. */
final class Scripts {
    static final String OPENED = "opened";
    private static final int MOST_CHARACTERS = 12_000_000;

    /** Run in each page before its own scripts. */
    final String before = read("before.js");

    /** Whether the page had a turn since the last look, its address, state, number of elements, number of links, a line each. */
    final String state = read("state.js");

    /** How many elements lead on by a script only, and in the code of how many an address stands, which come first; remembers them. */
    final String doors = read("doors.js");

    /** Addresses of windows that scripts wanted to open, a line each. */
    final String opened = read("opened.js");

    /** Places of an app behind "#/" in its address, a line each. */
    final String routes = read("routes.js");

    /** What the place leads to that is shown, as HTML. */
    final String references = read("references.js");

    /** The page as HTML. */
    final String page = read("page.js").replace("MOST", String.valueOf(MOST_CHARACTERS));

    /** Goes to a place of the app, or with nothing back to its beginning. */
    static String go(String route) {
        return "(() => { location.hash = decodeURIComponent('"
                + URLEncoder.encode(route, StandardCharsets.UTF_8).replace("+", "%20")
                + "'); return ''; })()";
    }

    /** Clicks from one of them on, up to one that opened no window; the number of the next, and {@link #OPENED} on a second line if all opened one. */
    static String click(int door) {
        return "(() => { const windows = () => document.querySelectorAll('a[data-opened-window]').length;"
                + " for (let door = " + door + "; door < globalThis.doors.length; door++) {"
                + " const before = windows(); globalThis.tryDoor(globalThis.doors[door]);"
                + " if (windows() === before) return door + 1 + ''; }"
                + " return globalThis.doors.length + '\\n" + OPENED + "'; })()";
    }

    static boolean isCut(String html) {
        return html.length() >= MOST_CHARACTERS;
    }

    private static String read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + " cannot be read", e);
        }
    }
}
