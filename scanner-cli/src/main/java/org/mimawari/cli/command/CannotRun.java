package org.mimawari.cli.command;

import org.mimawari.cli.text.Said;

/** Something that was asked for could not be done, for a reason that the user can do something about. */
public final class CannotRun extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    /** @param said a sentence of {@code messages}: what, where, what to do */
    public CannotRun(Said said) {
        super(said.id());
        this.said = said;
    }

    public Said said() {
        return said;
    }
}
