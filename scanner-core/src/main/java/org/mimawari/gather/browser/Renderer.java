package org.mimawari.gather.browser;

import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

/** Shows a page that was fetched as a visitor's browser would. Thread-safe; one page after another. Never throws. */
public interface Renderer extends AutoCloseable {
    /** Shows nothing: the settings say so. */
    Renderer NEVER = new Renderer() {
        @Override
        public Rendered render(PublicUrl url, Body page) {
            return new Rendered.NotShown(Rendered.Trouble.OFF);
        }

        @Override
        public boolean wants(Reading plain) {
            return false;
        }

        @Override
        public int shown() {
            return 0;
        }

        @Override
        public void close() {}
    };

    /**
     * Shows one page, with its scripts run, until it is quiet. Takes seconds.
     *
     * @param page the page as the walk fetched it; it is not asked for again
     */
    Rendered render(PublicUrl url, Body page);

    /** Whether a page is to be shown, by what its HTML says without scripts. */
    boolean wants(Reading plain);

    /** How many pages were shown so far. */
    int shown();

    /** Ends the browser. */
    @Override
    void close();
}
