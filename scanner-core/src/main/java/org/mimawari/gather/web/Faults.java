package org.mimawari.gather.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Names what went wrong, so that "the name does not exist" is never said of a resolver that did not answer. Stateless. */
final class Faults {
    // getaddrinfo gives only words, in the language of the machine.
    private static final List<String> RESOLVER_FAILED =
            List.of("temporary failure", "一時的", "non-recoverable", "system error", "try again");

    // A proxy that lets nothing through; OkHttp has no type for it.
    private static final List<String> NO_WAY_THROUGH =
            List.of("code for connect", "tunnel connections", "authenticate with proxy", "network is unreachable");

    private Faults() {}

    static Silence silence(PublicUrl url, Fault fault) {
        return new Silence(url, cause(fault), fault);
    }

    /** The host asked to be left alone for longer than anybody waits: to be tried in a later run. */
    static Silence heldOff(PublicUrl url) {
        return new Silence(url, Cause.BLOCKED, Fault.STOPPED);
    }

    /** The host talks to us no more. */
    static Silence shutOut(PublicUrl url, boolean cutOff) {
        return new Silence(url, cutOff ? Cause.UNREACHABLE : Cause.BLOCKED, Fault.SHUT_OUT);
    }

    private static Cause cause(Fault fault) {
        return switch (fault) {
            case FORBIDDEN_ADDRESS, ROBOTS -> Cause.REFUSED;
            case TOO_LARGE -> Cause.TOO_LARGE;
            case STOPPED -> Cause.NOT_ATTEMPTED;
            default -> Cause.UNREACHABLE;
        };
    }

    /** What an exception of OkHttp means when no response came. */
    static Fault of(IOException e) {
        if (e instanceof ForbiddenAddressException) {
            return Fault.FORBIDDEN_ADDRESS;
        }
        if (e instanceof InterruptedIOException || e.getCause() instanceof InterruptedIOException) {
            return Fault.TIME_OUT;
        }
        if (e instanceof UnknownHostException) {
            return says(e, RESOLVER_FAILED) ? Fault.NO_CONNECTION : Fault.NO_SUCH_HOST;
        }
        if (e instanceof SSLException) {
            return Fault.TLS;
        }
        boolean neverConnected = e instanceof ConnectException || e instanceof NoRouteToHostException;
        return neverConnected || says(e, NO_WAY_THROUGH) ? Fault.NO_CONNECTION : Fault.BROKEN_OFF;
    }

    private static boolean says(IOException e, List<String> words) {
        String message = e.getMessage();
        return message != null && words.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }
}
