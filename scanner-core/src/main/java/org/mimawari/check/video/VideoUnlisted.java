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
 * Finds unlisted videos that a public page links: somebody meant to keep the address among few, and the page gives it to all.
 *
 * <p>Medium, since it may well be meant so: many embed a video that is to be seen on that page only. Places whose words shut others out are told by {@link VideoRestricted}, not here.
 */
public final class VideoUnlisted implements Check<LinkedVideo> {
    private static final CheckInfo INFO =
            new CheckInfo("video-unlisted", Family.VIDEO, Severity.MEDIUM, List.of("linked"));

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
        if (offered.isEmpty()) {
            return Verdict.CLEAR;
        }
        if (video.access() instanceof Observed.Unseen<VideoAccess> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        return video.access().is(VideoAccess.UNLISTED)
                ? Verdict.found(
                        VideoFinding.by(INFO, video).seen().reachedBy(offered).found("linked", Severity.MEDIUM))
                : Verdict.CLEAR;
    }
}
