package org.mimawari.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where the browser is that shows pages made by scripts.
 *
 * @param where empty: look for one; a path: this program; an address: a Selenium Grid or other WebDriver server
 * @param lookIn folders that are searched for programs before the usual ones
 */
public record BrowserSettings(String where, List<Path> lookIn) {
    /** Look in the usual places. */
    public static final BrowserSettings USUAL = new BrowserSettings("", List.of());

    public BrowserSettings {
        lookIn = List.copyOf(lookIn);
    }

    /** Whether another program is asked to run the browser. */
    public boolean isRemote() {
        String start = where.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }
}
