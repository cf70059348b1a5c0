package org.mimawari.gather.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Asks a recording of Zoom whether it plays, as a page hands it out: a passcode in the address ({@code pwd}) opens it without asking, so such an address is asked first, and the
 * passcode is in no fact. Two questions. All is surmised: one other program takes the answers so. Source of the signals: docs/services.md.
 */
public final class ZoomRecordingProbe implements ServiceProbe {
    private static final Pattern PASSCODE_FORM = Pattern.compile("<form\\s[^<>]{0,500}\\bid=[\"']?password_form\\b");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_.~-]{1,200}");
    private static final String DATA = "window.__data__";
    private static final String FILM = "viewMp4Url";
    private static final String SCREEN = "shareMp4Url";
    private static final String INFO = "/nws/recording/1.0/play/info/";

    private final Judge judge;
    private final PageJson script = PageJson.asWritten();
    private final PageJson json = PageJson.strict();

    public ZoomRecordingProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return Set.of("zoom-recording");
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return url.withoutQuery().withoutFragment();
    }

    @Override
    public LinkedVideo look(Thing thing, Web web) {
        PublicUrl asked = thing.ways().stream()
                .map(Thing.Way::address)
                .filter(address -> address.parameter("pwd").isPresent())
                .findFirst()
                .orElse(thing.ways().get(0).address());
        Answer answer = web.ask(Ask.probeFollowing(asked));
        return VideoAnswer.told(answer, response -> told(response, web)).of(thing);
    }

    private VideoAnswer told(Answer.Response response, Web web) {
        PublicUrl at = response.url();
        if (ServiceReply.isGone(response.status()) && isZoom(at.host())) {
            return VideoAnswer.surmised(VideoAccess.GONE);
        }
        if (response.status() != 200 || !isZoom(at.host())) {
            return VideoAnswer.unseen(ServiceReply.isSignIn(at) ? Cause.REFUSED : ServiceReply.odd(response.status()));
        }
        if (at.path().equals("/signin") || at.path().startsWith("/signin/")) {
            return VideoAnswer.surmised(VideoAccess.SIGN_IN);
        }
        String page = PageJson.text(response.body());
        if (PASSCODE_FORM.matcher(page).find()) {
            return VideoAnswer.surmised(VideoAccess.PASSWORD);
        }
        return script.assigned(page, DATA)
                .flatMap(data -> plays(data, at, web))
                .orElseGet(() -> VideoAnswer.unseen(Cause.NEEDS_BROWSER));
    }

    private static boolean isZoom(String host) {
        return host.equals("zoom.us") || host.endsWith(".zoom.us");
    }

    private Optional<VideoAnswer> plays(JsonNode data, PublicUrl at, Web web) {
        if (hasFilm(data)) {
            return Optional.of(open(data.path("topic")));
        }
        String file = data.path("fileId").asText("");
        return FILE.matcher(file).matches()
                ? result(PublicUrl.of(at.origin() + INFO + file), web)
                        .filter(ZoomRecordingProbe::hasFilm)
                        .map(result -> open(result.path("meet").path("topic")))
                : Optional.empty();
    }

    private Optional<JsonNode> result(PublicUrl info, Web web) {
        Answer answer = web.ask(Ask.probe(info));
        return answer instanceof Answer.Response response && response.status() == 200
                ? json.whole(response.body()).map(whole -> whole.path("result"))
                : Optional.empty();
    }

    private static boolean hasFilm(JsonNode data) {
        return !data.path(FILM).asText("").isBlank()
                || !data.path(SCREEN).asText("").isBlank();
    }

    private VideoAnswer open(JsonNode topic) {
        return VideoAnswer.surmised(VideoAccess.UNLISTED).titled(topic.asText(""), judge);
    }
}
