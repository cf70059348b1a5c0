package org.mimawari.cli.doctor;

import java.util.List;

/** Looks at one part of the machine or the settings. Does not throw: what fails is a note. */
@FunctionalInterface
interface Checkup {
    List<Note> look();
}
