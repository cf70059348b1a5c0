package org.mimawari.gather.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.mimawari.content.Body;
import org.mimawari.gather.web.Answer.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request and reads its answer inside the deadline. Knows nothing of manners. Thread-safe. */
final class Wire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int PROXY_LOGIN_REFUSED = 407;

    private final Connections connections;
    private final Uplink uplink;
    private final Targets targets = new Targets();
    private final BodyLimit bodyLimit = new BodyLimit();
    private final Set<Call> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Wire(Connections connections, Uplink uplink) {
        this.connections = connections;
        this.uplink = uplink;
    }

    /**
     * What came back.
     *
     * @param nanos after how long the answer began; of a silence, after how long it was clear that none comes
     */
    record Sent(Answer answer, long nanos) {}

    /** Never throws for anything that a server does. */
    Sent send(Hop hop, Deadline deadline) {
        long[] begun = {0};
        long since = System.nanoTime();
        Answer answer = send(hop, deadline, begun);
        return new Sent(answer, (begun[0] == 0 ? System.nanoTime() : begun[0]) - since);
    }

    private Answer send(Hop hop, Deadline deadline, long[] begun) {
        HttpUrl target = targets.of(hop.url());
        if (target == null) {
            // A host that no name server can know, such as one with a label of more than 63 letters.
            return Faults.silence(hop.url(), Fault.NO_SUCH_HOST);
        }
        if (deadline.isOver()) {
            return Faults.silence(hop.url(), Fault.TIME_OUT);
        }
        Call call = connections.clientFor(hop.url()).newCall(request(hop, target));
        call.timeout().timeout(deadline.leftNanos(), TimeUnit.NANOSECONDS);
        deadline.start();
        underWay.add(call);
        try {
            return execute(hop, call, begun);
        } finally {
            underWay.remove(call);
            deadline.stop();
        }
    }

    private static Request request(Hop hop, HttpUrl target) {
        Request.Builder request =
                new Request.Builder().url(target).method(hop.method().name(), null);
        if (!hop.unless().etag().isEmpty()) {
            request.header("If-None-Match", hop.unless().etag());
        }
        if (!hop.unless().lastModified().isEmpty()) {
            request.header("If-Modified-Since", hop.unless().lastModified());
        }
        return request.build();
    }

    private Answer execute(Hop hop, Call call, long[] begun) {
        if (isStopped()) {
            return Faults.silence(hop.url(), Fault.STOPPED);
        }
        try (Response response = call.execute()) {
            begun[0] = System.nanoTime();
            Answer answer = answer(hop, call, response);
            LOG.debug("{} {}: {}", hop.method(), hop.url(), answer);
            return answer;
        } catch (IOException e) {
            Fault fault =
                    isStopped() ? Fault.STOPPED : uplink.fault(e, hop.url().host(), connections.way(hop.url()));
            LOG.debug("{} {}: {}", hop.method(), hop.url(), fault);
            return Faults.silence(hop.url(), fault);
        }
    }

    private Answer answer(Hop hop, Call call, Response response) {
        if (response.code() == PROXY_LOGIN_REFUSED) {
            return Faults.silence(hop.url(), Fault.NO_CONNECTION);
        }
        Map<String, String> headers = headers(response.headers());
        Body body = leadsOn(hop, response.code(), headers) ? Body.EMPTY : body(hop, call, response);
        if (!body.whole() && isStopped()) {
            return Faults.silence(hop.url(), Fault.STOPPED);
        }
        return new Answer.Response(hop.url(), List.of(), response.code(), headers, body);
    }

    private Body body(Hop hop, Call call, Response response) {
        return hop.ofWalk()
                ? bodyLimit.readUnlessUnwanted(call, response, hop.maxBytes())
                : bodyLimit.read(call, response, hop.maxBytes());
    }

    private static boolean leadsOn(Hop hop, int status, Map<String, String> headers) {
        return (hop.followed() || hop.ofWalk())
                && Redirects.isRedirect(status)
                && Optional.ofNullable(headers.get("location"))
                        .flatMap(hop.url()::resolve)
                        .isPresent();
    }

    private static Map<String, String> headers(Headers sent) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            String name = sent.name(i).toLowerCase(Locale.ROOT);
            if (name.equals("location")) {
                headers.putIfAbsent(name, sent.value(i));
            } else {
                headers.merge(name, sent.value(i), (first, next) -> first + ", " + next);
            }
        }
        headers.remove("set-cookie");
        return headers;
    }

    private boolean isStopped() {
        return closed || Thread.currentThread().isInterrupted();
    }

    /** Breaks off all that is under way; a thread that was interrupted before is told that it was stopped. */
    void breakOff() {
        underWay.forEach(Call::cancel);
    }

    @Override
    public void close() {
        closed = true;
        breakOff();
        connections.close();
    }
}
