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
 * Finds videos that anyone can watch though the words beside the link say that they are for staff, applicants, members or others only.
 *
 * <p>High, whether it is public or unlisted: the page itself gives the address to everybody. Who can watch it does not matter where no words shut anybody out, so then nothing is
 * left open. A password, a sign-in or a private video keeps what the words promise.
 */
public final class VideoRestricted implements Check<LinkedVideo> {
    private static final CheckInfo INFO =
            new CheckInfo("video-restricted", Family.VIDEO, Severity.HIGH, List.of("public", "unlisted"));

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
        List<Route> restricted = VideoFinding.restricted(video);
        if (restricted.isEmpty()) {
            return Verdict.CLEAR;
        }
        if (video.access() instanceof Observed.Unseen<VideoAccess> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        VideoFinding finding = VideoFinding.by(INFO, video).seen().reachedBy(restricted);
        if (video.access().is(VideoAccess.PUBLIC)) {
            return Verdict.found(finding.found("public", Severity.HIGH));
        }
        return video.access().is(VideoAccess.UNLISTED)
                ? Verdict.found(finding.found("unlisted", Severity.HIGH))
                : Verdict.CLEAR;
    }
}
