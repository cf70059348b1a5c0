package org.mimawari.check.video;

import java.util.List;
import java.util.function.Function;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.Audience;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/**
 * A video with those places on the site that a check asks about.
 *
 * @param places in the order in which they were met
 */
record Offer(LinkedVideo video, List<Route> places) {
    Offer {
        places = List.copyOf(places);
    }

    /** All places on the site. */
    static Offer anywhere(LinkedVideo video) {
        return new Offer(
                video,
                video.routes().stream()
                        .filter(route -> route.via() != Via.CHANNEL)
                        .toList());
    }

    /** Those whose words say that it is for some people only. "Whoever has the address" is what "unlisted" means, so it shuts nobody out of such a video. */
    static Offer toSome(LinkedVideo video) {
        return anywhere(video).where(true);
    }

    /** Those that offer it to all. */
    static Offer toAll(LinkedVideo video) {
        return anywhere(video).where(false);
    }

    private Offer where(boolean restricted) {
        boolean unlisted = video.access().is(VideoAccess.UNLISTED);
        return new Offer(
                video,
                places.stream()
                        .filter(route -> restricts(route.audience(), unlisted) == restricted)
                        .toList());
    }

    private static boolean restricts(Audience audience, boolean unlisted) {
        return audience.restricts() && !(unlisted && audience == Audience.LIMITED);
    }

    /** Nothing where there is no such place; else what who can watch it says, if that could be seen. */
    Verdict judged(Function<VideoAccess, Verdict> judge) {
        if (places.isEmpty()) {
            return Verdict.CLEAR;
        }
        return video.access() instanceof Observed.Unseen<VideoAccess> unseen
                ? Verdict.unseenAtService(unseen.cause())
                : video.access().known().map(judge).orElse(Verdict.CLEAR);
    }

    /** As sure as it is that the service's answers mean what they are taken for. */
    Verdict found(CheckInfo check, String variant, Severity severity) {
        return Verdict.found(
                seen(check, video).reachedBy(places).found(variant, severity, Confidence.of(video.sureness())));
    }

    /** Who can watch it, and what its title suggests. */
    static FindingDraft seen(CheckInfo check, LinkedVideo video) {
        FindingDraft draft = FindingDraft.by(check, video);
        FindingDraft access =
                video.access().known().map(seen -> draft.because(signal(seen))).orElse(draft);
        return switch (video.topic()) {
            case ANY -> access;
            case CLASS -> access.because(Signal.VIDEO_TITLE_CLASS);
            case STAFF -> access.because(Signal.VIDEO_TITLE_STAFF);
        };
    }

    private static Signal signal(VideoAccess access) {
        return switch (access) {
            case PUBLIC -> Signal.VIDEO_PUBLIC;
            case UNLISTED -> Signal.VIDEO_UNLISTED;
            case PASSWORD -> Signal.VIDEO_PASSWORD;
            case SIGN_IN -> Signal.VIDEO_SIGN_IN;
            case PRIVATE -> Signal.VIDEO_PRIVATE;
            case GONE -> Signal.VIDEO_GONE;
        };
    }
}
