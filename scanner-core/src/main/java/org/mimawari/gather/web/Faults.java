package org.mimawari.gather.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Names what went wrong, so that "the name does not exist" is never said of a resolver that did not answer. Stateless. */
final class Faults {
    // A proxy that lets nothing through; OkHttp has no type for it.
    private static final List<String> NO_WAY_THROUGH =
            List.of("code for connect", "tunnel connections", "authenticate with proxy");

    private Faults() {}

    static Silence silence(PublicUrl url, Fault fault) {
        return new Silence(url, cause(fault), fault);
    }

    /** The host asked to be left alone for longer than anybody waits: to be tried in a later run. */
    static Silence heldOff(PublicUrl url) {
        return new Silence(url, Cause.BLOCKED, Fault.STOPPED);
    }

    /** The host talks to us no more. */
    static Silence shutOut(PublicUrl url, Cause cause) {
        return new Silence(url, cause, Fault.SHUT_OUT);
    }

    private static Cause cause(Fault fault) {
        return switch (fault) {
            case FORBIDDEN_ADDRESS, ROBOTS -> Cause.REFUSED;
            case TOO_LARGE -> Cause.TOO_LARGE;
            case STOPPED -> Cause.NOT_ATTEMPTED;
            case OWN_NETWORK -> Cause.OWN_NETWORK;
            default -> Cause.UNREACHABLE;
        };
    }

    /** What an exception of OkHttp means when no response came, as far as it tells by itself; {@link Uplink} knows more. */
    static Fault of(IOException e) {
        if (e instanceof ForbiddenAddressException) {
            return Fault.FORBIDDEN_ADDRESS;
        }
        if (e instanceof InterruptedIOException || e.getCause() instanceof InterruptedIOException) {
            return Fault.TIME_OUT;
        }
        if (e instanceof UnknownHostException unknown) {
            return SystemWords.noSuchName(unknown) ? Fault.NO_SUCH_HOST : Fault.NAME_UNANSWERED;
        }
        if (e instanceof SSLException) {
            return Fault.TLS;
        }
        if (SystemWords.noWayOut(e)) {
            return Fault.OWN_NETWORK;
        }
        return isNoConnection(e) || SystemWords.says(e, NO_WAY_THROUGH) ? Fault.NO_CONNECTION : Fault.BROKEN_OFF;
    }

    /** Whether no connection came about. */
    static boolean isNoConnection(IOException e) {
        return e instanceof ConnectException || e instanceof NoRouteToHostException;
    }
}
