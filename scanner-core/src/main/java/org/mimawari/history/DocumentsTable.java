package org.mimawari.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of documents that were read, of all sites. Within one transaction; used by one thread. */
final class DocumentsTable {
    private final Connection connection;

    DocumentsTable(Connection connection) {
        this.connection = connection;
    }

    /** The first that there is of these three. */
    Optional<DocumentRow> find(List<DocumentRow.Key> keys) throws SQLException {
        String sql = "select base, fact from mimawari_documents where content = ? and base in (?, ?, ?) order by base";
        String content = keys.get(0).content();
        try (PreparedStatement statement = Sql.prepare(
                        connection,
                        sql,
                        content,
                        keys.get(0).base(),
                        keys.get(1).base(),
                        keys.get(2).base());
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new DocumentRow(
                            new DocumentRow.Key(content, rows.getString("base")), rows.getBytes("fact")))
                    : Optional.empty();
        }
    }

    void put(DocumentRow row, Instant now) throws SQLException {
        Sql.update(
                connection,
                "delete from mimawari_documents where content = ? and base = ?",
                row.key().content(),
                row.key().base());
        Sql.update(
                connection,
                "insert into mimawari_documents (content, base, fact, last_used_at) values (?, ?, ?, ?)",
                row.key().content(),
                row.key().base(),
                row.fact(),
                now);
    }

    void used(DocumentRow.Key key, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_documents set last_used_at = ? where content = ? and base = ?",
                now,
                key.content(),
                key.base());
    }

    /** Returns how many were dropped. */
    int dropBefore(Instant time) throws SQLException {
        return Sql.update(connection, "delete from mimawari_documents where last_used_at < ?", time);
    }
}
