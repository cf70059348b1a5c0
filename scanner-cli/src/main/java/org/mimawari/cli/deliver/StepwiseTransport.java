package org.mimawari.cli.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The library's SMTP, which also tells how far a delivery came. For one delivery; used by one thread. */
final class StepwiseTransport extends SMTPTransport {

    /** How far it came. */
    enum Step {
        CONNECTING,
        SENDER,
        RECIPIENT,
        CONTENT,
        /** The end of the mail may have reached the server. */
        END
    }

    private final Handover handover;
    private Step step = Step.CONNECTING;

    /** @param who server, user and password */
    StepwiseTransport(Session session, URLName who, Handover handover) {
        super(session, who);
        this.handover = handover;
    }

    Step step() {
        return step;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        step = Step.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = Step.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = Step.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handover.beforeTheEnd();
        step = Step.END;
        super.finishData();
        handover.accepted();
    }
}
