package org.mimawari.check.video;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedVideo;

/**
 * Finds videos that anyone can watch though the words beside the link say that they are for staff, applicants, members or others only.
 *
 * <p>High, whether it is public or unlisted: the page itself gives the address to everybody. Who can watch it does not matter where no words shut anybody out, so then nothing is
 * left open. A password, a sign-in or a private video keeps what the words promise.
 */
public final class VideoRestricted implements Check<LinkedVideo> {
    private static final CheckInfo INFO = new CheckInfo(
            "video-restricted", Family.VIDEO, Owner.SERVICE, Severity.HIGH, List.of("public", "unlisted"));

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
        Offer toSome = Offer.toSome(video);
        return toSome.judged(access -> switch (access) {
            case PUBLIC -> toSome.found(INFO, "public", Severity.HIGH);
            case UNLISTED -> toSome.found(INFO, "unlisted", Severity.HIGH);
            default -> Verdict.CLEAR;
        });
    }
}
