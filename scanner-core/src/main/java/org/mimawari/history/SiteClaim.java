package org.mimawari.history;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Digest;

/**
 * Held while a run of one site works, where several machines share one PostgreSQL and no file tells one of the other: an advisory
 * lock of a connection of its own, which the server gives back when the connection ends, however it ends; of a machine that
 * vanished within about two minutes. An H2 file has one process only, for which the lock file of the journal is enough.
 *
 * <p>Behind a connection pooler it must be one connection for a session, not for a transaction.
 */
public final class SiteClaim implements AutoCloseable {

    private static final String KEEP_ALIVE =
            "set tcp_keepalives_idle = 60; set tcp_keepalives_interval = 15; set tcp_keepalives_count = 4";

    private final @Nullable Connection connection;

    private SiteClaim(@Nullable Connection connection) {
        this.connection = connection;
    }

    /** Nothing to hold: no other process can work on the store. */
    static SiteClaim none() {
        return new SiteClaim(null);
    }

    /**
     * Takes the site on this connection, which is closed with the claim.
     *
     * @throws RunInProgress if another connection has it
     */
    static SiteClaim take(Connection connection, String site) throws SQLException {
        boolean taken = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute(KEEP_ALIVE);
            try (ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + key(site) + ")")) {
                taken = answer.next() && answer.getBoolean(1);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        if (!taken) {
            throw new RunInProgress(site, " on this or another machine");
        }
        return new SiteClaim(connection);
    }

    /** Any number that no other program on the database uses for the same. */
    private static long key(String site) {
        return ByteBuffer.wrap(HexFormat.of()
                        .parseHex(Digest.of("mimawari scan " + site).hex()))
                .getLong();
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // The server gives the lock back all the same: the connection is gone.
            return;
        }
    }
}
