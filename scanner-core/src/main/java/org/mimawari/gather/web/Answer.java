package org.mimawari.gather.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/** What came of a question: a response, or silence and why. */
public sealed interface Answer {

    int NOT_MODIFIED = 304;

    /** The address that answered last. */
    PublicUrl url();

    /**
     * A response.
     *
     * @param hops the addresses that redirected, in order, without {@code url}
     * @param headers names in lower case; several values are joined by a comma, except set-cookie, which is left out
     */
    record Response(PublicUrl url, List<PublicUrl> hops, int status, Map<String, String> headers, Body body)
            implements Answer {
        /** Stands for bytes that are no UTF-8. */
        private static final char LOST = '\uFFFD';

        public Response {
            hops = List.copyOf(hops);
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** By what the server will tell whether this has changed. */
        public Validators validators() {
            return new Validators(
                    header("etag").orElse(""), header("last-modified").orElse(""));
        }

        /** Whether nothing has changed since the server gave what it was asked with. */
        public boolean isUnmodified() {
            return status == NOT_MODIFIED;
        }

        /**
         * Where a redirect leads, resolved; empty if this is none or it leads to no web address, or if it was sent in bytes that are no UTF-8: what they were is lost, and any other
         * address would be a wrong one.
         */
        public Optional<PublicUrl> location() {
            if (status < 300 || status > 399 || isUnmodified()) {
                return Optional.empty();
            }
            return header("location").filter(to -> to.indexOf(LOST) < 0).flatMap(url::resolve);
        }

        /** Whether a firewall answered in place of the site, and asks for proof of being human or refuses, whatever the status. */
        public boolean isBotCheck() {
            return Reply.isBotCheck(this);
        }

        @Override
        public String toString() {
            return "Response[" + url + ", " + status + "]";
        }
    }

    /** No response. */
    record Silence(PublicUrl url, Cause cause, Fault fault) implements Answer {}

    /** What exactly went wrong. */
    enum Fault {
        NO_SUCH_HOST,
        /** The name server gave no answer about the host, neither an address nor that there is none. */
        NAME_UNANSWERED,
        NO_CONNECTION,
        /** This machine has no way out: no network, no route, no name server, or its proxy does not answer. */
        OWN_NETWORK,
        TLS,
        TIME_OUT,
        BROKEN_OFF,
        FORBIDDEN_ADDRESS,
        ROBOTS,
        ROBOTS_UNKNOWN,
        REDIRECT_LOOP,
        TOO_MANY_REDIRECTS,
        TOO_LARGE,
        /** The host refused everything, or was not reached any more, until it was left alone. */
        SHUT_OUT,
        /** The run ends, or (with the cause {@code BLOCKED}) the host asked to be left alone for longer than anybody waits. */
        STOPPED
    }
}
