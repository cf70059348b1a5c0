package org.mimawari.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of things of outside services that each site leads to. Within one transaction; used by one thread. */
final class ThingsTable {

    private static final String COLUMNS = "site, thing, address, whole, ways, leads, from_digests, target_digest, fact,"
            + " first_seen_at, looked_at, changed_at, state, state_before";

    private final Connection connection;

    ThingsTable(Connection connection) {
        this.connection = connection;
    }

    /** All of a site by their keys, in the order of their addresses. */
    Map<String, ThingRow> of(String site) throws SQLException {
        String sql = "select " + COLUMNS + " from mimawari_things where site = ? order by address, thing";
        try (PreparedStatement statement = Sql.prepare(connection, sql, site);
                ResultSet rows = statement.executeQuery()) {
            Map<String, ThingRow> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.put(rows.getString("thing"), row(rows));
            }
            return found;
        }
    }

    private static ThingRow row(ResultSet row) throws SQLException {
        String from = row.getString("from_digests");
        return new ThingRow(
                row.getString("thing"),
                row.getString("address"),
                row.getBoolean("whole"),
                row.getString("ways"),
                row.getString("leads"),
                from.isEmpty() ? Set.of() : Set.of(from.split(" ")),
                memory(row));
    }

    private static ThingMemory memory(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return new ThingMemory(
                row.getString("target_digest"),
                row.getString("fact"),
                Sql.instant(row, "first_seen_at"),
                Sql.instant(row, "looked_at"),
                changed == null ? null : changed.toInstant(),
                ThingState.read(row.getString("state")),
                ThingState.read(row.getString("state_before")));
    }

    void drop(String site, String key) throws SQLException {
        Sql.update(connection, "delete from mimawari_things where site = ? and thing = ?", site, key);
    }

    void put(String site, ThingRow row) throws SQLException {
        drop(site, row.key());
        ThingMemory memory = row.memory();
        Sql.update(
                connection,
                "insert into mimawari_things (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                site,
                row.key(),
                row.address(),
                row.whole(),
                row.ways(),
                row.leads(),
                String.join(" ", new TreeSet<>(row.from())),
                memory.target(),
                memory.fact(),
                memory.firstSeen(),
                memory.lookedAt(),
                memory.changedAt(),
                memory.state().text(),
                memory.before().text());
    }
}
