package org.mimawari.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;
import org.mimawari.term.Spared;

/** The table of runs, within one transaction. Used by one thread. */
final class RunsTable {

    private static final String COLUMNS =
            "id, site, kind, started_at, ended_at, result, open_findings, pages, things," + " unchanged, spared_bytes";
    private static final String SELECT = "select " + COLUMNS + " from mimawari_runs ";
    private static final String ENDED_AND_COMPARED = "compared and ended_at is not null ";
    private static final String NEWEST_FIRST = "order by started_at desc, id desc ";
    private static final String LAST_ENDED_FIRST = "order by ended_at desc, started_at desc, id desc ";
    private static final String LAST_SCAN_WITH_THINGS =
            "where site = ? and kind = 'SCAN' and things is not null and ended_at is not null " + LAST_ENDED_FIRST
                    + "limit 1";
    /** Written as the run that a first run was compared with. */
    private static final String NO_RUN = "";

    private final Connection connection;

    RunsTable(Connection connection) {
        this.connection = connection;
    }

    void begin(ScanId id, String site, RunKind kind, Instant started) throws SQLException {
        int known = Sql.update(
                connection,
                "update mimawari_runs set ended_at = null, result = 'RUNNING' where id = ? and site = ?",
                id.value(),
                site);
        if (known == 0) {
            Sql.update(
                    connection,
                    "insert into mimawari_runs (id, site, kind, started_at, ended_at, result, open_findings, pages,"
                            + " compared) values (?, ?, ?, ?, null, 'RUNNING', 0, 0, false)",
                    id.value(),
                    site,
                    kind.name(),
                    started);
        }
    }

    /** It was broken off, and nobody goes on with it. */
    void giveUp(ScanId id) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_runs set result = 'FAILED' where id = ? and result = 'RUNNING'",
                id.value());
    }

    /**
     * Their {@code ended_at} stays null: nobody knows when. Not so if a mail with the result had been kept already: then people are told, or
     * will be, so what it found is known, and the next run must not tell it as new once more.
     */
    void giveUpOthers(ScanId id, String site) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_runs set result = 'FAILED', ended_at = (select max(mail.created_at) from mimawari_mails mail"
                        + " where mail.run_id = mimawari_runs.id and mail.site = mimawari_runs.site)"
                        + " where site = ? and result in ('RUNNING', 'FAILED') and ended_at is null and compared and id <> ?",
                site,
                id.value());
        Sql.update(
                connection,
                "update mimawari_runs set result = 'FAILED' where site = ? and result = 'RUNNING' and id <> ?",
                site,
                id.value());
    }

    /** Runs of a site end one after another, also where the clock was put back in between: then this one ended just after the last. */
    void end(ScanId id, Instant ended, RunRecord.Result result, int open, int pages) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_runs set ended_at = ?, result = ?, open_findings = ?, pages = ? where id = ?",
                latestEnd(id)
                        .map(last -> last.plusMillis(1))
                        .filter(ended::isBefore)
                        .orElse(ended),
                result.name(),
                open,
                pages,
                id.value());
    }

    private Optional<Instant> latestEnd(ScanId but) throws SQLException {
        String sql = "select max(other.ended_at) as ended_at from mimawari_runs other join mimawari_runs this"
                + " on this.site = other.site where this.id = ? and other.id <> this.id";
        try (PreparedStatement statement = Sql.prepare(connection, sql, but.value());
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getObject("ended_at") != null
                    ? Optional.of(Sql.instant(rows, "ended_at"))
                    : Optional.empty();
        }
    }

    String site(ScanId id) throws SQLException {
        return first(SELECT + "where id = ?", id.value())
                .map(RunRecord::site)
                .orElseThrow(() -> new IllegalStateException("run " + id + " was compared before it began"));
    }

    List<String> sites() throws SQLException {
        try (PreparedStatement statement =
                        Sql.prepare(connection, "select distinct site from mimawari_runs order by site");
                ResultSet rows = statement.executeQuery()) {
            List<String> sites = new ArrayList<>();
            while (rows.next()) {
                sites.add(rows.getString("site"));
            }
            return List.copyOf(sites);
        }
    }

    /** Runs that later ones are compared with, or that tell when the site was last scanned, stay. */
    int forgetBefore(String site, Instant then) throws SQLException {
        Set<String> kept = new HashSet<>();
        lastCompared(site).ifPresent(run -> kept.add(run.id().value()));
        lastFinished(site).ifPresent(run -> kept.add(run.id().value()));
        first(SELECT + LAST_SCAN_WITH_THINGS, site)
                .ifPresent(run -> kept.add(run.id().value()));
        List<RunRecord> old = read(
                SELECT + "where site = ? and ended_at < ? and id not in (select compared_with from mimawari_runs"
                        + " where compared_with is not null and (ended_at is null or result = 'FAILED'))",
                site,
                then);
        int dropped = 0;
        for (RunRecord run : old) {
            String id = run.id().value();
            if (!kept.contains(id)) {
                Sql.update(connection, "delete from mimawari_findings where run_id = ?", id);
                Sql.update(
                        connection,
                        "delete from mimawari_mails where run_id = ? and state in ('SENT', 'GIVEN_UP')",
                        id);
                dropped += Sql.update(connection, "delete from mimawari_runs where id = ?", id);
            }
        }
        return dropped;
    }

    /** @param before the run that it was compared with */
    void markCompared(ScanId id, Optional<ScanId> before) throws SQLException {
        int known = Sql.update(
                connection,
                "update mimawari_runs set compared = true, compared_with = ? where id = ?",
                before.map(ScanId::value).orElse(NO_RUN),
                id.value());
        if (known == 0) {
            throw new IllegalStateException("run " + id + " was compared before it began");
        }
    }

    void noteThings(ScanId id, int asked) throws SQLException {
        Sql.update(connection, "update mimawari_runs set things = ? where id = ?", asked, id.value());
    }

    void noteSpared(ScanId id, Spared spared) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_runs set unchanged = ?, spared_bytes = ? where id = ?",
                spared.answers(),
                spared.bytes(),
                id.value());
    }

    /** When the newest scan began that noted what the site leads to at outside services. */
    Optional<Instant> lastScanWithThings(String site) throws SQLException {
        return first(SELECT + LAST_SCAN_WITH_THINGS, site).map(RunRecord::started);
    }

    /** Whether a re-check or a look at a part has ended since then, so that what was asked before it is known better. */
    boolean askedAgainSince(String site, Instant then) throws SQLException {
        return first(
                        SELECT
                                + "where site = ? and kind in ('RECHECK', 'PART') and compared and ended_at >= ? limit 1",
                        site,
                        then)
                .isPresent();
    }

    List<RunRecord> newest(@Nullable String site, int limit) throws SQLException {
        return site == null
                ? read(SELECT + NEWEST_FIRST + "limit ?", limit)
                : read(SELECT + "where site = ? " + NEWEST_FIRST + "limit ?", site, limit);
    }

    Optional<RunRecord> lastFinished(String site) throws SQLException {
        return first(SELECT + "where site = ? and result = 'FINISHED' " + NEWEST_FIRST + "limit 1", site);
    }

    Optional<RunRecord> run(String id) throws SQLException {
        return first(SELECT + "where id = ?", id);
    }

    Optional<RunRecord> lastFinishedScan(String site) throws SQLException {
        return first(
                SELECT + "where site = ? and kind = 'SCAN' and result = 'FINISHED' " + LAST_ENDED_FIRST + "limit 1",
                site);
    }

    Optional<RunRecord> lastCompared(String site) throws SQLException {
        return first(SELECT + "where site = ? and " + ENDED_AND_COMPARED + LAST_ENDED_FIRST + "limit 1", site);
    }

    /**
     * The run that this one is compared with: the one that it was compared with before, or the same site's that ended last. Also one
     * that saw too little, since what it could not see was carried over into it. Runs of a site never overlap, but one that was
     * broken off may be gone on with after another, so it is their ends that put them in a row.
     */
    Optional<ScanId> before(ScanId id) throws SQLException {
        Optional<RunRecord> run = first(SELECT + "where id = ?", id.value());
        if (run.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = comparedWith(id);
        if (known.isPresent()) {
            return known.filter(name -> !name.equals(NO_RUN)).map(ScanId::new);
        }
        return first(
                        SELECT + "where site = ? and id <> ? and " + ENDED_AND_COMPARED + LAST_ENDED_FIRST + "limit 1",
                        run.get().site(),
                        id.value())
                .map(RunRecord::id);
    }

    private Optional<String> comparedWith(ScanId id) throws SQLException {
        String sql = "select compared_with from mimawari_runs where id = ?";
        try (PreparedStatement statement = Sql.prepare(connection, sql, id.value());
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    private Optional<RunRecord> first(String sql, Object... values) throws SQLException {
        return read(sql, values).stream().findFirst();
    }

    private List<RunRecord> read(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<RunRecord> runs = new ArrayList<>();
            while (rows.next()) {
                runs.add(row(rows));
            }
            return List.copyOf(runs);
        }
    }

    private static RunRecord row(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new RunRecord(
                new ScanId(row.getString("id")),
                row.getString("site"),
                RunKind.valueOf(row.getString("kind")),
                Sql.instant(row, "started_at"),
                ended == null ? null : ended.toInstant(),
                RunRecord.Result.valueOf(row.getString("result")),
                row.getInt("open_findings"),
                row.getInt("pages"),
                row.getInt("things"),
                new Spared(row.getInt("unchanged"), row.getLong("spared_bytes")));
    }
}
