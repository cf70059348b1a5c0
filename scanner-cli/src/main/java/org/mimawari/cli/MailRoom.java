package org.mimawari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.command.CannotRun;
import org.mimawari.cli.deliver.FileDelivery;
import org.mimawari.cli.deliver.MailPolicy;
import org.mimawari.cli.deliver.Outbox;
import org.mimawari.history.History;
import org.mimawari.history.StoreException;
import org.mimawari.report.Edition;
import org.mimawari.report.MailBody;
import org.mimawari.report.MailText;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/** The mails on what runs found: kept in the store until they are sent, or written to a file instead. Thread-safe. */
final class MailRoom {
    private final Function<Settings, History> store;

    MailRoom(Function<Settings, History> store) {
        this.store = store;
    }

    /** Null if the settings want no mails. */
    private @Nullable Outbox outbox(Settings settings) {
        MailSettings mail = settings.mail();
        return mail == null ? null : new Outbox(store.apply(settings), mail, settings.network());
    }

    /** Keeps a mail for each who is to have one, if the settings want one on such a result. */
    void keep(Settings settings, SiteSettings site, Edition edition) throws CannotRun {
        MailSettings mail = settings.mail();
        if (mail == null
                || site.reportTo().isEmpty()
                || !new MailPolicy(mail.when()).wantsMail(edition.forMail().report())) {
            return;
        }
        try {
            new Outbox(store.apply(settings), mail, settings.network())
                    .enqueue(edition.report().id(), site.name(), bodyOf(edition, mail), site.reportTo());
        } catch (StoreException e) {
            throw Product.refused(e);
        }
    }

    /** Writes the mail that the first of the readers would have. */
    void write(Settings settings, SiteSettings site, Edition edition, Path file) throws IOException {
        MailSettings mail = settings.mail();
        if (mail != null && !site.reportTo().isEmpty()) {
            new FileDelivery(mail.from())
                    .write(
                            edition.report().id(),
                            bodyOf(edition, mail),
                            site.reportTo().get(0),
                            edition.report().ended(),
                            file);
        }
    }

    private static MailBody bodyOf(Edition edition, MailSettings mail) {
        return MailText.of(edition.forMail().in(mail.language()));
    }

    /** Sends what is due; how many are left. */
    int send(Settings settings) throws CannotRun {
        try {
            Outbox outbox = outbox(settings);
            if (outbox == null) {
                return 0;
            }
            outbox.reopen();
            outbox.deliverDue();
            return outbox.unsent().size();
        } catch (StoreException e) {
            throw Product.refused(e);
        }
    }

    /**
     * What sends the mails that are due, each time that it runs.
     *
     * @throws StoreException if the store cannot be used
     */
    Runnable delivery(Settings settings) {
        Outbox outbox = outbox(settings);
        if (outbox == null) {
            return () -> {};
        }
        outbox.reopen();
        return outbox::deliverDue;
    }
}
