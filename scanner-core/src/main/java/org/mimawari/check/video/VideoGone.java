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
 * Finds videos that are linked or embedded though they are private or deleted. Low: visitors meet a black box.
 *
 * <p>A private video beside words that it is for some people only is as it should be: those were let in one by one.
 */
public final class VideoGone implements Check<LinkedVideo> {
    private static final CheckInfo INFO =
            new CheckInfo("video-gone", Family.VIDEO, Owner.SERVICE, Severity.LOW, List.of("private", "gone"));

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
        Offer anywhere = Offer.anywhere(video);
        Offer toAll = Offer.toAll(video);
        return anywhere.judged(access -> switch (access) {
            case GONE -> anywhere.found(INFO, "gone", Severity.LOW);
            case PRIVATE -> toAll.places().isEmpty() ? Verdict.CLEAR : toAll.found(INFO, "private", Severity.LOW);
            default -> Verdict.CLEAR;
        });
    }
}
