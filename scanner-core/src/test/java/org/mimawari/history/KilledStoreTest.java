package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Severity;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;

/** What was committed is there after kill -9, also in a store that has room inside, as each has that is older than a minute. */
@Timeout(120)
class KilledStoreTest {
    /** Room that became free is used again at once, instead of after 45 seconds. */
    private static final String AGED = ";RETENTION_TIME=0";

    @TempDir
    Path folder;

    private String store(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + AGED;
    }

    /** Forty days, after each of which something is let go. */
    private void live(History history) {
        for (int day = 1; day <= 40; day++) {
            ScanId id = new ScanId("day-" + day);
            Instant at = Samples.MARCH.plusSeconds(86_400L * day);
            history.begin(id, Samples.SITE, RunKind.RECHECK, at);
            history.track(id, at, List.of(Samples.finding(Samples.FORM, Severity.CRITICAL)), Samples.everything());
            history.end(id, at.plusSeconds(60), RunRecord.Result.FINISHED, 1, 0);
        }
    }

    private long killedAfter(int transactions) throws IOException, InterruptedException {
        String name = "killed" + transactions;
        Files.copy(folder.resolve("store.mv.db"), folder.resolve(name + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Process process = OtherProcess.start(StoreWriter.class, store(name), Integer.toString(transactions));
        OtherProcess.awaitReady(process);
        process.destroyForcibly().waitFor();
        try (History history = History.open(store(name))) {
            return history.runs(null, 200).stream()
                    .filter(run -> run.id().value().startsWith("killed-"))
                    .count();
        }
    }

    @Test
    void nothingThatWasCommittedIsLost() throws Exception {
        try (History history = History.open(store("store"))) {
            live(history);
        }
        for (int transactions : List.of(1, 2, 3, 4, 5, 6, 9, 16)) {
            assertThat(killedAfter(transactions)).isEqualTo(transactions);
        }
    }
}
