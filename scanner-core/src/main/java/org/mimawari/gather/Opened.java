package org.mimawari.gather;

import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.site.Document;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** What the bytes of an answer turned out to be. */
sealed interface Opened {

    /** What was read; nothing if it could not be, or is a list. */
    default Reading reading() {
        return Reading.NOTHING;
    }

    /**
     * A web page.
     *
     * @param body what was read of it, to be looked into once more
     * @param shown whether it was read as a browser shows it
     */
    record WebPage(Reading reading, Body body, boolean shown) implements Opened {
        WebPage(Reading reading, Body body) {
            this(reading, body, false);
        }
    }

    /** A file or picture that was read. */
    record File(FileDesk.FileRead read) implements Opened {
        @Override
        public Reading reading() {
            return read.reading();
        }
    }

    /** A file or picture that could not be read, and why. */
    record ClosedFile(Document fact, Cause cause) implements Opened {}

    /** A style sheet. */
    record Styles(Reading reading) implements Opened {}

    /** A list of the site's addresses; not whole if a limit cut it. */
    record SiteMap(List<PublicUrl> addresses, boolean whole) implements Opened {}

    /** A web page or list that could not be read, and why. */
    record Unread(Cause cause) implements Opened {}
}
