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
 * Asks a recording of Webex whether it plays: for the data that its own player asks for. One question; none where only a script knows which recording an address leads to. That it
 * plays is surmised: one other program takes the answer so. Of all other answers nothing is known. Source of the signals: docs/services.md.
 */
public final class WebexRecordingProbe implements ServiceProbe {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String RECORDING = "recording";

    private final Judge judge;
    private final PageJson json = PageJson.strict();

    public WebexRecordingProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return Set.of("webex-recording");
    }

    @Override
    public boolean takes(Sighting sighting) {
        return ID.matcher(sighting.id()).matches()
                && SITE.matcher(site(sighting)).matches();
    }

    private static String site(Sighting sighting) {
        return sighting.parts().getOrDefault("site", "-");
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return sighting.thing().equals(RECORDING)
                ? PublicUrl.of(url.origin() + "/recordingservice/sites/" + site(sighting) + "/recording/playback/"
                        + sighting.id())
                : url;
    }

    @Override
    public LinkedVideo look(Thing thing, Web web) {
        VideoAnswer answer =
                thing.sighting().thing().equals(RECORDING) ? ask(thing, web) : VideoAnswer.unseen(Cause.NEEDS_BROWSER);
        return answer.of(thing);
    }

    private VideoAnswer ask(Thing thing, Web web) {
        PublicUrl data = PublicUrl.of(thing.url().origin() + "/webappng/api/v1/recordings/"
                + thing.sighting().id() + "/stream?siteurl=" + site(thing.sighting()));
        return VideoAnswer.told(web.ask(Ask.probe(data)), this::told);
    }

    private VideoAnswer told(Answer.Response response) {
        if (response.status() != 200) {
            return VideoAnswer.unseen(ServiceReply.odd(response.status()));
        }
        Optional<JsonNode> data = json.whole(response.body())
                .filter(stream -> !stream.path("fallbackPlaySrc").asText("").isBlank());
        return data.map(stream -> VideoAnswer.surmised(VideoAccess.UNLISTED)
                        .titled(stream.path("recordName").asText(""), judge))
                .orElseGet(() -> VideoAnswer.unseen(Cause.UNREADABLE));
    }
}
