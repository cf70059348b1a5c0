package org.mimawari.check.video;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.VideoAccess;
import org.mimawari.site.VideoReview;
import org.mimawari.term.Cause;

/**
 * Finds public videos on the organisation's channels, or linked from its pages, that nobody has marked as reviewed. Asks for nothing as long as the settings name neither channels nor
 * reviewed videos.
 *
 * <p>A public video is no mistake: info. If its title suggests pupils in class or something for staff, it is medium on the organisation's own channel, where it was put by the
 * organisation itself, and low where the site only links it, since it may be another's film that is meant for all.
 * That a channel lists a video says already that it is public.
 */
public final class VideoUnreviewed implements Check<LinkedVideo> {
    private static final CheckInfo INFO = new CheckInfo(
            "video-unreviewed", Family.VIDEO, Owner.SERVICE, Severity.INFO, List.of("video", "pupils", "staff"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<LinkedVideo> subjectType() {
        return LinkedVideo.class;
    }

    @Override
    public Verdict inspect(LinkedVideo video) {
        if (video.review() != VideoReview.MISSING) {
            return Verdict.CLEAR;
        }
        if (video.access() instanceof Observed.Unseen<VideoAccess> unseen) {
            return video.onChannel() ? listed(video, unseen.cause()) : Verdict.unseenAtService(unseen.cause());
        }
        return video.access().is(VideoAccess.PUBLIC) ? found(video) : Verdict.CLEAR;
    }

    /** A title that was not seen says nothing of pupils or staff, and mends nothing that an earlier one said. */
    private static Verdict listed(LinkedVideo video, Cause unseen) {
        return video.title().isEmpty() ? found(video).inPart(unseen) : found(video);
    }

    private static Verdict.Found found(LinkedVideo video) {
        FindingDraft seen = Offer.seen(INFO, video);
        FindingDraft whole =
                (video.onChannel() ? seen.because(Signal.VIDEO_ON_CHANNEL) : seen).reachedBy(video.routes());
        Confidence confidence = Confidence.of(video.sureness());
        Severity raised = video.onChannel() ? Severity.MEDIUM : Severity.LOW;
        return Verdict.found(
                switch (video.topic()) {
                    case ANY -> whole.found("video", Severity.INFO, confidence);
                    case CLASS -> whole.found("pupils", raised, confidence);
                    case STAFF -> whole.found("staff", raised, confidence);
                });
    }
}
