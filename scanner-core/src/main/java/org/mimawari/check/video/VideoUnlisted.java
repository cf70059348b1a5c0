package org.mimawari.check.video;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoAccess;

/**
 * Finds unlisted videos that a public page links: somebody meant to keep the address among few, and the page gives it to all.
 *
 * <p>Medium, since it may well be meant so: many embed a video that is to be seen on that page only. Places whose words shut others out are told by {@link VideoRestricted}, not here.
 */
public final class VideoUnlisted implements Check<LinkedVideo> {
    private static final CheckInfo INFO =
            new CheckInfo("video-unlisted", Family.VIDEO, Owner.SERVICE, Severity.MEDIUM, List.of("linked"));

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
        Offer toAll = Offer.toAll(video);
        return toAll.judged(access ->
                access == VideoAccess.UNLISTED ? toAll.found(INFO, "linked", Severity.MEDIUM) : Verdict.CLEAR);
    }
}
