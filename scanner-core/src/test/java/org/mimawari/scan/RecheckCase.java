package org.mimawari.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A town, for each test one of its own. */
abstract class RecheckCase {
    static final String CITY = RecheckTown.CITY;

    @TempDir
    Path folder;

    RecheckTown town;

    @BeforeEach
    void begin() throws IOException {
        town = new RecheckTown(folder);
    }

    @AfterEach
    void end() {
        town.close();
    }
}
