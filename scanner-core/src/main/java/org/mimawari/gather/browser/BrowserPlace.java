package org.mimawari.gather.browser;

import java.net.URI;
import java.nio.file.Path;

/** Where a browser can be had. */
sealed interface BrowserPlace {

    /** Programs of this machine. */
    record Local(Path browser, Path driver) implements BrowserPlace {}

    /** A WebDriver server that starts the browser, here or elsewhere. */
    record Remote(URI server) implements BrowserPlace {}
}
