package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Where a journal is, and what an earlier run left there. */
final class JournalPlace {
    private final Path path;

    JournalPlace(Path path) {
        this.path = path;
    }

    /** Opens a journal of a site that is held already. */
    interface Opening {
        RunJournal of(Path path, SiteLock lock) throws IOException;
    }

    /** Takes the site, and gives it back if its journal cannot be opened. */
    static RunJournal open(Path folder, String site, String ending, Opening opening) {
        SiteLock lock = SiteLock.of(folder, site);
        Path runs = folder.resolve("runs");
        try {
            return opening.of(runs.resolve(FileStem.of(site) + ending), lock);
        } catch (IOException e) {
            lock.close();
            throw StoreTrouble.of(e, runs);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether nobody has written to it for so long that the site has changed since. */
    boolean isOutdated(Clock clock) throws IOException {
        return Files.exists(path)
                && Files.getLastModifiedTime(path)
                        .toInstant()
                        .plus(RunJournal.KEPT)
                        .isBefore(clock.instant());
    }

    void forget() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(JournalPair.matterPath(path));
        Checkpoint.forget(path);
    }
}
