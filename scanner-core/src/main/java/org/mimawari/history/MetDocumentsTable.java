package org.mimawari.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;

/**
 * When the scans of one site met each of its documents first. What a scan meets that began before an earlier one, by a clock that was put back, counts as met just after that one: a wrong clock makes
 * nothing older than what was there before. Within one transaction; used by one thread.
 */
final class MetDocumentsTable {
    private static final Duration KEPT = Duration.ofDays(365);
    /** That a document was met once more is written no more often. */
    private static final Duration NOTED_EACH = Duration.ofDays(7);

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final String site;

    /** What is noted of one document. */
    private record Noted(Instant first, Instant last) {}

    MetDocumentsTable(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
    }

    /** When each of these was met first, this time if it was not met before; nothing at all where no scan is noted. */
    Map<PublicUrl, Instant> first(Collection<PublicUrl> documents, Instant at) throws SQLException {
        Optional<Instant> newest = newest();
        if (newest.isEmpty()) {
            return Map.of();
        }
        Instant now = after(newest.get(), at);
        Map<String, Noted> noted = noted();
        Map<PublicUrl, Instant> first = new HashMap<>();
        for (PublicUrl url : documents) {
            Noted one = noted.get(digest(url));
            first.put(url, one == null ? now : one.first());
        }
        return first;
    }

    /** Notes that a scan met these, and forgets what none has met in a year. */
    void note(Collection<PublicUrl> documents, Instant at) throws SQLException {
        Instant now = newest().map(newest -> after(newest, at)).orElse(at);
        Map<String, Noted> noted = noted();
        try (PreparedStatement fresh = connection.prepareStatement("insert into mimawari_met_documents"
                        + " (last_met_at, site, address_digest, first_met_at) values (?, ?, ?, ?)");
                PreparedStatement again = connection.prepareStatement(
                        "update mimawari_met_documents set last_met_at = ? where site = ? and address_digest = ?")) {
            int waiting = 0;
            for (PublicUrl url : documents) {
                Noted one = noted.put(digest(url), new Noted(now, at));
                if (one == null) {
                    add(fresh, url, at);
                    fresh.setObject(4, column(now));
                    fresh.addBatch();
                } else if (one.last().plus(NOTED_EACH).isBefore(at)) {
                    add(again, url, at);
                    again.addBatch();
                }
                waiting++;
                if (waiting % AT_ONCE == 0) {
                    fresh.executeBatch();
                    again.executeBatch();
                }
            }
            fresh.executeBatch();
            again.executeBatch();
        }
        Sql.update(
                connection,
                "delete from mimawari_met_documents where site = ? and last_met_at < ?",
                site,
                at.minus(KEPT));
    }

    private void add(PreparedStatement statement, PublicUrl url, Instant at) throws SQLException {
        statement.setObject(1, column(at));
        statement.setString(2, site);
        statement.setString(3, digest(url));
    }

    private static OffsetDateTime column(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static Instant after(Instant newest, Instant at) {
        return at.isAfter(newest) ? at : newest.plusMillis(1);
    }

    private static String digest(PublicUrl url) {
        return Digest.of(url.address()).hex();
    }

    private Optional<Instant> newest() throws SQLException {
        String sql = "select max(first_met_at) as newest from mimawari_met_documents where site = ?";
        try (PreparedStatement statement = Sql.prepare(connection, sql, site);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getObject("newest") != null
                    ? Optional.of(Sql.instant(rows, "newest"))
                    : Optional.empty();
        }
    }

    private Map<String, Noted> noted() throws SQLException {
        String sql = "select address_digest, first_met_at, last_met_at from mimawari_met_documents where site = ?";
        try (PreparedStatement statement = Sql.prepare(connection, sql, site);
                ResultSet rows = statement.executeQuery()) {
            Map<String, Noted> noted = new HashMap<>();
            while (rows.next()) {
                noted.put(
                        rows.getString("address_digest"),
                        new Noted(Sql.instant(rows, "first_met_at"), Sql.instant(rows, "last_met_at")));
            }
            return noted;
        }
    }
}
