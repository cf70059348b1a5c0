package org.mimawari.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where what earlier runs saw is kept.
 *
 * @param url JDBC address of an H2 file or a PostgreSQL database
 * @param folder the folder for run journals, reports of {@code serve} and locks; beside the H2 file
 * @param keep how long runs and what they found are remembered
 */
public record StoreSettings(String url, Path folder, Duration keep) {
    public static final Duration KEEP = Duration.ofDays(1095);

    /** As long as usual. */
    public StoreSettings(String url, Path folder) {
        this(url, folder, KEEP);
    }

    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The address may hold a password, so it is not printed. */
    @Override
    public String toString() {
        return "StoreSettings[" + (isPostgres() ? "postgresql" : "h2") + ", " + folder + "]";
    }
}
