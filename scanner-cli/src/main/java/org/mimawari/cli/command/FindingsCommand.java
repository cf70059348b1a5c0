package org.mimawari.cli.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.command.StoredFindings.One;
import org.mimawari.cli.text.Words;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.PastState;
import org.mimawari.history.RunRecord;
import org.mimawari.report.FindingText;
import org.mimawari.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code findings}: lists what stands after the newest run of each site, or tells all about one finding. */
@Command(name = "findings")
public final class FindingsCommand implements Callable<Integer> {
    private final Console console;
    private final Engine engine;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "id")
    private @Nullable String id;

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    @Option(names = "--site", paramLabel = "NAME")
    private @Nullable String site;

    @Option(names = "--long")
    private boolean whole;

    public FindingsCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        Optional<Settings> settings = StoredFindings.settings(settingsOption, console, engine);
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        ZoneId zone = settings.get().schedule().timeZone();
        StoredFindings findings = StoredFindings.of(settings.get(), engine);
        if (id != null) {
            One one = findings.named(id);
            show(settings.get(), one, zone);
            sayWhatWasUnseen(unseeing(settings.get(), one.site()), zone);
            return ExitCode.CLEAN.number();
        }
        if (findings.isBeforeFirstRun()) {
            console.say("runs.none");
            return ExitCode.CLEAN.number();
        }
        List<One> wanted = findings.of(site);
        Map<String, RunRecord> unseeing = unseeing(settings.get(), site);
        if (!wanted.isEmpty()) {
            console.out().print(table(wanted, zone));
        } else if (!unseeing.keySet().containsAll(findings.sites(site))) {
            console.say("findings.none");
        }
        sayWhatWasUnseen(unseeing, zone);
        return ExitCode.CLEAN.number();
    }

    /** The newest runs that saw too little to judge, of one site or of all. */
    private Map<String, RunRecord> unseeing(Settings settings, @Nullable String wanted) throws CannotRun {
        Map<String, RunRecord> runs = new TreeMap<>(engine.lastTold(settings));
        runs.values().removeIf(run -> run.result() != RunRecord.Result.SAW_TOO_LITTLE);
        runs.keySet().removeIf(name -> wanted != null && !name.equals(wanted));
        return runs;
    }

    /** Else a short list would read as if little were wrong. */
    private void sayWhatWasUnseen(Map<String, RunRecord> unseeing, ZoneId zone) {
        unseeing.forEach(
                (name, run) -> console.say("findings.unseen", name, time(zone).format(run.started())));
    }

    private String table(List<One> findings, ZoneId zone) {
        Words words = console.words();
        FindingText text = new FindingText(console.language(), zone);
        Table table = new Table();
        table.row(
                words.say("findings.id"),
                words.say("findings.site"),
                words.say("findings.severity"),
                words.say("findings.problem"),
                words.say("findings.since"),
                words.say("findings.target"));
        findings.forEach(one -> table.row(
                whole ? one.finding().fingerprint().hex() : one.number(),
                one.site(),
                severity(one),
                text.heading(one.open().tracked()),
                day(zone).format(one.open().tracked().firstSeen()),
                one.finding().target().shown()));
        return table.text();
    }

    /** A question mark behind what is only suspected, as in the summary of a run. */
    private String severity(One one) {
        String severity =
                console.words().say("severity." + one.finding().severity().name())
                        + (one.finding().confidence() == Confidence.SUSPECTED ? "?" : "");
        return one.open().accepted() ? console.words().say("findings.accepted", severity) : severity;
    }

    private void show(Settings settings, One one, ZoneId zone) throws CannotRun {
        TrackedFinding tracked = one.open().tracked();
        FindingText text = new FindingText(console.language(), zone);
        console.out().println(text.of(tracked));
        console.out().println();
        console.say(
                "findings.head",
                one.finding().fingerprint().hex(),
                one.site(),
                severity(one),
                one.finding().check());
        Table runs = new Table();
        for (PastState past :
                engine.past(settings, one.site(), tracked.finding().fingerprint())) {
            String state = text.state(past.state());
            runs.row(
                    time(zone).format(past.ended()),
                    console.words().say("runs." + past.kind().name()),
                    past.accepted() ? console.words().say("findings.accepted", state) : state,
                    past.run());
        }
        console.out().print(runs.text());
        if (!one.open().accepted()) {
            console.say("findings.accept", one.number());
        }
    }

    private static DateTimeFormatter time(ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    private static DateTimeFormatter day(ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(zone);
    }
}
