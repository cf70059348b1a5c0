package org.mimawari.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;
import org.mimawari.term.Spared;

/**
 * What earlier runs saw: the runs, and the findings that stood after each. Holds no text of the site but labels, and no address with a secret
 * or personal value in it.
 *
 * <p>Thread-safe. Every method throws {@link StoreException} if the store fails; then nothing of that call is kept.
 */
public final class History implements AutoCloseable {

    private static final List<List<String>> VERSIONS = List.of(
            Migration.statements("1-runs-findings-mails.sql"),
            Migration.statements("2-things.sql"),
            Migration.statements("3-documents.sql"),
            Migration.statements("4-states.sql"),
            Migration.statements("5-rescans.sql"),
            Migration.statements("6-met-documents.sql"));

    private final Database database;

    private History(Database database) {
        this.database = database;
    }

    /**
     * Opens the store, makes it if there is none, and brings it to this version.
     *
     * @param url JDBC address of an H2 file or a PostgreSQL database, as in the settings
     * @throws StoreException if it cannot be used: locked by another process, not writable, newer, damaged, ...
     */
    public static History open(String url) {
        Database database = Database.open(url);
        try {
            database.migrate("history", VERSIONS);
            return new History(database);
        } catch (StoreException e) {
            database.close();
            throw e;
        }
    }

    /** For what else keeps its tables in the same store: mails, the schedule. */
    public Database database() {
        return database;
    }

    /**
     * Keeps other machines that share the store from running the same site, until it is closed.
     *
     * @throws RunInProgress if one runs it now
     */
    public SiteClaim claim(String site) {
        return database.claim(site);
    }

    /** A scan starts, or goes on. */
    public void begin(ScanId id, String site, Instant started) {
        begin(id, site, RunKind.SCAN, started);
    }

    /**
     * A run starts, or goes on after it was broken off. Other runs of the site that never ended are taken as broken off, since only one run of a
     * site works at a time.
     */
    public void begin(ScanId id, String site, RunKind kind, Instant started) {
        database.inTransaction(c -> {
            RunsTable runs = new RunsTable(c);
            runs.giveUpOthers(id, site);
            runs.begin(id, site, kind, started);
            return id;
        });
    }

    /** Whether a re-check of the site has ended since then. */
    public boolean askedAgainSince(String site, Instant then) {
        return database.inTransaction(c -> new RunsTable(c).askedAgainSince(site, then));
    }

    /** A run was broken off, and nobody goes on with it: its end is not known. */
    public void giveUp(ScanId id) {
        database.inTransaction(c -> {
            new RunsTable(c).giveUp(id);
            return id;
        });
    }

    /**
     * A run ends.
     *
     * @param open number of findings that stand
     */
    public void end(ScanId id, Instant ended, RunRecord.Result result, int open, int pages) {
        database.inTransaction(c -> {
            new RunsTable(c).end(id, ended, result, open, pages);
            return id;
        });
    }

    /** What a run did not read again, as it had not changed. */
    public void noteSpared(ScanId id, Spared spared) {
        database.inTransaction(c -> {
            new RunsTable(c).noteSpared(id, spared);
            return id;
        });
    }

    /**
     * The last runs, newest first.
     *
     * @param site null for all sites
     */
    public List<RunRecord> runs(@Nullable String site, int limit) {
        return database.inTransaction(c -> new RunsTable(c).newest(site, limit));
    }

    /** The newest run of a site that finished and saw enough. */
    public Optional<RunRecord> lastFinished(String site) {
        return database.inTransaction(c -> new RunsTable(c).lastFinished(site));
    }

    /** As {@link #track(ScanId, Instant, List, Looked, Terms)}, where one look is enough and nothing is accepted. */
    public List<TrackedFinding> track(ScanId id, Instant now, List<Finding> current, Looked looked) {
        return track(id, now, current, looked, Terms.plain()).findings();
    }

    /**
     * Compares what a run found with what stood after the run before it, and stores what stands now. Calling it again for the same run, also
     * after later runs, gives the same states.
     *
     * <p>A finding that stood and was looked for in vain, as often as the terms ask for, is reported as absent once, by this run. One that could not be looked for stays open
     * with what is known of it. One whose check did not run at all stays in the store and is left out of the result. One that was absent and
     * comes back has returned, first seen when it was first seen.
     *
     * @param id of a run that has begun
     * @param now when a finding that is new was first seen
     */
    public Tracked track(ScanId id, Instant now, List<Finding> current, Looked looked, Terms terms) {
        return database.inTransaction(c -> {
            RunsTable runs = new RunsTable(c);
            String site = runs.site(id);
            FindingsTable findings = new FindingsTable(c);
            Optional<ScanId> before = runs.before(id);
            Map<String, Standing> stood = before.map(findings::standing).orElseGet(Map::of);
            Comparison.Before known = new Comparison.Before(stood, findings.mended(site, id));
            Comparison.Result result = new Comparison(known, looked, now, terms.looks()).with(current);
            AcceptancesTable acceptances = new AcceptancesTable(c, site);
            AcceptanceBook book = new AcceptanceBook(terms, acceptances.all(), acceptances.usedElsewhere());
            List<Standing> reported =
                    result.reported().stream().map(book::judged).toList();
            acceptances.note(book.firstUses(), now);
            runs.markCompared(id, before);
            findings.replace(
                    id,
                    Stream.concat(reported.stream(), result.asleep().stream()).toList());
            Map<Boolean, List<TrackedFinding>> about = reported.stream()
                    .filter(standing -> !standing.accepted())
                    .collect(Collectors.partitioningBy(
                            looked::isAbout, Collectors.mapping(Standing::tracked, Collectors.toList())));
            return new Tracked(
                    about.getOrDefault(true, List.of()), book.accepting(), about.getOrDefault(false, List.of()));
        });
    }

    /**
     * What stood after a run of a site.
     *
     * @param run its name, or {@link SinceRun#LAST}
     * @throws UnfitRun if it does not tell what stood in the whole site
     */
    public SinceRun since(String site, String run) {
        return database.inTransaction(c -> SinceRun.of(new RunsTable(c), new FindingsTable(c), site, run));
    }

    /** What was read of documents, of all sites; to be closed by whoever asks for it. */
    public KnownDocuments documents(Clock clock) {
        return new KnownDocuments(database, clock);
    }

    /** What a site leads to at outside services, as its scans met it. */
    public KnownThings things(String site) {
        return database.inTransaction(c -> new ThingsKept(c, site)
                .known(new RunsTable(c).lastScanWithThings(site).orElse(null)));
    }

    /** Of each site, by its name, the newest run that ended and told what stands: {@link #standing} asks after it. */
    public Map<String, RunRecord> lastTold() {
        return database.inTransaction(c -> {
            RunsTable runs = new RunsTable(c);
            Map<String, RunRecord> last = new TreeMap<>();
            for (String site : runs.sites()) {
                runs.lastCompared(site).ifPresent(run -> last.put(site, run));
            }
            return last;
        });
    }

    /** The addresses that the findings of a site which stand are about. */
    public OpenAddresses openAddresses(String site) {
        return database.inTransaction(c -> OpenAddresses.of(stood(c, site)));
    }

    /** Digests of the addresses that are picked, of what the findings of a site which stand are about, and of what leads there. */
    public Set<String> openAddresses(String site, OpenPlaces places) {
        return database.inTransaction(c -> OpenAddresses.picked(stood(c, site), places));
    }

    private static Collection<Standing> stood(Connection c, String site) throws SQLException {
        return new RunsTable(c)
                .lastCompared(site)
                .map(RunRecord::id)
                .map(new FindingsTable(c)::standing)
                .orElseGet(Map::of)
                .values();
    }

    /** What the newest compared run of a site left standing, worst first; also what is accepted. */
    public List<OpenFinding> standing(String site) {
        return database.inTransaction(c -> stood(c, site).stream()
                .map(standing -> new OpenFinding(standing.tracked(), standing.accepted()))
                .sorted(Comparator.comparing(open -> open.tracked().finding().severity()))
                .toList());
    }

    /** How a finding stood after each run of a site that saw it come, change, stay or go, newest first. */
    public List<PastState> past(String site, Fingerprint fingerprint) {
        return database.inTransaction(c -> new FindingsTable(c).past(site, fingerprint.hex()));
    }

    /** The sites of which the store remembers runs, by name. */
    public List<String> sites() {
        return database.inTransaction(c -> new RunsTable(c).sites());
    }

    /** Lets go of what re-checks and looks at a part of the site before this run, which has ended and is not gone on with, only carried on from the one before. */
    public void forgetCarriedOn(ScanId run) {
        database.inTransaction(c -> {
            new FindingsTable(c).forgetCarriedOn(run);
            return run;
        });
    }

    /**
     * Drops what runs of a site left that ended before then: runs, findings, mails that were sent or given up. What the next run is compared with stays, however old it is.
     *
     * @return how many runs were dropped
     */
    public int forgetBefore(String site, Instant then) {
        return database.inTransaction(c -> new RunsTable(c).forgetBefore(site, then));
    }

    /** What runs met: things of outside services, documents. */
    public MetInRuns met() {
        return new MetInRuns(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
