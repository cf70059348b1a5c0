package org.mimawari.history;

import java.nio.file.Path;
import org.mimawari.term.ScanId;

/** A process of its own that writes a journal, says so, and stays. */
final class JournalHolder {

    static final int STEPS = 500;

    private JournalHolder() {}

    public static void main(String[] args) throws InterruptedException {
        RunJournal journal =
                RunJournal.openOrResume(Path.of(args[0]), Samples.SITE, false, () -> new ScanId("r-other"));
        for (int i = 0; i < STEPS; i++) {
            int id = i;
            journal.commit(commit -> commit.finished(id, 0));
        }
        OtherProcess.ready();
        Thread.sleep(60_000);
        journal.close();
    }
}
