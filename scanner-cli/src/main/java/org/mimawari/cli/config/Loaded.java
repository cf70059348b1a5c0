package org.mimawari.cli.config;

import java.util.List;
import org.mimawari.settings.Settings;

/** What reading a settings file gave. */
public sealed interface Loaded {

    /** The file has no mistake. */
    record Good(Settings settings) implements Loaded {}

    /** All mistakes of the file, by line. Nothing of it may be used. */
    record Bad(List<Problem> problems) implements Loaded {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
