package org.mimawari.gather.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.VideoChannel;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;
import org.mimawari.term.Defect;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up which public videos the organisation's channels list, by YouTube's feed of each: the last fifteen or so. One question for a channel whose id is known; one more, for the
 * channel's page, where only its handle is. What cannot be read is missed, never taken for a channel without videos. Thread-safe.
 */
public final class ChannelVideos {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelVideos.class);
    private static final String FEED = "https://www.youtube.com/feeds/videos.xml?channel_id=";
    private static final String WATCH = "https://www.youtube.com/watch?v=";
    private static final Pattern OWN_FEED = Pattern.compile(
            "<link\\s[^<>]{0,300}\\bhref=\"https://www\\.youtube\\.com/feeds/videos\\.xml\\?channel_id=(UC[A-Za-z0-9_-]{22})\"");

    private final Web web;
    private final Judge judge;

    /** @param judge makes the titles safe */
    public ChannelVideos(Web web, Judge judge) {
        this.web = web;
        this.judge = judge;
    }

    /**
     * What the channels list.
     *
     * @param missed channels that could not be looked at
     */
    public record Listed(List<LinkTo> videos, List<Missed> missed) {
        public Listed {
            videos = List.copyOf(videos);
            missed = List.copyOf(missed);
        }
    }

    /** @param channels as the settings write them; what is no channel is left out, since the settings were checked before */
    public Listed of(List<String> channels) {
        List<LinkTo> videos = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        channels.stream()
                .flatMap(written -> VideoChannel.parse(written).stream())
                .distinct()
                .forEach(channel -> {
                    Found found = looked(channel);
                    videos.addAll(found.videos());
                    found.trouble().forEach(cause -> missed.add(new Missed(channel.address(), cause, List.of())));
                });
        return new Listed(videos, missed);
    }

    /** The videos of one channel, or the one cause why they are not known. */
    private record Found(List<LinkTo> videos, List<Cause> trouble) {
        static Found nothing(Cause why) {
            return new Found(List.of(), List.of(why));
        }
    }

    /** A defect of ours costs what is known of one channel, and no run. */
    private Found looked(VideoChannel channel) {
        try {
            return feed(channel);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} could not be checked: {}", channel.address(), Defect.of(e));
            return Found.nothing(Cause.CHECK_FAILED);
        }
    }

    private Found feed(VideoChannel channel) {
        Optional<String> written = channel.id();
        if (written.isPresent()) {
            return feed(channel.address(), FEED + written.get());
        }
        Answer answer = web.ask(Ask.probeFollowing(channel.address()));
        Optional<Cause> trouble = trouble(answer);
        if (trouble.isPresent()) {
            return Found.nothing(trouble.get());
        }
        return ownFeed((Answer.Response) answer)
                .map(id -> feed(channel.address(), FEED + id))
                .orElseGet(() -> Found.nothing(Cause.UNREADABLE));
    }

    private static Optional<Cause> trouble(Answer answer) {
        return ServiceReply.trouble(answer)
                .or(() -> answer instanceof Answer.Response response && response.status() != 200
                        ? Optional.of(ServiceReply.odd(response.status()))
                        : Optional.empty());
    }

    /** A channel's page names its own feed as its alternative form, and no other's; words of a user cannot imitate the element. */
    private static Optional<String> ownFeed(Answer.Response page) {
        Matcher feed = OWN_FEED.matcher(PageJson.text(page.body()));
        return feed.find() ? Optional.of(feed.group(1)) : Optional.empty();
    }

    private Found feed(PublicUrl channel, String address) {
        Answer answer = web.ask(Ask.probe(PublicUrl.of(address)));
        Optional<Cause> trouble = trouble(answer);
        if (trouble.isPresent()) {
            return Found.nothing(trouble.get());
        }
        try {
            VideoFeed feed = VideoFeed.read(((Answer.Response) answer).body());
            return new Found(
                    feed.entries().stream()
                            .map(entry -> link(channel, feed, entry))
                            .toList(),
                    List.of());
        } catch (XMLStreamException noFeed) {
            // The message may quote the answer, so it is dropped.
            return Found.nothing(Cause.UNREADABLE);
        }
    }

    private LinkTo link(PublicUrl channel, VideoFeed feed, VideoFeed.Entry entry) {
        Route route =
                new Route(channel, judge.label(feed.title()), judge.label(entry.title()), Via.CHANNEL, Place.WHOLE);
        return new LinkTo(PublicUrl.of(WATCH + entry.id()), route);
    }
}
