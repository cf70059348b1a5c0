package org.mimawari.check.video;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Family;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.VideoAccess;
import org.mimawari.site.VideoReview;

/**
 * Finds public videos on the organisation's channels, or linked from its pages, that nobody has marked as reviewed. Asks for nothing as long as the settings name neither channels nor
 * reviewed videos.
 *
 * <p>A public video is no mistake: info. If its title suggests pupils in class or something for staff, it is medium on the organisation's own channel, where it was put by the
 * organisation itself, and low where the site only links it, since it may be another's film that is meant for all.
 * That a channel lists a video says already that it is public.
 */
public final class VideoUnreviewed implements Check<LinkedVideo> {
    private static final CheckInfo INFO =
            new CheckInfo("video-unreviewed", Family.VIDEO, Severity.INFO, List.of("video", "pupils", "staff"));

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
        if (video.access() instanceof Observed.Unseen<VideoAccess> unseen && !video.onChannel()) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        boolean listed = video.access().known().isEmpty() || video.access().is(VideoAccess.PUBLIC);
        return listed ? found(video) : Verdict.CLEAR;
    }

    private static Verdict found(LinkedVideo video) {
        VideoFinding finding = VideoFinding.by(INFO, video).seen();
        VideoFinding whole =
                (video.onChannel() ? finding.because(Signal.VIDEO_ON_CHANNEL) : finding).reachedBy(video.routes());
        Severity raised = video.onChannel() ? Severity.MEDIUM : Severity.LOW;
        return Verdict.found(
                switch (video.topic()) {
                    case ANY -> whole.found("video", Severity.INFO);
                    case CLASS -> whole.found("pupils", raised);
                    case STAFF -> whole.found("staff", raised);
                });
    }
}
