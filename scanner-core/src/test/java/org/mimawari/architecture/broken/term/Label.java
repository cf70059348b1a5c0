package org.mimawari.architecture.broken.term;

/** Stands for the real Label. */
public final class Label {
    private Label() {}

    public static Label masked(String words) {
        return new Label();
    }
}
