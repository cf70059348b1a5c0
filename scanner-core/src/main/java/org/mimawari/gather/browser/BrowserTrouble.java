package org.mimawari.gather.browser;

import java.io.Serial;

/** The browser cannot be used. The message holds nothing of a page. */
final class BrowserTrouble extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    enum Kind {
        NO_BROWSER,
        NO_DRIVER,
        DOES_NOT_START,
        /** The page answers no question. */
        STUCK,
        BROKE_DOWN,
        /** It let a request go that it should have held back, twice; the page would lack what it asked for. */
        SLIPPED
    }

    private final Kind kind;

    BrowserTrouble(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Only the sort of the cause is kept: messages of the driver may quote the page. */
    BrowserTrouble(Kind kind, String message, Throwable cause) {
        this(kind, message + " (" + cause.getClass().getSimpleName() + ")");
    }

    Kind kind() {
        return kind;
    }
}
