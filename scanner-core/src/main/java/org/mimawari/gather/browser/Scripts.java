package org.mimawari.gather.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The small scripts that look at a page; they lie beside this class. Immutable. */
final class Scripts {
    private static final int MOST_CHARACTERS = 12_000_000;

    /** Run in each page before its own scripts. */
    final String before = read("before.js");

    /** Whether the page had a turn since the last look, its address, state, number of elements, number of links, a line each. */
    final String state = read("state.js");

    /** How many elements lead on by a script only; remembers them. */
    final String doors = read("doors.js");

    /** Addresses of windows that scripts wanted to open, a line each. */
    final String opened = read("opened.js");

    /** The page as HTML. */
    final String page = read("page.js").replace("MOST", String.valueOf(MOST_CHARACTERS));

    static String click(int door) {
        return "(() => { globalThis.doors[" + door + "].click(); return ''; })()";
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
