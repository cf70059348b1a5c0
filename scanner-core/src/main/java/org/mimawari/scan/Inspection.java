package org.mimawari.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.finding.Background;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.gather.FileDesk;
import org.mimawari.settings.CheckSettings;
import org.mimawari.site.Document;
import org.mimawari.site.Missed;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Organisation;
import org.mimawari.term.ScanId;

/**
 * Looks at files before they are published: the readers and the checks of documents of a scan, no network, no store. What documents lead to is not asked. Files are read where they lie and
 * not changed.
 */
public final class Inspection {
    private static final long LARGEST_FILE = 100L << 20;
    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "tsv", "text/tab-separated-values", "txt", "text/plain");

    /** Nobody says whose files they are. */
    private static final DocumentContext CONTEXT = new DocumentContext(List.of());

    private final List<Check<?>> checks;
    private final CheckSettings settings;
    private final Clock clock;
    private final Judge judge = new PersonalJudge();

    public Inspection(CheckSettings settings, Clock clock) {
        this(BuiltInChecks.all(), settings, clock);
    }

    Inspection(List<Check<?>> checks, CheckSettings settings, Clock clock) {
        this.checks = checks.stream()
                .filter(check -> check.subjectType().isAssignableFrom(Document.class))
                .toList();
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is looked at.
     *
     * @param paths files and folders that are there, as they were given
     * @param base the folder to which they are relative
     * @param leftOut folders and files of our own below them, of which nothing is told
     * @param organisation whose files they are
     */
    public record Request(List<Path> paths, Path base, Set<Path> leftOut, Organisation organisation) {
        public Request {
            paths = List.copyOf(paths);
            leftOut = Set.copyOf(leftOut);
        }

        /** Of an organisation of which nothing is said. */
        public Request(List<Path> paths, Path base, Set<Path> leftOut) {
            this(paths, base, leftOut, Organisation.OTHER);
        }
    }

    /**
     * @throws InterruptedException if the thread is interrupted; nothing is kept of what was seen
     * @throws NoFiles if there is no file
     */
    public ScanOutcome of(Request request, Progress progress) throws InterruptedException {
        try (ReadingDesk desk = new ReadingDesk(judge)) {
            return of(request, desk, progress);
        }
    }

    ScanOutcome of(Request request, FileDesk desk, Progress progress) throws InterruptedException {
        Instant began = clock.instant();
        FileNames names = new FileNames(judge);
        FileRound round = new FileRound(names, request.base(), request.leftOut());
        request.paths().forEach(round::add);
        if (round.files().isEmpty() && round.missed().isEmpty() && round.otherMedia() == 0) {
            throw new NoFiles();
        }
        Judgement judgement = new Judgement(checks, settings, request.organisation());
        InspectedSoFar seen = new InspectedSoFar(round, judgement, progress);
        for (InspectedFile file : round.files()) {
            seen.next();
            look(file, desk, seen);
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped");
            }
        }
        String name = String.join(
                ", ",
                request.paths().stream()
                        .map(path -> names.label(request.base().resolve(path)).text())
                        .limit(3)
                        .toList());
        return judged(name, began, seen, judgement);
    }

    private static void look(InspectedFile file, FileDesk desk, InspectedSoFar seen) {
        try {
            if (Files.size(file.path()) > LARGEST_FILE) {
                seen.missed(new Missed(file.url(), Cause.TOO_LARGE, List.of()));
                return;
            }
            Body body = new Body(Files.readAllBytes(file.path()), type(file.path()), true);
            seen.read(CONTEXT.weighed(named(desk.read(file.url(), body).fact(), file.name())));
        } catch (IOException e) {
            seen.missed(new Missed(file.url(), Cause.REFUSED, List.of()));
        }
    }

    private static String type(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    }

    /** Whoever works on a file knows it by its name, not by the title within it, which is often that of another. */
    private static Document named(Document fact, Label name) {
        return new Document(fact.url(), List.of(), name, fact.kind(), fact.pages(), fact.unreadPages(), fact.matter());
    }

    private ScanOutcome judged(String name, Instant began, InspectedSoFar seen, Judgement judgement) {
        ScanId id = new ScanId(RunIds.at(began, name));
        Snapshot snapshot = new Snapshot(id, began, seen.coverage(), seen.subjects());
        CheckRunner.Outcome outcome = judgement.of(snapshot);
        Instant now = clock.instant();
        List<TrackedFinding> findings = outcome.findings().stream()
                .map(finding -> new TrackedFinding(finding, FindingState.NEW, now))
                .toList();
        Shortfall shortfall = Shortfall.ofFiles(snapshot.coverage());
        ScanReport report = new ScanReport(
                name, id, began, now, findings, outcome.undecided(), judgement.infos(), shortfall == Shortfall.NONE);
        return new ScanOutcome(snapshot, report, shortfall, List.of(), Background.OF_FILES.with(judgement.rules()));
    }
}
