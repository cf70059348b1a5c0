package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.doctor.Doctor;
import org.mimawari.cli.doctor.Note;
import org.mimawari.cli.doctor.StartNotes;
import org.mimawari.cli.text.Said;
import org.mimawari.cli.text.Words;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.Progress;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.scan.Shortfall;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

/** One run of one site: run it, write the reports, keep the mails, say the result. For one use by one thread. */
final class SiteRun implements Engine.Listener {

    /**
     * What is the same for all sites.
     *
     * @param folder where the reports go, or null for a folder of their own beside the store
     * @param several whether other sites write reports as well
     */
    record Plan(
            List<Format> formats,
            FailOn failOn,
            @Nullable Path folder,
            boolean several,
            Task task,
            Post post,
            boolean quiet) {

        Plan with(boolean forSeveral) {
            return new Plan(formats, failOn, folder, forSeveral, task, post, quiet);
        }
    }

    /**
     * What is done for a site.
     *
     * @param begins id of the message that names the site at the start
     * @param stopped id of the message when it is broken off
     */
    record Task(String begins, String stopped, Job job) {
        static Task scan(Engine engine, Engine.Wish wish) {
            return new Task(
                    "scan.begins",
                    "stopped",
                    (settings, site, listener) -> engine.scan(settings, site, wish, listener));
        }

        static Task part(Engine engine, List<PublicUrl> named, Engine.Wish wish) {
            return new Task(
                    "part.begins",
                    "part.stopped",
                    (settings, site, listener) -> engine.part(settings, new Engine.Part(site, named), wish, listener));
        }

        static Task recheck(Engine engine) {
            return new Task("recheck.begins", "recheck.stopped", engine::recheck);
        }
    }

    /** A scan or a re-check. */
    @FunctionalInterface
    interface Job {
        void run(Settings settings, SiteSettings site, Engine.Listener listener) throws CannotRun, InterruptedException;
    }

    /** What becomes of the mail that a run is worth. */
    @FunctionalInterface
    interface Post {
        Post NONE = (settings, site, edition) -> {};

        void post(Settings settings, SiteSettings site, Edition edition) throws CannotRun;
    }

    private final Console console;
    private final Engine engine;
    private final Settings settings;
    private final SiteSettings site;
    private final Plan plan;
    private final LastHeard progress;
    private ExitCode code = ExitCode.COULD_NOT_RUN;

    SiteRun(Console console, Engine engine, Settings settings, SiteSettings site, Plan plan) {
        this.console = console;
        this.engine = engine;
        this.settings = settings;
        this.site = site;
        this.plan = plan;
        this.progress = new LastHeard(plan.quiet() ? null : new ProgressLine(console, System::nanoTime));
    }

    /** What goes wrong is told. */
    ExitCode run() throws InterruptedException {
        if (!plan.quiet()) {
            console.tell(plan.task().begins(), site.name());
        }
        try {
            plan.task().job().run(settings, site, this);
            return code;
        } catch (CannotRun e) {
            console.tell("scan.failed", site.name(), console.words().say(e.said()));
            return ExitCode.COULD_NOT_RUN;
        } finally {
            progress.end();
        }
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void publish(ScanOutcome outcome) throws CannotRun {
        progress.end();
        Edition edition = new Edition(
                outcome.report(),
                outcome.snapshot(),
                console.language(),
                settings.schedule().timeZone(),
                Version.number(),
                outcome.background());
        Path folder = folder(edition);
        write(edition, folder);
        plan.post().post(settings, site, edition);
        show(edition, folder, outcome);
        code = plan.failOn().judge(edition.report(), outcome.background().focus());
    }

    private Path folder(Edition edition) {
        if (plan.folder() != null) {
            return plan.several() ? ReportFiles.under(plan.folder(), site.name()) : plan.folder();
        }
        Path all = settings.store().folder().resolve("reports");
        return ReportFiles.under(all, site.name()).resolve(edition.report().id().value());
    }

    private void write(Edition edition, Path folder) throws CannotRun {
        try {
            ReportFiles.write(edition, plan.formats(), folder);
        } catch (IOException e) {
            throw new CannotRun(Said.of("scan.reports-unwritable", console.shown(folder)));
        }
    }

    private void show(Edition edition, Path folder, ScanOutcome outcome) {
        console.out().print(engine.summary(edition));
        if (outcome.spared().answers() > 0) {
            console.say(
                    "scan.spared",
                    String.format(Locale.ROOT, "%,d", outcome.spared().answers()),
                    ByteSize.shown(outcome.spared().bytes()));
        }
        console.say("scan.reports");
        plan.formats()
                .forEach(format -> console.out().println("  " + console.shown(folder.resolve(format.fileName()))));
        console.out().flush();
        if (outcome.shortfall() != Shortfall.NONE) {
            tellShortfall(outcome, progress.now());
        } else if (!plan.quiet()) {
            tell(startTroubles(outcome));
        }
    }

    private void tellShortfall(ScanOutcome outcome, Progress.Now seen) {
        Shortfall shortfall = outcome.shortfall();
        console.tell("scan." + shortfall, site.name(), seen.pages(), seen.unseen(), seen.forms());
        List<Said> troubles = startTroubles(outcome);
        tell(troubles);
        if (troubles.isEmpty() && shortfall == Shortfall.START_SILENT) {
            tellSilence();
        }
    }

    private void tell(List<Said> troubles) {
        Words notes = Words.beside(Doctor.class, "notes", console.language());
        troubles.forEach(trouble -> console.err().println("  " + notes.say(trouble)));
    }

    private static List<Said> startTroubles(ScanOutcome outcome) {
        return new StartNotes("Mimawari/" + Version.number())
                .of(outcome.starts()).stream()
                        .filter(note -> note.level() != Note.Level.OK)
                        .map(Note::said)
                        .toList();
    }

    /** What stood in the way, as far as another question at the start addresses shows it. */
    private void tellSilence() {
        List<Said> troubles = engine.startTroubles(settings, site);
        tell(troubles);
        if (troubles.isEmpty()) {
            console.err().println("  " + console.words().say("scan.start-answers"));
        }
    }

    /** Keeps the last word, which tells how much was seen, and hands every word on. */
    private static final class LastHeard implements Progress {
        private volatile Now now = new Now(Phase.WALKING, 0, 0, 0, 0, 0, 0, 0);
        private final @Nullable ProgressLine line;

        LastHeard(@Nullable ProgressLine line) {
            this.line = line;
        }

        @Override
        public void at(Now heard) {
            now = heard;
            if (line != null) {
                line.at(heard);
            }
        }

        Now now() {
            return now;
        }

        void end() {
            if (line != null) {
                line.end();
            }
        }
    }
}
