package org.mimawari.gather.browser;

import java.util.Map;
import java.util.TreeMap;
import org.mimawari.gather.web.Answer;

/** What the browser is told in answer to a request. */
sealed interface Reply {
    /** The request fails as if there were no network. */
    Reply REFUSED = new Refused();

    /** Leaves the window as it is: a navigation to "no content" goes nowhere. */
    Reply STAY = new Provided(204, Map.of(), new byte[0]);

    Reply NO_STYLES =
            new Provided(200, Map.of("content-type", "text/css", "access-control-allow-origin", "*"), new byte[0]);

    record Refused() implements Reply {}

    @SuppressWarnings("ArrayRecordComponent")
    record Provided(int status, Map<String, String> headers, byte[] body) implements Reply {
        @Override
        public String toString() {
            return "Provided[" + status + ", " + body.length + " bytes]";
        }
    }

    static boolean isRedirect(Reply reply) {
        return !location(reply).isEmpty();
    }

    /** Where a redirect leads as the server wrote it, or empty. */
    static String location(Reply reply) {
        return reply instanceof Provided provided && provided.status / 100 == 3
                ? provided.headers.getOrDefault("location", "")
                : "";
    }

    /** A server's answer as far as the page needs it: no cookies, no rules for caches. */
    static Reply of(Answer.Response response) {
        if (!response.body().whole()) {
            return REFUSED;
        }
        Map<String, String> headers = new TreeMap<>();
        response.headers().forEach((name, value) -> {
            if (name.equals("content-type") || name.equals("location") || name.startsWith("access-control-")) {
                headers.put(name, value);
            }
        });
        return new Provided(response.status(), headers, response.body().bytes());
    }
}
