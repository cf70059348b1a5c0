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
 * Asks Vimeo's oEmbed address who can watch a video: without the hash of its address what all can find, then with the hash, if a page hands one out, what only those can who have the
 * address. An answer without a title is of a video that plays on some pages only: who can watch it then cannot be told. Three questions at most. Source of the signals: docs/services.md.
 */
public final class VimeoProbe implements ServiceProbe {
    private static final String VIDEO = "https://vimeo.com/";
    private static final String OEMBED = "https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F";
    private static final String PLAYER = "https://player.vimeo.com/video/";
    private static final int VIEW_PASSWORD = 4;
    private static final Pattern ID = Pattern.compile("[0-9]{1,15}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,20}");

    private final Judge judge;
    private final PageJson json = PageJson.strict();

    public VimeoProbe(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Set<String> services() {
        return Set.of("vimeo");
    }

    @Override
    public boolean takes(Sighting sighting) {
        return ID.matcher(sighting.id()).matches();
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return PublicUrl.of(VIDEO + sighting.id());
    }

    @Override
    public LinkedVideo look(Thing thing, Web web) {
        String id = thing.sighting().id();
        Answer plain = embeds(id, web);
        Optional<VideoAnswer> open = told(plain, VideoAnswer.known(VideoAccess.PUBLIC));
        return open.orElseGet(() -> closed(id, (Answer.Response) plain, hash(thing), web))
                .of(thing);
    }

    private static Optional<String> hash(Thing thing) {
        return thing.ways().stream()
                .flatMap(way -> Optional.ofNullable(way.sighting().parts().get(ShapePart.TOKEN))
                        .or(() -> way.address().parameter("h"))
                        .stream())
                .filter(hash -> HASH.matcher(hash).matches())
                .findFirst();
    }

    private static Answer embeds(String video, Web web) {
        return web.ask(Ask.glance(PublicUrl.of(OEMBED + video)));
    }

    /** What a title, no title, or no answer says; empty for a refusal, of which more must be known. */
    private Optional<VideoAnswer> told(Answer answer, VideoAnswer titled) {
        Optional<Cause> trouble = ServiceReply.trouble(answer);
        if (trouble.isPresent()) {
            return trouble.map(VideoAnswer::unseen);
        }
        Answer.Response response = (Answer.Response) answer;
        if (response.status() != 200) {
            return Optional.empty();
        }
        Optional<JsonNode> video = json.whole(response.body()).filter(data -> data.has("video_id"));
        String title = video.map(data -> data.path("title").asText("")).orElse("");
        return Optional.of(
                title.isBlank()
                        ? VideoAnswer.unseen(video.isPresent() ? Cause.REFUSED : Cause.UNREADABLE)
                        : titled.titled(title, judge));
    }

    private VideoAnswer closed(String id, Answer.Response refusal, Optional<String> hash, Web web) {
        if (hash.isEmpty()) {
            return refused(id, refusal.status(), "", web);
        }
        Answer answer = embeds(id + "%2F" + hash.get(), web);
        return told(answer, VideoAnswer.surmised(VideoAccess.UNLISTED))
                .orElseGet(() -> refused(id, ((Answer.Response) answer).status(), "/" + hash.get(), web));
    }

    /** A video that plays on some pages only has no page either, but oEmbed knows it: so what both do not know is gone for whoever follows the link. */
    private VideoAnswer refused(String id, int status, String hash, Web web) {
        if (ServiceReply.isGone(status)) {
            Answer page = web.ask(Ask.glance(PublicUrl.of(VIDEO + id + hash)));
            boolean gone = page instanceof Answer.Response response && ServiceReply.isGone(response.status());
            return gone ? VideoAnswer.surmised(VideoAccess.GONE) : VideoAnswer.unseen(Cause.UNREADABLE);
        }
        return status == 403 && asksForPassword(id, web)
                ? VideoAnswer.surmised(VideoAccess.PASSWORD)
                : VideoAnswer.unseen(ServiceReply.odd(status));
    }

    private boolean asksForPassword(String id, Web web) {
        Answer settings = web.ask(Ask.glance(PublicUrl.of(PLAYER + id + "/config")));
        return settings instanceof Answer.Response response
                && json.whole(response.body())
                        .filter(data -> data.path("view").asInt(0) == VIEW_PASSWORD)
                        .isPresent();
    }
}
