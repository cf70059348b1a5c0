package org.mimawari.cli.doctor;

import org.mimawari.cli.text.Said;

/** One thing that was looked at. The sentence says what was seen and, if it is not well, what to do. */
public record Note(Level level, Said said) {

    /** How it is. */
    public enum Level {
        OK,
        /** Something will be missing, the rest works. */
        WARNING,
        /** A run would fail or tell nothing. */
        PROBLEM
    }

    /** Whether it is why the host of a start address does not answer. */
    public boolean isStartTrouble() {
        return level == Level.PROBLEM && said.id().startsWith("doctor.start-");
    }

    static Note ok(String id, Object... values) {
        return new Note(Level.OK, Said.of(id, values));
    }

    static Note warning(String id, Object... values) {
        return new Note(Level.WARNING, Said.of(id, values));
    }

    static Note problem(String id, Object... values) {
        return new Note(Level.PROBLEM, Said.of(id, values));
    }
}
