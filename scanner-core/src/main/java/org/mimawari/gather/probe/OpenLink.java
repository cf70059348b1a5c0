package org.mimawari.gather.probe;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.Validators;

/**
 * Whether an address of a service opens for a stranger, by status, redirects and final address alone, for services of which no more is known.
 *
 * <p>It opens if the answer is 200, at an address of the same service. That is only surmised, and many services answer every address so and let a script say no; so they are asked for an address
 * that cannot be as well, and if they say 200 to that too, it is not known. At most two questions, besides the redirects.
 */
final class OpenLink {
    /** Of the page only the status and the address count. */
    private static final long LEAST_BYTES = 64 * 1024L;

    private static final Duration DEADLINE = Duration.ofSeconds(45);

    private static final Set<String> SIGN_IN =
            Set.of("login", "signin", "sign-in", "sign_in", "log-in", "logon", "sign-up", "signup");

    private final ServiceTable table;
    private final Web web;

    OpenLink(ServiceTable table, Web web) {
        this.table = table;
        this.web = web;
    }

    static Ask following(PublicUrl url) {
        return new Ask(url, Ask.Method.GET, Ask.SERVICE_HOPS, LEAST_BYTES, DEADLINE, false, false, Validators.NONE);
    }

    /** Of several addresses of one thing the longest: a shorter one may have lost the key that opens it. */
    static Thing.Way fullest(Thing thing) {
        return thing.ways().stream()
                .max(Comparator.comparingInt(way -> way.address().address().length()))
                .orElseThrow();
    }

    Observed<ShareAccess> look(Thing.Way way) {
        Sighting sighting = way.sighting();
        Observed<ShareAccess> access = answer(way.address(), sighting.service());
        return access.is(ShareAccess.OPEN) && sighting.sureness() == Sureness.SURMISED
                ? unlessAnythingOpens(way)
                : access;
    }

    private Observed<ShareAccess> answer(PublicUrl url, Service service) {
        return ServiceReply.told(web.ask(following(url)), response -> told(response, service));
    }

    private Observed<ShareAccess> told(Answer.Response response, Service service) {
        PublicUrl at = response.url();
        if (ServiceReply.isSignIn(at)) {
            return Observed.seen(ShareAccess.SIGN_IN);
        }
        if (!table.isHostOf(service, at)) {
            return Observed.unseen(ServiceReply.odd(response.status()));
        }
        if (!response.hops().isEmpty() && has(at, SIGN_IN)) {
            return Observed.seen(ShareAccess.SIGN_IN);
        }
        if (!response.hops().isEmpty() && has(at, Set.of("password"))) {
            return Observed.seen(ShareAccess.PASSWORD);
        }
        if (ServiceReply.isGone(response.status())) {
            return Observed.seen(ShareAccess.GONE);
        }
        return response.status() == 200 && isOf(service, at)
                ? Observed.seen(ShareAccess.OPEN)
                : Observed.unseen(ServiceReply.odd(response.status()));
    }

    private boolean isOf(Service service, PublicUrl url) {
        return table.sight(url)
                .filter(sighting -> sighting.service().equals(service))
                .isPresent();
    }

    private static boolean has(PublicUrl url, Set<String> words) {
        for (String segment : url.path().split("/", -1)) {
            if (words.contains(segment.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private Observed<ShareAccess> unlessAnythingOpens(Thing.Way way) {
        Optional<PublicUrl> madeUp = MadeUpId.of(way.address(), way.sighting());
        if (madeUp.isEmpty()) {
            return Observed.unseen(Cause.UNREADABLE);
        }
        Observed<ShareAccess> other = answer(madeUp.get(), way.sighting().service());
        if (other instanceof Observed.Unseen<ShareAccess> unseen && isNoAnswer(unseen.cause())) {
            return other;
        }
        return Observed.<ShareAccess>seen(ShareAccess.OPEN).equals(other)
                ? Observed.unseen(Cause.NEEDS_BROWSER)
                : Observed.seen(ShareAccess.OPEN);
    }

    private static boolean isNoAnswer(Cause cause) {
        return cause == Cause.BLOCKED || cause == Cause.UNREACHABLE || cause == Cause.TOO_LARGE;
    }
}
