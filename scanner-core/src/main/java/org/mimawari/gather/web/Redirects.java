package org.mimawari.gather.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.term.PublicUrl;

/**
 * Follows redirects hop by hop, each of them a request of its own with all checks: OkHttp would follow them unseen. Nothing is carried
 * from one hop to the next but cookies, by their own rules. Thread-safe.
 */
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    /** Decides before each hop whether the address may be asked at all. */
    interface Gate {
        Gate OPEN = url -> Optional.empty();

        /** What is answered instead; empty if it may. */
        Optional<Silence> stops(PublicUrl url);
    }

    private final PoliteWire wire;

    Redirects(PoliteWire wire) {
        this.wire = wire;
    }

    /** Whether browsers follow this status. */
    static boolean isRedirect(int status) {
        return STATUSES.contains(status);
    }

    Answer follow(Ask ask, Gate gate) {
        Deadline deadline = new Deadline(ask.deadline());
        List<PublicUrl> hops = new ArrayList<>();
        Hop hop = Hop.first(ask);
        while (true) {
            PublicUrl url = hop.url();
            Optional<Silence> stop = gate.stops(url);
            if (stop.isPresent()) {
                return stop.get();
            }
            Answer answer = wire.send(hop, deadline);
            Optional<PublicUrl> next = ask.hops() > 0 ? next(answer) : Optional.empty();
            if (next.isEmpty()) {
                return withHops(answer, hops);
            }
            hops.add(url);
            if (isLoop(hops, next.get())) {
                return Faults.silence(url, Fault.REDIRECT_LOOP);
            }
            if (hops.size() > ask.hops()) {
                return Faults.silence(url, Fault.TOO_MANY_REDIRECTS);
            }
            hop = hop.next(next.get());
        }
    }

    private static Optional<PublicUrl> next(Answer answer) {
        return answer instanceof Response response && isRedirect(response.status())
                ? response.location()
                : Optional.empty();
    }

    /** One return is allowed: pages that set a cookie first send the visitor back to where he was. */
    private static boolean isLoop(List<PublicUrl> hops, PublicUrl next) {
        Set<PublicUrl> different = new HashSet<>(hops);
        int returns = hops.size() - different.size();
        return different.contains(next) && returns > 0;
    }

    private static Answer withHops(Answer answer, List<PublicUrl> hops) {
        return answer instanceof Response response
                ? new Response(response.url(), hops, response.status(), response.headers(), response.body())
                : answer;
    }
}
