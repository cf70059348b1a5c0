package org.mimawari.gather.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/**
 * Asks Google My Maps, Groups, Calendar and Sites what a stranger sees: one request and its redirects. All that their answers mean is surmised. The secret address of a calendar is never opened: of a calendar only the public feed is asked.
 * Stateless and thread-safe; never throws for anything that a server says. Source of the signals: docs/services.md.
 */
public final class GooglePlacesProbe implements ServiceProbe {
    private static final long PAGE_BYTES = 256 * 1024L;
    private static final Duration DEADLINE = Duration.ofSeconds(45);

    /** In the page of a group whose conversations a stranger may read, in English; a page without it may be in another language. */
    private static final String GROUP_MARK = "Search conversations within ";

    private final ServiceTable table = ServiceTable.builtIn();
    private final Judge judge;

    /** @param judge makes titles safe */
    public GooglePlacesProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return Set.of("google-maps", "google-groups", "google-calendar", "google-sites");
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return GooglePlace.of(sighting).page();
    }

    @Override
    public SharedFile look(Thing thing, Web web) {
        GooglePlace place = GooglePlace.of(thing.sighting());
        Answer answer = web.ask(new Ask(
                place.asked(), Ask.Method.GET, Ask.SERVICE_HOPS, PAGE_BYTES, DEADLINE, false, false, Validators.NONE));
        Observed<ShareAccess> access = ServiceReply.told(answer, response -> access(place, response));
        Label title = access.is(ShareAccess.OPEN) && answer instanceof Answer.Response response
                ? GooglePageData.of(response.body()).title().map(judge::label).orElse(Label.NONE)
                : Label.NONE;
        return SharedThing.of(thing, place.page(), place.kind(), title, access);
    }

    private Observed<ShareAccess> access(GooglePlace place, Answer.Response response) {
        if (ServiceReply.isSignIn(response.url())) {
            return Observed.seen(ShareAccess.SIGN_IN);
        }
        boolean same = table.sight(response.url())
                .filter(at -> services().contains(at.service().id()))
                .map(GooglePlace::of)
                .filter(at -> at.page().equals(place.page()))
                .isPresent();
        if (!same) {
            return Observed.unseen(ServiceReply.odd(response.status()));
        }
        if (response.status() == 401) {
            return Observed.seen(ShareAccess.SIGN_IN);
        }
        if (ServiceReply.isGone(response.status()) && tellsGoneFromClosed(place.kind())) {
            return Observed.seen(ShareAccess.GONE);
        }
        boolean open = response.status() == 200 && isOpen(place.kind(), response.body());
        return open ? Observed.seen(ShareAccess.OPEN) : Observed.unseen(ServiceReply.odd(response.status()));
    }

    /** The feed of a calendar that is not public answers as one that is not there; of groups nothing is known. */
    private static boolean tellsGoneFromClosed(ShareKind kind) {
        return kind == ShareKind.SITE || kind == ShareKind.MAP;
    }

    private static boolean isOpen(ShareKind kind, Body body) {
        return switch (kind) {
            case CALENDAR -> body.type().toLowerCase(Locale.ROOT).startsWith("text/calendar");
            case GROUP -> new String(body.bytes(), StandardCharsets.UTF_8).contains(GROUP_MARK);
            default -> true;
        };
    }
}
