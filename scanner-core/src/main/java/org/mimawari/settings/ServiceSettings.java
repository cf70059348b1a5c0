package org.mimawari.settings;

import java.util.List;

/**
 * What the webmaster adds to the table of outside services: forms of a vendor that Mimawari does not know.
 *
 * @param file where it was read from, or empty
 * @param lines of the file, as they stand there
 */
public record ServiceSettings(String file, List<String> lines) {
    /** Nothing is added. */
    public static final ServiceSettings NONE = new ServiceSettings("", List.of());

    public ServiceSettings {
        lines = List.copyOf(lines);
    }
}
