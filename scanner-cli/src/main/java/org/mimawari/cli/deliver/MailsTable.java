package org.mimawari.cli.deliver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mimawari.cli.deliver.OutboxEntry.State;
import org.mimawari.history.Sql;
import org.mimawari.report.MailBody;
import org.mimawari.term.ScanId;

/** The table of mails, within one transaction. Every change of a mail names the state that it is in, so that of two processes one finds nothing to change. */
final class MailsTable {

    private static final String KEY = " where run_id = ? and site = ? and recipient = ?";
    private static final String OPEN = "state in ('WAITING', 'CLAIMED', 'HANDED')";
    private static final String SELECT =
            "select run_id, site, recipient, subject, state, attempts, last_error, created_at,"
                    + " next_attempt_at from mimawari_mails where ";

    private final Connection connection;

    MailsTable(Connection connection) {
        this.connection = connection;
    }

    /** Does nothing if there is one for this run and recipient. */
    void add(ScanId run, String site, String recipient, MailBody body, Instant now) throws SQLException {
        Sql.update(
                connection,
                "insert into mimawari_mails (run_id, site, recipient, subject, body_text, body_html, state, attempts, created_at,"
                        + " next_attempt_at) select ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ? where not exists"
                        + " (select 1 from mimawari_mails" + KEY + ")" + unlessAnotherNodeDoes(),
                run.value(),
                site,
                recipient,
                body.subject(),
                body.text(),
                body.html(),
                now,
                now,
                run.value(),
                site,
                recipient);
    }

    /** Two nodes may add the same mail at the same moment. H2 knows no such words, and has one process only. */
    private String unlessAnotherNodeDoes() throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        return postgres ? " on conflict do nothing" : "";
    }

    List<OutboxEntry> due(Instant now) throws SQLException {
        return read(SELECT + OPEN + " and next_attempt_at <= ? order by created_at, recipient", now);
    }

    List<OutboxEntry> unsent() throws SQLException {
        return read(SELECT + "state <> 'SENT' order by created_at, recipient");
    }

    /** Takes a due mail for a while; false if another process was quicker. */
    boolean claim(OutboxEntry mail, String by, Instant now) throws SQLException {
        return 1
                == Sql.update(
                        connection,
                        "update mimawari_mails set state = 'CLAIMED', claimed_by = ?, attempts = attempts + 1, next_attempt_at = ?"
                                + KEY + " and " + OPEN + " and next_attempt_at <= ?",
                        by,
                        now.plus(RetryPlan.LEASE),
                        mail.run().value(),
                        mail.site(),
                        mail.recipient(),
                        now);
    }

    /** From one state to another; false if it is not in that state, or is another process's now. */
    boolean move(OutboxEntry mail, String by, State from, State to, Instant next) throws SQLException {
        return 1
                == Sql.update(
                        connection,
                        "update mimawari_mails set state = ?, next_attempt_at = ?" + KEY
                                + " and state = ? and claimed_by = ?",
                        to.name(),
                        next,
                        mail.run().value(),
                        mail.site(),
                        mail.recipient(),
                        from.name(),
                        by);
    }

    /** The words of a mail that is gone are not kept. */
    void sent(OutboxEntry mail, String by, Instant now) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_mails set state = 'SENT', sent_at = ?, last_error = null, body_text = '', body_html = ''"
                        + KEY + " and state = 'HANDED' and claimed_by = ?",
                now,
                mail.run().value(),
                mail.site(),
                mail.recipient(),
                by);
    }

    void failed(OutboxEntry mail, String by, State state, String error, Instant next) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_mails set state = ?, last_error = ?, next_attempt_at = ?" + KEY + " and claimed_by = ?"
                        + " and state in ('CLAIMED', 'HANDED')",
                state.name(),
                error,
                next,
                mail.run().value(),
                mail.site(),
                mail.recipient(),
                by);
    }

    /** Mails that a process had taken which is gone: their ends were never sent. */
    void release(Instant now) throws SQLException {
        Sql.update(
                connection,
                "update mimawari_mails set state = 'WAITING', claimed_by = null, next_attempt_at = ? where state = 'CLAIMED'",
                now);
    }

    int reopen(Instant now) throws SQLException {
        return Sql.update(
                connection,
                "update mimawari_mails set state = 'WAITING', claimed_by = null, next_attempt_at = ? where state = 'GIVEN_UP'",
                now);
    }

    MailBody body(OutboxEntry mail) throws SQLException {
        String sql = "select subject, body_text, body_html from mimawari_mails" + KEY;
        try (PreparedStatement statement =
                        Sql.prepare(connection, sql, mail.run().value(), mail.site(), mail.recipient());
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new MailBody(rows.getString("subject"), rows.getString("body_text"), rows.getString("body_html"));
        }
    }

    private List<OutboxEntry> read(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<OutboxEntry> mails = new ArrayList<>();
            while (rows.next()) {
                mails.add(row(rows));
            }
            return List.copyOf(mails);
        }
    }

    private static OutboxEntry row(ResultSet row) throws SQLException {
        return new OutboxEntry(
                new ScanId(row.getString("run_id")),
                row.getString("site"),
                row.getString("recipient"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "next_attempt_at"));
    }
}
