package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Firewalls;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Robots;
import org.mimawari.gather.web.Web;
import org.mimawari.scan.StartSeen.Kind;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Looks at the start addresses before a walk, and says what is in the way. Asks for nothing that the walk would not ask for: the
 * answers are kept, and the walk is given them in place of asking again. What tells a firewall that keeps us out from a page that is
 * closed is whether robots.txt, which everyone may read, is refused as well; no request pretends to be another program's.
 */
final class FirstLook {
    private static final int MOST_MOVES = 5;

    private final SiteSettings site;
    private final OkHttpWeb web;
    private final SentOn sentOn;
    private final Map<PublicUrl, Answer> answers = new HashMap<>();
    private final List<StartSeen> seen = new ArrayList<>();

    FirstLook(SiteSettings site, OkHttpWeb web) {
        this.site = site;
        this.web = web;
        this.sentOn = new SentOn(site);
        for (PublicUrl start : site.start()) {
            seen.add(look(start));
        }
    }

    List<StartSeen> seen() {
        return List.copyOf(seen);
    }

    /** @throws StartElsewhere if no start address stays on the site */
    void expectOnSite() {
        if (seen.stream().allMatch(one -> one.kind() == Kind.ELSEWHERE)) {
            throw new StartElsewhere(seen.get(0));
        }
    }

    private StartSeen look(PublicUrl start) {
        PublicUrl at = start;
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            Answer answer = answers.computeIfAbsent(at, url -> web.ask(Ask.crawl(url)));
            PublicUrl next = answer instanceof Response response
                    ? response.location().or(() -> sentOn.elsewhere(response)).orElse(null)
                    : null;
            if (next == null) {
                return new StartSeen(start, at, kind(answer, web.robots()), firewall(answer));
            }
            if (!site.owns(next)) {
                return new StartSeen(start, next, Kind.ELSEWHERE, "");
            }
            at = next;
        }
        return new StartSeen(start, at, Kind.CIRCLE, "");
    }

    private static String firewall(Answer answer) {
        return answer instanceof Response response ? Firewalls.nameOf(response).orElse("") : "";
    }

    private static Kind kind(Answer answer, Robots robots) {
        return answer instanceof Response response ? ofResponse(response, robots) : ofSilence((Silence) answer);
    }

    private static Kind ofResponse(Response response, Robots robots) {
        boolean shut = robots.isRefusedToUs(response.url());
        if (response.isBotCheck()) {
            return Kind.SHUT_OUT;
        }
        return switch (response.status()) {
            case 401 -> Kind.LOGIN;
            case 403, 406 -> shut ? Kind.SHUT_OUT : Kind.CLOSED;
            case 404, 410 -> Kind.NOT_THERE;
            case 429, 503 -> Kind.BUSY;
            default -> ofStatus(response);
        };
    }

    private static Kind ofStatus(Response response) {
        if (response.status() >= 500) {
            return Kind.BROKEN;
        }
        if (response.status() >= 300) {
            return Kind.CLOSED;
        }
        String type = response.body().type().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("html") || type.startsWith("text/") ? Kind.PAGE : Kind.FILE;
    }

    private static Kind ofSilence(Silence silence) {
        return switch (silence.fault()) {
            case NO_SUCH_HOST -> Kind.NO_SUCH_HOST;
            case NAME_UNANSWERED -> Kind.NAME_UNANSWERED;
            case NO_CONNECTION -> Kind.NO_CONNECTION;
            case OWN_NETWORK -> Kind.OWN_NETWORK;
            case TLS -> Kind.TLS;
            case TIME_OUT -> Kind.SILENT;
            case BROKEN_OFF -> Kind.CUT_OFF;
            case FORBIDDEN_ADDRESS -> Kind.PRIVATE;
            case ROBOTS -> Kind.ROBOTS;
            case ROBOTS_UNKNOWN -> silence.cause() == Cause.BLOCKED ? Kind.BUSY : Kind.ROBOTS_UNKNOWN;
            case SHUT_OUT -> Kind.SHUT_OUT;
            case REDIRECT_LOOP, TOO_MANY_REDIRECTS -> Kind.CIRCLE;
            case TOO_LARGE, STOPPED -> Kind.NOT_SEEN;
        };
    }

    /** The same web, which gives each answer that is known already once. */
    Web remembering() {
        return new Web() {
            @Override
            public Answer ask(Ask ask) {
                Answer known = ask.hops() == 0 ? taken(ask.url()) : null;
                return known == null ? web.ask(ask) : known;
            }

            @Override
            public void breakOff() {
                web.breakOff();
            }

            @Override
            public void close() {
                web.close();
            }
        };
    }

    private synchronized @Nullable Answer taken(PublicUrl url) {
        return answers.remove(url);
    }
}
