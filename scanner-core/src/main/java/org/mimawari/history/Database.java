package org.mimawari.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * The one door to the database: an H2 file, which one process may open, or PostgreSQL. Thread-safe; all its users in a process share one pool.
 *
 * <p>What a transaction has committed outlives the end of the process, also by kill -9.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HikariDataSource pool;
    private final StorePlace place;

    private Database(HikariDataSource pool, StorePlace place) {
        this.pool = pool;
        this.place = place;
    }

    /** Work within one transaction; it is undone if it throws. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    static Database open(String url) {
        // A pool that is told to stop while it opens fails in ways of its own; the thread is told afterwards.
        boolean stopping = Thread.interrupted();
        try {
            return opened(url);
        } finally {
            if (stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Database opened(String url) {
        StorePlace place = StorePlace.of(url);
        place.makeFolder();
        // The first connection is made without the pool, which would log the error in its own way and try again.
        try {
            Connection first = DriverManager.getConnection(place.address());
            try {
                place.begun();
                return new Database(new HikariDataSource(pool(place)), place);
            } finally {
                first.close();
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e, place.shown());
        }
    }

    private static HikariConfig pool(StorePlace place) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(place.address());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return config;
    }

    /** For a scheduler that works with connections of its own. */
    public DataSource pool() {
        return pool;
    }

    /**
     * Keeps the runs of other machines away from a site, where there can be any.
     *
     * @throws RunInProgress if one works at this moment
     */
    SiteClaim claim(String site) {
        if (!isShared()) {
            return SiteClaim.none();
        }
        try {
            return SiteClaim.take(DriverManager.getConnection(place.address()), site);
        } catch (SQLException e) {
            throw StoreTrouble.of(e, place.shown());
        }
    }

    /** Whether other processes may work on it at the same time. */
    public boolean isShared() {
        return place.isPostgres();
    }

    /**
     * Does the work to its end also on a thread that is to stop, so that a run can still note where it was; the thread is told afterwards.
     *
     * @throws StoreException if the database fails; then nothing of the work is kept
     */
    public <T> T inTransaction(Work<T> work) {
        boolean stopping = Thread.interrupted();
        try {
            return transaction(work);
        } finally {
            if (stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e, place.shown());
        }
    }

    /** A database that has just failed may not even undo; what is told is why it failed. */
    private static void undo(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * Brings the tables of one part of Mimawari to the newest version.
     *
     * @param part a name, e.g. {@code history}
     * @param versions the statements that lead to version 1, 2, ... in turn; each may be run again
     * @throws StoreException if the store is of a newer version; then nothing is changed
     */
    public void migrate(String part, List<List<String>> versions) {
        boolean current = inTransaction(c -> new Migration(c, place).bring(part, versions));
        if (!current) {
            throw StoreTrouble.newer(place.shown());
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
