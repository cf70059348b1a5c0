package org.mimawari.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** Brings tables from one version to the next, within one transaction where the database can. Used by one thread. */
final class Migration {

    /** Any number that no other program on the database uses for the same. */
    private static final long LOCK = 6_094_735_201L;

    private static final String VERSIONS =
            "create table if not exists mimawari_schema (part varchar(40) not null primary key, version integer not null)";

    private final Connection connection;
    private final StorePlace place;

    Migration(Connection connection, StorePlace place) {
        this.connection = connection;
        this.place = place;
    }

    /** The statements of an SQL file beside this class: each ends with a semicolon at the end of a line. */
    static List<String> statements(String resource) {
        try (InputStream in = Migration.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in this build");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(sql.split(";\\s*\n"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " in this build cannot be read", e);
        }
    }

    /** Returns false, and changes nothing, if the tables are of a newer version. */
    boolean bring(String part, List<List<String>> versions) throws SQLException {
        lock();
        run(VERSIONS);
        int found = version(part);
        if (found > versions.size()) {
            return false;
        }
        for (int version = found; version < versions.size(); version++) {
            for (String statement : versions.get(version)) {
                run(statement);
            }
            mark(part, version + 1);
        }
        return true;
    }

    /** Several nodes may start at once on a new database; an H2 file has one process only. */
    private void lock() throws SQLException {
        if (place.isPostgres()) {
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, LOCK);
                lock.execute();
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    private int version(String part) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select version from mimawari_schema where part = ?")) {
            s.setString(1, part);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private void mark(String part, int version) throws SQLException {
        String sql = version == 1
                ? "insert into mimawari_schema (version, part) values (?, ?)"
                : "update mimawari_schema set version = ? where part = ?";
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            s.setInt(1, version);
            s.setString(2, part);
            s.executeUpdate();
        }
    }
}
