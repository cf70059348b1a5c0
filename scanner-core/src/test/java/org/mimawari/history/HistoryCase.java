package org.mimawari.history;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file, for each test one of its own. */
abstract class HistoryCase {
    @TempDir
    Path folder;

    History history;

    @BeforeEach
    void open() {
        history = History.open("jdbc:h2:file:" + folder.resolve("store"));
    }

    @AfterEach
    void close() {
        history.close();
    }

    /** As after the end of the process and a new start. */
    void reopen() {
        close();
        open();
    }
}
