package org.mimawari.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.finding.Gravity;
import org.mimawari.finding.Severity;
import org.mimawari.term.DataKind;

/** The table of what each acceptance was given for, noted when it was first applied. Within one transaction; used by one thread. */
final class AcceptancesTable {
    private final Connection connection;
    private final String site;

    AcceptancesTable(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
    }

    /** Which findings an acceptance was applied to. */
    record Key(String acceptance, String target, String check, String variant) {}

    Map<Key, Gravity> all() throws SQLException {
        String sql =
                "select acceptance, target_digest, check_id, variant, exposure from mimawari_acceptances where site = ?";
        try (PreparedStatement statement = Sql.prepare(connection, sql, site);
                ResultSet rows = statement.executeQuery()) {
            Map<Key, Gravity> found = new HashMap<>();
            while (rows.next()) {
                Key key = new Key(
                        rows.getString("acceptance"),
                        rows.getString("target_digest"),
                        rows.getString("check_id"),
                        rows.getString("variant"));
                found.put(key, read(rows.getString("exposure")));
            }
            return found;
        }
    }

    /** Acceptances that were ever applied on another site of this store. */
    Set<String> usedElsewhere() throws SQLException {
        String sql = "select distinct acceptance from mimawari_acceptances where site <> ?";
        try (PreparedStatement statement = Sql.prepare(connection, sql, site);
                ResultSet rows = statement.executeQuery()) {
            Set<String> used = new HashSet<>();
            while (rows.next()) {
                used.add(rows.getString("acceptance"));
            }
            return used;
        }
    }

    void note(Map<Key, Gravity> first, Instant now) throws SQLException {
        for (Map.Entry<Key, Gravity> one : first.entrySet()) {
            Key key = one.getKey();
            Sql.update(
                    connection,
                    "insert into mimawari_acceptances (site, acceptance, target_digest, check_id, variant, exposure, accepted_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    site,
                    key.acceptance(),
                    key.target(),
                    key.check(),
                    key.variant(),
                    written(one.getValue()),
                    now);
        }
    }

    /** As in {@code HIGH 120 NAME PHONE}. */
    private static String written(Gravity exposure) {
        String kinds = exposure.kinds().stream().sorted().map(DataKind::name).collect(Collectors.joining(" "));
        return (exposure.severity() + " " + exposure.people() + " " + kinds).strip();
    }

    /** A kind that this version does not know is left out: then less is accepted. */
    private static Gravity read(String text) {
        String[] words = text.split(" ");
        Set<String> known = Arrays.stream(DataKind.values()).map(DataKind::name).collect(Collectors.toSet());
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        Arrays.stream(words)
                .skip(2)
                .filter(known::contains)
                .map(DataKind::valueOf)
                .forEach(kinds::add);
        return new Gravity(Severity.valueOf(words[0]), kinds, Integer.parseInt(words[1]));
    }
}
