package org.mimawari.scan;

/** There is no file to look at. */
public final class NoFiles extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFiles() {
        super("No file below the given paths");
    }
}
