package org.mimawari.cli.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.mimawari.cli.deliver.MailTrouble.Kind;
import org.mimawari.cli.deliver.OutboxEntry.State;
import org.mimawari.history.Database;
import org.mimawari.history.History;
import org.mimawari.history.StoreException;
import org.mimawari.report.MailBody;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.ScanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails to be sent, kept in the store until the mail server has them. One message for each recipient.
 *
 * <p>How a recipient gets each mail once, whenever the process is killed: the mail is taken in the store, then everything but its end is given
 * to the server, then the store notes {@code HANDED}, then the end is sent, then the store notes {@code SENT}. Killed before {@code HANDED}: the
 * server has half a mail, which it must forget (RFC 5321 4.1.1.4); it is sent again at the next start. Killed after {@code SENT}: nothing is
 * left to do. Killed in between, for the time the server takes to answer: nobody can know. The mail is then sent again after an hour with the
 * same Message-ID, since a report that comes twice does less harm than one that never comes.
 *
 * <p>Thread-safe; several processes may share one PostgreSQL.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Database database;
    private final Smtp smtp;
    private final String from;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    /** @throws IllegalArgumentException if {@code mail.from} is no address, or a certificate file cannot be read */
    public Outbox(History history, MailSettings mail, NetworkSettings network) {
        this(history, mail, network, Clock.systemUTC());
    }

    Outbox(History history, MailSettings mail, NetworkSettings network, Clock clock) {
        this.database = history.database();
        this.smtp = new Smtp(mail, network);
        this.from = mail.from();
        this.clock = clock;
        if (!database.isShared()) {
            // The file is open in this process only, so whoever had taken a mail is gone.
            change(mails -> mails.release(clock.instant()));
        }
    }

    @FunctionalInterface
    private interface Change {
        void of(MailsTable mails) throws java.sql.SQLException;
    }

    private void change(Change change) {
        database.inTransaction(c -> {
            change.of(new MailsTable(c));
            return true;
        });
    }

    /**
     * Keeps a mail for each recipient. Again for the same run and recipient it does nothing, also after that mail was sent.
     *
     * @throws IllegalArgumentException if a recipient is no plain address; then none is kept
     */
    public void enqueue(ScanId run, String site, MailBody body, List<String> recipients) {
        LinkedHashSet<String> addresses = new LinkedHashSet<>();
        recipients.forEach(
                recipient -> addresses.add(HeaderValue.recipient(recipient).getAddress()));
        Instant now = clock.instant();
        change(mails -> {
            for (String address : addresses) {
                mails.add(run, site, address, body, now);
            }
        });
    }

    /**
     * Sends what is due. What the server does not take is kept and tried again later; trouble with the server itself ends this round.
     *
     * @return how many were sent
     */
    public int deliverDue() {
        int sent = 0;
        for (OutboxEntry mail : database.inTransaction(c -> new MailsTable(c).due(clock.instant()))) {
            if (!database.inTransaction(c -> new MailsTable(c).claim(mail, owner, clock.instant()))) {
                continue;
            }
            try {
                smtp.send(letter(mail), new Notes(mail));
                sent++;
                LOG.info("Mail of run {} sent", mail.run());
            } catch (MailTrouble e) {
                keep(mail, e);
                if (!e.isAboutThisMail()) {
                    return sent;
                }
            }
        }
        return sent;
    }

    private Letter letter(OutboxEntry mail) {
        MailBody body = database.inTransaction(c -> new MailsTable(c).body(mail));
        String id = Letter.messageId(mail.run(), mail.site(), mail.recipient(), from);
        return new Letter(from, mail.recipient(), body, mail.created(), id);
    }

    private void keep(OutboxEntry mail, MailTrouble trouble) {
        if (trouble.kind() == Kind.TAKEN_OVER) {
            return;
        }
        Instant now = clock.instant();
        int attempts = mail.attempts() + 1;
        boolean unclear = trouble.kind() == Kind.UNCLEAR;
        State state = unclear ? State.HANDED : State.WAITING;
        if (RetryPlan.givesUp(now, mail.created())) {
            state = State.GIVEN_UP;
        }
        Instant next = RetryPlan.next(now, attempts, trouble);
        State kept = state;
        String error = trouble.code() > 0
                ? trouble.kind() + " " + trouble.code()
                : trouble.kind().name();
        change(mails -> mails.failed(mail, owner, kept, error, next));
        LOG.warn("A mail of run {} was not sent: {} It is kept ({}).", mail.run(), trouble.getMessage(), kept);
    }

    /** Mails that are not sent yet, oldest first: for the next report and for {@code doctor}. */
    public List<OutboxEntry> unsent() {
        return database.inTransaction(c -> new MailsTable(c).unsent());
    }

    /** Takes up again what was given up; the next {@link #deliverDue} tries it once more. Returns how many. */
    public int reopen() {
        return database.inTransaction(c -> new MailsTable(c).reopen(clock.instant()));
    }

    /** Writes down how far the delivery of one mail is. */
    private final class Notes implements Handover {

        private final OutboxEntry mail;

        Notes(OutboxEntry mail) {
            this.mail = mail;
        }

        @Override
        public void beforeTheEnd() throws IOException {
            if (!noteHanded()) {
                throw new Smtp.TakenOver();
            }
        }

        private boolean noteHanded() throws IOException {
            Instant unclearUntil = clock.instant().plus(RetryPlan.UNCLEAR);
            try {
                return database.inTransaction(
                        c -> new MailsTable(c).move(mail, owner, State.CLAIMED, State.HANDED, unclearUntil));
            } catch (StoreException e) {
                // As an IOException it makes the mail library drop the connection, without an end to the mail.
                throw new IOException("the store does not answer", e);
            }
        }

        @Override
        public void accepted() {
            change(mails -> mails.sent(mail, owner, clock.instant()));
        }
    }
}
