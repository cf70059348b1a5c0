package org.mimawari.cli.config;

import org.mimawari.cli.text.Said;

/** A value is not what its key expects. */
final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    Wrong(String id, Object... values) {
        super(id, null, false, false);
        this.said = Said.of(id, values);
    }

    Said said() {
        return said;
    }
}
