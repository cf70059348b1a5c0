package org.mimawari.gather.probe;

import java.util.function.Function;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.gather.web.Answer;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.VideoAccess;
import org.mimawari.site.VideoReview;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;
import org.mimawari.term.VideoTopic;

/** What a service said of a video. */
record VideoAnswer(Observed<VideoAccess> access, Sureness sureness, Label title, VideoTopic topic) {

    /** What an answer tells of a video; why nothing, if it tells nothing. */
    static VideoAnswer told(Answer answer, Function<Answer.Response, VideoAnswer> reader) {
        return ServiceReply.trouble(answer)
                .map(VideoAnswer::unseen)
                .orElseGet(() -> reader.apply((Answer.Response) answer));
    }

    static VideoAnswer unseen(Cause cause) {
        return new VideoAnswer(Observed.unseen(cause), Sureness.KNOWN, Label.NONE, VideoTopic.ANY);
    }

    static VideoAnswer known(VideoAccess access) {
        return new VideoAnswer(Observed.seen(access), Sureness.KNOWN, Label.NONE, VideoTopic.ANY);
    }

    /** Taken for that by hearsay, or as one other program takes it. */
    static VideoAnswer surmised(VideoAccess access) {
        return new VideoAnswer(Observed.seen(access), Sureness.SURMISED, Label.NONE, VideoTopic.ANY);
    }

    VideoAnswer titled(String words, Judge judge) {
        SiteText text = new SiteText(words);
        return text.isBlank() ? this : new VideoAnswer(access, sureness, judge.label(text), judge.topic(text));
    }

    LinkedVideo of(Thing thing) {
        return new LinkedVideo(
                thing.url(),
                thing.routes(),
                thing.sighting().service(),
                sureness,
                title,
                topic,
                access,
                thing.routes().stream().anyMatch(route -> route.via() == Via.CHANNEL),
                VideoReview.NOT_ASKED);
    }
}
