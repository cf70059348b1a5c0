package org.mimawari.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;

/** The table of findings: what stood after each run, and what had gone. Within one transaction; used by one thread. */
final class FindingsTable {

    private static final String COLUMNS =
            "run_id, fingerprint, state, first_seen_at, check_id, variant, severity, confidence,"
                    + " target_shown, target_digest, label, evidence, from_digests, misses, accepted";

    private final Connection connection;

    FindingsTable(Connection connection) {
        this.connection = connection;
    }

    /** Puts these in place of what was stored for the run. */
    void replace(ScanId run, List<Standing> findings) throws SQLException {
        Sql.update(connection, "delete from mimawari_findings where run_id = ?", run.value());
        for (Standing finding : findings) {
            insert(run, finding);
        }
    }

    /**
     * Lets go of what earlier re-checks and looks at a part of a site only carried on: there are some each day, and only the newest run that ended is a measure
     * for the next. What they saw come, change and go stays.
     */
    void forgetCarriedOn(ScanId run) throws SQLException {
        Sql.update(
                connection,
                "delete from mimawari_findings where state in ('UNCHANGED', 'UNSEEN') and run_id in (select earlier.id from mimawari_runs earlier,"
                        + " mimawari_runs latest where latest.id = ? and earlier.site = latest.site"
                        + " and earlier.kind in ('RECHECK', 'PART') and earlier.ended_at < latest.ended_at"
                        + " and not exists (select 1 from mimawari_runs unended"
                        + " where unended.compared_with = earlier.id and (unended.ended_at is null or unended.result = 'FAILED')))",
                run.value());
    }

    private void insert(ScanId run, Standing standing) throws SQLException {
        Finding finding = standing.tracked().finding();
        Sql.update(
                connection,
                "insert into mimawari_findings (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.value(),
                finding.fingerprint().hex(),
                standing.tracked().state().name(),
                standing.tracked().firstSeen(),
                finding.check(),
                finding.variant(),
                finding.severity().name(),
                finding.confidence().name(),
                finding.target().shown(),
                standing.targetDigest(),
                finding.name().text(),
                EvidenceJson.write(finding.evidence()),
                String.join(" ", new TreeSet<>(standing.fromDigests())),
                standing.misses(),
                standing.accepted());
    }

    /** By fingerprint, in the order of fingerprints. */
    Map<String, Standing> standing(ScanId run) {
        String sql = "select " + COLUMNS
                + " from mimawari_findings where run_id = ? and state <> 'ABSENT' order by fingerprint";
        try (PreparedStatement statement = Sql.prepare(connection, sql, run.value());
                ResultSet rows = statement.executeQuery()) {
            Map<String, Standing> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.put(rows.getString("fingerprint"), row(rows));
            }
            return found;
        } catch (SQLException e) {
            throw StoreTrouble.of(e, "table mimawari_findings");
        }
    }

    private static Standing row(ResultSet row) throws SQLException {
        Finding finding = new Finding(
                row.getString("check_id"),
                row.getString("variant"),
                Severity.valueOf(row.getString("severity")),
                Confidence.valueOf(row.getString("confidence")),
                PublicUrl.of(row.getString("target_shown")),
                Label.masked(row.getString("label")),
                EvidenceJson.read(row.getString("evidence")),
                new Fingerprint(row.getString("fingerprint")));
        TrackedFinding tracked = new TrackedFinding(
                finding, FindingState.valueOf(row.getString("state")), Sql.instant(row, "first_seen_at"));
        String from = row.getString("from_digests");
        return new Standing(
                tracked,
                row.getString("target_digest"),
                from.isEmpty() ? Set.of() : Set.of(from.split(" ")),
                row.getInt("misses"),
                row.getBoolean("accepted"));
    }

    /** When that which any run of the site saw mended was first seen, by fingerprint; only runs that ended count, and never this one. */
    Map<String, Instant> mended(String site, ScanId but) throws SQLException {
        String sql =
                "select finding.fingerprint, min(finding.first_seen_at) as first_seen_at from mimawari_findings finding"
                        + " join mimawari_runs run on run.id = finding.run_id where run.site = ? and run.id <> ? and run.ended_at is not null"
                        + " and finding.state = 'ABSENT' group by finding.fingerprint";
        try (PreparedStatement statement = Sql.prepare(connection, sql, site, but.value());
                ResultSet rows = statement.executeQuery()) {
            Map<String, Instant> found = new HashMap<>();
            while (rows.next()) {
                found.put(rows.getString("fingerprint"), Sql.instant(rows, "first_seen_at"));
            }
            return found;
        }
    }

    /** How one finding stood in the runs of a site that ended, newest first. */
    List<PastState> past(String site, String fingerprint) throws SQLException {
        String sql = "select run.id, run.kind, run.ended_at, finding.state, finding.severity, finding.accepted"
                + " from mimawari_findings finding join mimawari_runs run on run.id = finding.run_id"
                + " where run.site = ? and run.ended_at is not null and finding.fingerprint = ?"
                + " order by run.ended_at desc, run.id desc";
        try (PreparedStatement statement = Sql.prepare(connection, sql, site, fingerprint);
                ResultSet rows = statement.executeQuery()) {
            List<PastState> past = new ArrayList<>();
            while (rows.next()) {
                past.add(new PastState(
                        new ScanId(rows.getString("id")),
                        RunKind.valueOf(rows.getString("kind")),
                        Sql.instant(rows, "ended_at"),
                        FindingState.valueOf(rows.getString("state")),
                        Severity.valueOf(rows.getString("severity")),
                        rows.getBoolean("accepted")));
            }
            return List.copyOf(past);
        }
    }
}
