package org.mimawari.gather.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
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
 * Asks a video of Loom whether it plays, by the data in its page. One question. All is surmised: one other program takes the answers so. Whether a video is meant for more than those
 * who have its address is not known: it counts as unlisted. Source of the signals: docs/services.md.
 */
public final class LoomProbe implements ServiceProbe {
    private static final String SHARE = "https://www.loom.com/share/";
    private static final String DATA = "window.__APOLLO_STATE__";
    private static final String PASSWORD = "VideoPasswordMissingOrIncorrect:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Judge judge;
    private final PageJson json = PageJson.strict();

    public LoomProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return Set.of("loom");
    }

    @Override
    public boolean takes(Sighting sighting) {
        return ID.matcher(sighting.id()).matches();
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return PublicUrl.of(SHARE + sighting.id());
    }

    @Override
    public LinkedVideo look(Thing thing, Web web) {
        Answer answer = web.ask(Ask.probe(thing.url()));
        return VideoAnswer.told(
                        answer, response -> told(response, thing.sighting().id()))
                .of(thing);
    }

    private VideoAnswer told(Answer.Response response, String id) {
        if (response.status() != 200) {
            return VideoAnswer.unseen(ServiceReply.odd(response.status()));
        }
        Optional<JsonNode> data = json.assigned(PageJson.text(response.body()), DATA);
        if (data.filter(state -> state.has(PASSWORD + id)).isPresent()) {
            return VideoAnswer.surmised(VideoAccess.PASSWORD);
        }
        return data.flatMap(state -> video(state, id))
                .map(name -> VideoAnswer.surmised(VideoAccess.UNLISTED).titled(name, judge))
                .orElseGet(() -> VideoAnswer.unseen(Cause.UNREADABLE));
    }

    /** The name of the video, which stands under its kind and id. */
    private static Optional<String> video(JsonNode state, String id) {
        Iterator<Map.Entry<String, JsonNode>> entries = state.fields();
        while (entries.hasNext()) {
            Map.Entry<String, JsonNode> entry = entries.next();
            String name = entry.getValue().path("name").asText("");
            if (entry.getKey().endsWith("Video:" + id) && !name.isBlank()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
