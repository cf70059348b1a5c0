package org.mimawari.cli.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Gives the scheduler connections of the store's own pool, since an H2 file is opened once. The pool is closed by whoever opened it. */
final class StoreConnections implements ConnectionProvider {

    private final DataSource pool;

    StoreConnections(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
}
