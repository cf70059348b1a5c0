package org.mimawari.gather.probe;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.LinkedVideo;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Asks YouTube who can watch a video: first its oEmbed address, then the page for watching it, of which only the data for the player counts. Two questions for a video, none for a
 * list of videos, of which nothing is known. A 403 or 404 of oEmbed alone is no answer, since any firewall may give it. An id that is too long is cut to eleven signs as YouTube cuts it;
 * one that was cut off is asked for as it is. Source of the signals: docs/services.md.
 */
public final class YouTubeProbe implements ServiceProbe {
    private static final String WATCH = "https://www.youtube.com/watch?v=";
    private static final String LIST = "https://www.youtube.com/playlist?list=";
    private static final String OEMBED =
            "https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D";
    /** Words of the player's data are compared, so they should be English; without it some videos are "cannot tell". */
    private static final String IN_ENGLISH = "&hl=en";

    private static final String PLAYLIST = "playlist";
    private static final int ID_LENGTH = 11;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Set<String> NO_IDS = Set.of("live_stream", "videoseries");

    private final Judge judge;
    private final YouTubePage pages;
    private final PageJson json = PageJson.strict();

    /** @param judge makes the title safe and tells what it suggests */
    public YouTubeProbe(Judge judge) {
        this.judge = judge;
        this.pages = new YouTubePage(judge);
    }

    @Override
    public Set<String> services() {
        return Set.of("youtube");
    }

    @Override
    public boolean takes(Sighting sighting) {
        return sighting.thing().equals(PLAYLIST) || id(sighting).isPresent();
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return sighting.thing().equals(PLAYLIST)
                ? PublicUrl.parse(LIST + sighting.id()).orElse(url)
                : id(sighting).map(id -> PublicUrl.of(WATCH + id)).orElse(url);
    }

    private static Optional<String> id(Sighting sighting) {
        Matcher id = ID.matcher(sighting.id());
        if (!id.lookingAt() || NO_IDS.contains(id.group())) {
            return Optional.empty();
        }
        return Optional.of(id.group().substring(0, Math.min(ID_LENGTH, id.end())));
    }

    @Override
    public LinkedVideo look(Thing thing, Web web) {
        Optional<String> id = thing.sighting().thing().equals(PLAYLIST) ? Optional.empty() : id(thing.sighting());
        return id.map(video -> ask(video, web))
                .orElse(VideoAnswer.unseen(Cause.NOT_ATTEMPTED))
                .of(thing);
    }

    private VideoAnswer ask(String id, Web web) {
        Answer oembed = web.ask(Ask.glance(PublicUrl.of(OEMBED + id)));
        if (oembed instanceof Answer.Silence silence) {
            return VideoAnswer.unseen(silence.cause());
        }
        if (ServiceReply.trouble(oembed).filter(Cause.BLOCKED::equals).isPresent()) {
            return VideoAnswer.unseen(Cause.BLOCKED);
        }
        Embeds embeds = embeds((Answer.Response) oembed);
        VideoAnswer answer = page(id, embeds, web);
        return answer.title().isEmpty() ? answer.titled(embeds.title(), judge) : answer;
    }

    /**
     * What oEmbed said.
     *
     * @param title empty if it gave none
     */
    record Embeds(int status, String title) {
        /** It gives a title of what anybody can watch only. */
        boolean isOpen() {
            return status == 200 && !title.isBlank();
        }
    }

    private Embeds embeds(Answer.Response response) {
        String title = response.status() == 200
                ? json.whole(response.body())
                        .map(data -> data.path("title").asText(""))
                        .orElse("")
                : "";
        return new Embeds(response.status(), title);
    }

    private VideoAnswer page(String id, Embeds embeds, Web web) {
        Answer answer = web.ask(Ask.probeFollowing(PublicUrl.of(WATCH + id + IN_ENGLISH)));
        Optional<Cause> trouble = ServiceReply.trouble(answer);
        if (trouble.isPresent()) {
            return VideoAnswer.unseen(trouble.get());
        }
        Answer.Response response = (Answer.Response) answer;
        boolean isPage = response.status() == 200 && response.url().host().equals("www.youtube.com");
        return isPage
                ? pages.read(response.body(), id, embeds)
                : VideoAnswer.unseen(
                        ServiceReply.isSignIn(response.url()) ? Cause.REFUSED : ServiceReply.odd(response.status()));
    }
}
