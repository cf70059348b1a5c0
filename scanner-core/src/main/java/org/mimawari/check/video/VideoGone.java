package org.mimawari.check.video;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Family;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.Route;

/**
 * Finds videos that are linked or embedded though they are private or deleted. Low: visitors meet a black box.
 *
 * <p>A private video beside words that it is for some people only is as it should be: those were let in one by one.
 */
public final class VideoGone implements Check<LinkedVideo> {
    private static final CheckInfo INFO =
            new CheckInfo("video-gone", Family.VIDEO, Severity.LOW, List.of("private", "gone"));

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
        List<Route> offered = VideoFinding.offered(video);
        List<Route> all = VideoFinding.pages(video);
        if (all.isEmpty()) {
            return Verdict.CLEAR;
        }
        if (video.access() instanceof Observed.Unseen<VideoAccess> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        if (video.access().is(VideoAccess.GONE)) {
            return found(video, all, "gone");
        }
        return video.access().is(VideoAccess.PRIVATE) && !offered.isEmpty()
                ? found(video, offered, "private")
                : Verdict.CLEAR;
    }

    private static Verdict found(LinkedVideo video, List<Route> places, String variant) {
        return Verdict.found(
                VideoFinding.by(INFO, video).seen().reachedBy(places).found(variant, Severity.LOW));
    }
}
