package org.mimawari.gather.browser;

import java.io.Serial;

/** The browser cannot be used. The message holds nothing of a page. */
final class BrowserTrouble extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BrowserTrouble(String message) {
        super(message);
    }

    /** Only the kind of the cause is kept: messages of the driver may quote the page. */
    BrowserTrouble(String message, Throwable cause) {
        super(message + " (" + cause.getClass().getSimpleName() + ")");
    }
}
