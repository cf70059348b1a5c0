package org.mimawari.cli.command;

import org.mimawari.settings.StoreSettings;

/** Whether a store was ever made: to look into it is no reason to make one. */
final class StoreFolder {
    private StoreFolder() {}

    static boolean isMissing(StoreSettings store) {
        return !store.isPostgres() && !store.folder().toFile().exists();
    }
}
