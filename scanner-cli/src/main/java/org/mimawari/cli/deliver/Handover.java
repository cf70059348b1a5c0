package org.mimawari.cli.deliver;

import java.io.IOException;

/** Hears of the two moments of a delivery that must be written down at once. */
interface Handover {

    /**
     * The whole mail but its end is with the server. If this throws, the end is not sent, and the server must forget the mail.
     *
     * @throws IOException if the mail is not to be sent
     */
    void beforeTheEnd() throws IOException;

    /** The server has said that it has the mail. */
    void accepted();
}
