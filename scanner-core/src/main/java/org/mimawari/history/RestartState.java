package org.mimawari.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What the steps of a walk come to, taken in one by one. Between two steps it can be written down whole; another one that loads that is as if it
 * had heard all those steps.
 */
public interface RestartState extends JournalSteps {

    /** How it is written down, and all else on which its meaning depends: one that was written under another layout is not loaded. */
    String layout();

    /** Writes it down; then more steps may come. Holds nothing but what the steps told. */
    void save(OutputStream out) throws IOException;

    /** Called, if at all, before any step. */
    void load(InputStream in) throws IOException;
}
