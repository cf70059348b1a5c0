package org.mimawari.cli.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.ScanId;

/**
 * A mail that was not sent yet.
 *
 * @param attempts how often it was tried
 * @param lastError what went wrong the last time: a {@link MailTrouble.Kind} and the server's reply code if there was one; null before the first
 *     attempt
 * @param nextAttempt not before then; means nothing once it was given up
 */
public record OutboxEntry(
        ScanId run,
        String site,
        String recipient,
        String subject,
        State state,
        int attempts,
        @Nullable String lastError,
        Instant created,
        Instant nextAttempt) {

    /** How far a mail is. */
    public enum State {
        WAITING,
        /** A process delivers it; its end has not been sent. */
        CLAIMED,
        /** Its end was sent, and nobody knows yet whether the server has it. */
        HANDED,
        SENT,
        /** Tried for days in vain. It is kept, and sent when somebody asks for it. */
        GIVEN_UP
    }
}
