package org.mimawari.content;

/** Takes the rows of one table or list of a web page. Used by one thread. */
public interface PageRows extends TableSink {
    /** The last row was given. */
    void end();
}
