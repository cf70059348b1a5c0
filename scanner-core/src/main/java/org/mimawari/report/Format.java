package org.mimawari.report;

import java.io.IOException;
import java.io.OutputStream;

/** One form of report. Stateless and thread-safe; the same edition always gives the same bytes. */
public interface Format {
    /** The name on the command line: html, json, sarif, junit, csv, markdown. */
    String name();

    /** The file's name in the output folder. */
    String fileName();

    /** Writes the whole report and leaves {@code out} open. */
    void write(Edition edition, OutputStream out) throws IOException;
}
