package org.mimawari.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mimawari.cli.command.CannotRun;
import org.mimawari.cli.command.Engine;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Owner;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.OpenFinding;
import org.mimawari.history.PastState;
import org.mimawari.history.RunRecord;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.Inspection;
import org.mimawari.scan.Progress;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.scan.Shortfall;
import org.mimawari.scan.StartSeen;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Label;
import org.mimawari.term.Language;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;
import org.mimawari.term.Spared;

/** Gives the outcomes that a test made, and remembers what it was asked. */
final class HandmadeEngine implements Engine {
    static final Instant TIME = Instant.parse("2026-04-01T00:00:00Z");

    final List<SiteSettings> scanned = new ArrayList<>();
    final List<SiteSettings> rechecked = new ArrayList<>();
    final List<Settings> settings = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final List<Wish> wishes = new ArrayList<>();
    final List<String> mailed = new ArrayList<>();
    private final Function<SiteSettings, ScanOutcome> outcomes;

    HandmadeEngine(Function<SiteSettings, ScanOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** A run that saw enough and found these. */
    static HandmadeEngine finding(Finding... findings) {
        return new HandmadeEngine(site -> outcome(site, true, true, findings));
    }

    static ScanOutcome outcome(SiteSettings site, boolean enough, boolean startAnswered, Finding... findings) {
        ScanId id = new ScanId("run-1");
        List<TrackedFinding> tracked = Stream.of(findings)
                .map(finding -> new TrackedFinding(finding, FindingState.NEW, TIME))
                .toList();
        Coverage coverage =
                new Coverage(startAnswered ? 1 : 0, 0, 0, 0, Map.of(), List.of(), Map.of(), 0, startAnswered, true);
        return new ScanOutcome(
                new Snapshot(id, TIME, coverage, List.of()),
                new ScanReport(site.name(), id, TIME, TIME, tracked, List.of(), List.of(), enough, Accepting.NONE),
                shortfall(enough, startAnswered),
                List.of());
    }

    private static Shortfall shortfall(boolean enough, boolean startAnswered) {
        if (enough) {
            return Shortfall.NONE;
        }
        return startAnswered ? Shortfall.TOO_MANY_FAILURES : Shortfall.START_SILENT;
    }

    static Finding found(Severity severity, Confidence confidence) {
        PublicUrl target = PublicUrl.of("https://docs.google.com/forms/d/e/x/viewanalytics");
        return new Finding(
                "form-responses-public",
                "summary",
                severity,
                confidence,
                target,
                Label.NONE,
                List.of(),
                Fingerprint.of("form-responses-public", target, ""));
    }

    @Override
    public List<CheckInfo> checks() {
        return List.of(
                new CheckInfo(
                        "form-responses-public", Family.FORM, Owner.SERVICE, Severity.CRITICAL, List.of("summary")),
                new CheckInfo("link-broken", Family.LINK, Owner.SITE, Severity.LOW, List.of("gone")));
    }

    @Override
    public Explanation explain(CheckInfo check, Language language) {
        return new Explanation("Title of " + check.id(), "It matters.", List.of("First.", "Then."), "Look again.");
    }

    @Override
    public void scan(Settings all, SiteSettings site, Wish wish, Listener listener) throws CannotRun {
        settings.add(all);
        scanned.add(site);
        wishes.add(wish);
        if (site.name().equals("busy.example")) {
            throw new CannotRun(Said.of("run.in-progress"));
        }
        ScanOutcome outcome = outcomes.apply(site);
        int pages = outcome.snapshot().coverage().pages();
        listener.progress().at(new Progress.Now(Progress.Phase.WALKING, pages, 2, 3, 4, 5, 6, 0));
        listener.publish(outcome);
    }

    @Override
    public void part(Settings all, Part part, Wish wish, Listener listener) throws CannotRun {
        settings.add(all);
        parts.add(part);
        listener.publish(outcomes.apply(part.site()));
    }

    @Override
    public void recheck(Settings all, SiteSettings site, Listener listener) throws CannotRun {
        settings.add(all);
        rechecked.add(site);
        if (site.name().equals("new.example")) {
            throw new CannotRun(Said.of("recheck.nothing-known"));
        }
        listener.publish(outcomes.apply(site));
    }

    @Override
    public ScanOutcome inspect(CheckSettings checks, Inspection.Request request, Progress progress) {
        return outcomes.apply(SiteSettings.of(List.of(PublicUrl.of("https://files.example/"))));
    }

    @Override
    public Map<String, List<OpenFinding>> findings(Settings all) {
        return Map.of();
    }

    @Override
    public Map<String, RunRecord> lastTold(Settings all) {
        return Map.of();
    }

    @Override
    public List<PastState> past(Settings all, String site, Fingerprint finding) {
        return List.of();
    }

    @Override
    public List<RunRecord> runs(Settings all) {
        RunRecord.Result finished = RunRecord.Result.FINISHED;
        return List.of(
                new RunRecord(
                        new ScanId("run-2"), "青空市", RunKind.RECHECK, TIME, TIME, finished, 2, 0, 4, Spared.NOTHING),
                new RunRecord(
                        new ScanId("run-1"),
                        "青空市",
                        RunKind.SCAN,
                        TIME,
                        TIME,
                        finished,
                        2,
                        310,
                        5,
                        new Spared(290, 12_345_678)));
    }

    @Override
    public List<Format> formats() {
        return List.of(new Plain("html", "report.html"), new Plain("json", "report.json"));
    }

    @Override
    public String summary(Edition edition) {
        return "summary of " + edition.report().site() + "\n";
    }

    @Override
    public void keepMails(Settings all, SiteSettings site, Edition edition) {
        mailed.add(site.name());
    }

    @Override
    public void writeMail(Settings all, SiteSettings site, Edition edition, Path file) throws IOException {
        Files.writeString(file, "mail for " + site.name());
    }

    @Override
    public int sendMails(Settings all) {
        return mailed.size();
    }

    @Override
    public void serve(Settings all, SiteWork scan, SiteWork recheck) throws InterruptedException {
        for (SiteSettings site : all.sites()) {
            scan.on(site);
        }
        for (SiteSettings site : all.sites()) {
            recheck.on(site);
        }
    }

    @Override
    public Optional<Said> mailTrouble(Settings all) {
        return Optional.of(Said.of("doctor.mail-silent", "smtp.example:25"));
    }

    @Override
    public List<StartSeen> look(Settings all, SiteSettings site) {
        return List.of();
    }

    @Override
    public List<Said> startTroubles(Settings all, SiteSettings site) {
        return site.name().equals("answers.example")
                ? List.of()
                : List.of(Said.of("doctor.start-unknown", site.start().get(0).origin()));
    }

    @Override
    public boolean isCron(String expression) {
        return expression.split(" ").length == 6;
    }

    private record Plain(String name, String fileName) implements Format {
        @Override
        public void write(Edition edition, OutputStream out) throws IOException {
            out.write((name + " " + edition.report().site()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
