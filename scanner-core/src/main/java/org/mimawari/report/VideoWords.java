package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.Reason;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.VideoAccess;
import org.mimawari.site.VideoReview;
import org.mimawari.term.Sureness;
import org.mimawari.term.VideoTopic;

/** Says in words who can watch a video. */
final class VideoWords {
    private final Phrases phrases;
    private final Words words;

    VideoWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    ThingRow row(LinkedVideo video) {
        return new ThingRow(video, video.service().name(), state(video), detail(video), mood(video));
    }

    private String state(LinkedVideo video) {
        if (video.access() instanceof Observed.Unseen<VideoAccess> unseen) {
            return words.text("form.unseen", Map.of("reason", phrases.reason(Reason.of(unseen.cause()))));
        }
        String said = video.access()
                .known()
                .map(access -> words.text("video.access." + access.name()))
                .orElse("");
        return video.sureness() == Sureness.KNOWN ? said : words.text("thing.surmised", Map.of("state", said));
    }

    private String detail(LinkedVideo video) {
        List<String> parts = new ArrayList<>();
        if (video.topic() != VideoTopic.ANY) {
            parts.add(words.text("video.topic." + video.topic().name()));
        }
        if (video.onChannel()) {
            parts.add(words.text("video.on-channel"));
        }
        if (video.review() == VideoReview.DONE) {
            parts.add(words.text("video.reviewed"));
        }
        return String.join(words.text("list.comma"), parts);
    }

    private static ThingRow.Mood mood(LinkedVideo video) {
        if (video.access().is(VideoAccess.UNLISTED)) {
            return ThingRow.Mood.BAD;
        }
        return video.access() instanceof Observed.Seen ? ThingRow.Mood.FINE : ThingRow.Mood.UNSEEN;
    }
}
