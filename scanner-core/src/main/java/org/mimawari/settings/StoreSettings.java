package org.mimawari.settings;

import java.nio.file.Path;

/**
 * Where what earlier runs saw is kept.
 *
 * @param url JDBC address of an H2 file or a PostgreSQL database
 * @param folder the folder for run journals, reports of {@code serve} and locks; beside the H2 file
 */
public record StoreSettings(String url, Path folder) {
    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The address may hold a password, so it is not printed. */
    @Override
    public String toString() {
        return "StoreSettings[" + (isPostgres() ? "postgresql" : "h2") + ", " + folder + "]";
    }
}
