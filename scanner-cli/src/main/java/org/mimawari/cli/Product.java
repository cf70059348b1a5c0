package org.mimawari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.command.CannotRun;
import org.mimawari.cli.command.Engine;
import org.mimawari.cli.command.Version;
import org.mimawari.cli.deliver.FileDelivery;
import org.mimawari.cli.deliver.MailPolicy;
import org.mimawari.cli.deliver.Outbox;
import org.mimawari.cli.doctor.Doctor;
import org.mimawari.cli.schedule.CronCheck;
import org.mimawari.cli.schedule.Serve;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.ScanReport;
import org.mimawari.history.History;
import org.mimawari.history.OpenFinding;
import org.mimawari.history.PastState;
import org.mimawari.history.RunRecord;
import org.mimawari.history.StoreException;
import org.mimawari.report.CheckWords;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.report.Formats;
import org.mimawari.report.MailBody;
import org.mimawari.report.MailText;
import org.mimawari.report.Summary;
import org.mimawari.report.Words;
import org.mimawari.scan.BuiltInChecks;
import org.mimawari.scan.Inspection;
import org.mimawari.scan.NoFiles;
import org.mimawari.scan.PartScan;
import org.mimawari.scan.Progress;
import org.mimawari.scan.Recheck;
import org.mimawari.scan.Scan;
import org.mimawari.scan.ScanOptions;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.scan.StartLook;
import org.mimawari.scan.StartSeen;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Language;

/** The real scanner behind the commands. Opens the store when it is first needed, and keeps it open until it is closed. Thread-safe. */
final class Product implements Engine, AutoCloseable {
    private static final int MOST_RUNS = 200;

    private final int columns;
    private @Nullable History history;

    /** @param columns of the terminal */
    Product(int columns) {
        this.columns = columns;
    }

    private synchronized History history(Settings settings) {
        History open = history;
        if (open == null) {
            open = History.open(settings.store().url());
            history = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (history != null) {
            history.close();
            history = null;
        }
    }

    @Override
    public List<CheckInfo> checks() {
        return BuiltInChecks.infos();
    }

    @Override
    public Explanation explain(CheckInfo check, Language language) {
        CheckWords words = Words.of(language).check(check.id());
        String variant = check.variants().isEmpty() ? "" : check.variants().get(0);
        return new Explanation(
                words.title(), words.why(), words.steps(variant), words.note().orElse(""));
    }

    @Override
    public void scan(Settings settings, SiteSettings site, Wish wish, Listener listener)
            throws CannotRun, InterruptedException {
        ScanOptions options = new ScanOptions(wish.fresh(), wish.contact(), wish.since());
        new ToldRun("recheck.nothing-known", listener)
                .of(publisher -> new Scan(settings, history(settings), Version.number(), Clock.systemUTC())
                        .run(site, options, listener.progress(), publisher));
    }

    @Override
    public void part(Settings settings, Part part, Wish wish, Listener listener)
            throws CannotRun, InterruptedException {
        ScanOptions options = new ScanOptions(false, wish.contact(), "");
        PartScan.Request request = new PartScan.Request(part.site(), part.named(), options);
        new ToldRun("part.nothing-known", listener)
                .of(publisher -> new PartScan(settings, history(settings), Version.number(), Clock.systemUTC())
                        .run(request, listener.progress(), publisher));
    }

    @Override
    public void recheck(Settings settings, SiteSettings site, Listener listener)
            throws CannotRun, InterruptedException {
        new ToldRun("recheck.nothing-known", listener)
                .of(publisher -> new Recheck(settings, history(settings), Version.number(), Clock.systemUTC())
                        .run(site, ScanOptions.USUAL, listener.progress(), publisher));
    }

    @Override
    public ScanOutcome inspect(CheckSettings checks, Inspection.Request request, Progress progress)
            throws CannotRun, InterruptedException {
        try {
            return new Inspection(checks, Clock.systemUTC()).of(request, progress);
        } catch (NoFiles e) {
            throw new CannotRun(Said.of("inspect.no-files"));
        }
    }

    static CannotRun refused(StoreException e) {
        return new CannotRun(Said.of("store." + e.kind().name(), e.place(), String.valueOf(e.getMessage())));
    }

    private <T> T stored(Settings settings, Function<History, T> question) throws CannotRun {
        try {
            return question.apply(history(settings));
        } catch (StoreException e) {
            throw refused(e);
        }
    }

    @Override
    public List<RunRecord> runs(Settings settings) throws CannotRun {
        return stored(settings, history -> history.runs(null, MOST_RUNS));
    }

    @Override
    public Map<String, List<OpenFinding>> findings(Settings settings) throws CannotRun {
        return stored(settings, history -> {
            Map<String, List<OpenFinding>> bySite = new TreeMap<>();
            history.sites().forEach(site -> bySite.put(site, history.standing(site)));
            return bySite;
        });
    }

    @Override
    public Map<String, RunRecord> lastTold(Settings settings) throws CannotRun {
        return stored(settings, History::lastTold);
    }

    @Override
    public List<PastState> past(Settings settings, String site, Fingerprint finding) throws CannotRun {
        return stored(settings, history -> history.past(site, finding));
    }

    @Override
    public List<Format> formats() {
        return Formats.all();
    }

    @Override
    public String summary(Edition edition) {
        return Summary.text(edition, columns);
    }

    @Override
    public void keepMails(Settings settings, SiteSettings site, Edition edition) throws CannotRun {
        MailSettings mail = settings.mail();
        ScanReport told = edition.forMail().report();
        if (mail == null || site.reportTo().isEmpty() || !new MailPolicy(mail.when()).wantsMail(told)) {
            return;
        }
        try {
            new Outbox(history(settings), mail, settings.network())
                    .enqueue(edition.report().id(), site.name(), mailOf(edition, mail), site.reportTo());
        } catch (StoreException e) {
            throw refused(e);
        }
    }

    @Override
    public void writeMail(Settings settings, SiteSettings site, Edition edition, Path file) throws IOException {
        MailSettings mail = settings.mail();
        if (mail != null && !site.reportTo().isEmpty()) {
            new FileDelivery(mail.from())
                    .write(
                            edition.report().id(),
                            mailOf(edition, mail),
                            site.reportTo().get(0),
                            edition.report().ended(),
                            file);
        }
    }

    private static MailBody mailOf(Edition edition, MailSettings mail) {
        return MailText.of(edition.forMail().in(mail.language()));
    }

    @Override
    public int sendMails(Settings settings) throws CannotRun {
        MailSettings mail = settings.mail();
        if (mail == null) {
            return 0;
        }
        try {
            Outbox outbox = new Outbox(history(settings), mail, settings.network());
            outbox.reopen();
            outbox.deliverDue();
            return outbox.unsent().size();
        } catch (StoreException e) {
            throw refused(e);
        }
    }

    @Override
    public void serve(Settings settings, SiteWork scan, SiteWork recheck) throws CannotRun, InterruptedException {
        List<String> names = settings.sites().stream().map(SiteSettings::name).toList();
        try {
            Outbox outbox =
                    settings.mail() == null ? null : new Outbox(history(settings), settings.mail(), settings.network());
            if (outbox != null) {
                outbox.reopen();
            }
            Runnable mails = outbox == null ? () -> {} : outbox::deliverDue;
            Serve.Work work = new Serve.Work(
                    names, name -> scan.on(settings.site(name)), name -> recheck.on(settings.site(name)), mails);
            new Serve(settings.schedule(), history(settings).database(), work).untilStopped(this::close);
        } catch (StoreException e) {
            throw refused(e);
        }
    }

    @Override
    public Optional<Said> mailTrouble(Settings settings) {
        MailSettings mail = settings.mail();
        return mail == null ? Optional.empty() : MailSignIn.trouble(mail, settings.network());
    }

    @Override
    public List<StartSeen> look(Settings settings, SiteSettings site) throws InterruptedException {
        return new StartLook(settings, Version.number()).at(site);
    }

    @Override
    public List<Said> startTroubles(Settings settings, SiteSettings site) {
        return Doctor.startTroubles(site, settings.network());
    }

    @Override
    public boolean isCron(String expression) {
        return CronCheck.isValid(expression);
    }
}
