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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.MailRules;
import org.mimawari.derive.OwnNumbers;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.Background;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.gather.FileDesk;
import org.mimawari.scan.document.ReadingDesk;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.MailCheckSettings;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.MailTally;
import org.mimawari.site.Missed;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Organisation;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;

/**
 * Looks at files before they are published: the readers and the checks of documents of a scan, no network, no store. What documents lead to is not asked. Files are read where they lie and
 * not changed.
 */
public final class Inspection {
    private static final long LARGEST_FILE = 100L << 20;
    /** How what came through a pipe is called. */
    private static final String PIPED = "stdin";

    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "tsv", "text/tab-separated-values", "txt", "text/plain");

    /** Nobody says whose files they are. */
    private static final DocumentContext CONTEXT = new DocumentContext(List.of(), OwnNumbers.NONE);

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
     * @param piped something that came through a pipe, such as a mail before it is sent; null if nothing did
     */
    public record Request(
            List<Path> paths,
            Path base,
            Set<Path> leftOut,
            Organisation organisation,
            @Nullable PipedFile piped) {
        public Request {
            paths = List.copyOf(paths);
            leftOut = Set.copyOf(leftOut);
        }

        /** Of an organisation of which nothing is said. */
        public Request(List<Path> paths, Path base, Set<Path> leftOut) {
            this(paths, base, leftOut, Organisation.OTHER, null);
        }
    }

    /**
     * @throws InterruptedException if the thread is interrupted; nothing is kept of what was seen
     * @throws NoFiles if there is no file
     */
    public ScanOutcome of(Request request, Progress progress) throws InterruptedException {
        try (ReadingDesk desk = new ReadingDesk(judge, rules())) {
            return of(request, desk, progress);
        }
    }

    private MailRules rules() {
        MailCheckSettings mails = settings.mails();
        return new MailRules(Set.copyOf(mails.ownDomains()), mails.visibleRecipients());
    }

    ScanOutcome of(Request request, FileDesk desk, Progress progress) throws InterruptedException {
        Instant began = clock.instant();
        FileNames names = new FileNames(judge);
        FileRound round = new FileRound(names, request.base(), request.leftOut());
        request.paths().forEach(round::add);
        PipedFile piped = request.piped();
        if (piped == null && round.files().isEmpty() && round.missed().isEmpty() && round.otherMedia() == 0) {
            throw new NoFiles();
        }
        Judgement judgement = new Judgement(checks, settings, request.organisation());
        InspectedSoFar seen = new InspectedSoFar(round, judgement, progress);
        if (piped != null) {
            seen.next();
            Body body = new Body(piped.bytes(), "", piped.whole());
            seen.read(beforeSending(desk.read(PublicUrl.ofFile(PIPED), body).fact()));
        }
        for (InspectedFile file : round.files()) {
            seen.next();
            look(file, desk, seen);
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped");
            }
        }
        return judged(name(request, names), began, seen, judgement);
    }

    private static String name(Request request, FileNames names) {
        Stream<String> piped = request.piped() == null ? Stream.empty() : Stream.of(PIPED);
        Stream<String> files = request.paths().stream()
                .map(path -> names.label(request.base().resolve(path)).text());
        return String.join(", ", Stream.concat(piped, files).limit(3).toList());
    }

    /** Servers have left their traces in it, but whoever pipes it here has not let it go yet. */
    private static Document beforeSending(Document fact) {
        DocumentMatter matter = fact.matter();
        List<MailTally> mails = matter.mails().stream()
                .map(mail -> mail.place().equals(Place.WHOLE) ? mail.unsent() : mail)
                .toList();
        return new Document(
                fact.url(),
                List.of(),
                fact.title(),
                fact.kind(),
                fact.pages(),
                fact.unreadPages(),
                new DocumentMatter(matter.holdings(), matter.traces(), matter.sketch(), mails));
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
                name,
                id,
                began,
                now,
                findings,
                outcome.undecided(),
                judgement.infos(),
                shortfall == Shortfall.NONE,
                Accepting.NONE);
        return new ScanOutcome(snapshot, report, shortfall, List.of(), Background.OF_FILES.with(judgement.rules()));
    }
}
