package org.mimawari.cli.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.mimawari.history.History;
import org.mimawari.history.JournalSteps;
import org.mimawari.history.RunJournal;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;

/**
 * A process of its own that serves one site. A run takes some steps of a tenth of a second, each in the journal and in the file {@code log}.
 * Arguments: store, folder, cron expression, steps of a run.
 */
final class ServeProcess {

    private static final String SITE = "青空市";
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/");

    private final Path folder;
    private final int steps;

    private ServeProcess(Path folder, int steps) {
        this.folder = folder;
        this.steps = steps;
    }

    public static void main(String[] args) throws InterruptedException {
        ServeProcess process = new ServeProcess(Path.of(args[1]), Integer.parseInt(args[3]));
        ScheduleSettings settings = new ScheduleSettings(args[2], ScheduleSettings.NEVER, ZoneId.of("Asia/Tokyo"));
        History history = History.open(args[0]);
        boolean shared = history.database().isShared();
        Serve serve = new Serve(
                settings,
                history.database(),
                new Serve.Work(List.of(SITE), process::run, site -> {}, () -> {}),
                new QuartzSettings(shared, 3, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        serve.untilStopped(history::close);
    }

    private void run(String site) throws InterruptedException {
        try (RunJournal journal = RunJournal.openOrResume(
                folder, site, false, () -> new ScanId(UUID.randomUUID().toString()))) {
            int[] done = {0};
            journal.replay(new JournalSteps() {
                @Override
                public void finished(int id, int kind) {
                    done[0]++;
                }
            });
            log("begin", journal.id());
            for (int step = done[0]; step < steps; step++) {
                Thread.sleep(100);
                int id = step;
                journal.commit(commit -> commit.finished(id, 0));
                log("step", journal.id());
            }
            log("end", journal.id());
            journal.delete();
        }
    }

    private void log(String word, ScanId id) {
        try {
            Files.writeString(
                    folder.resolve("log"),
                    word + " " + id + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
