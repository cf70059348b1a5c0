package org.mimawari.cli.config;

import java.util.Optional;
import java.util.Set;

/** The ids of the checks, as they are written in settings. */
record CheckIds(Set<String> all) {
    CheckIds {
        all = Set.copyOf(all);
    }

    String read(String text) throws Wrong {
        String given = text.strip();
        if (!all.contains(given)) {
            Optional<String> near = Nearest.to(given, all);
            throw near.isPresent() ? new Wrong("wrong.check-near", near.get()) : new Wrong("wrong.check");
        }
        return given;
    }
}
