package org.mimawari.check.video;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.Audience;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Puts a finding about a video together: what was seen, what its title suggests, and the places that lead there. Immutable: each step gives a new one. */
record VideoFinding(CheckInfo check, LinkedVideo video, List<Evidence> evidence) {
    VideoFinding {
        evidence = List.copyOf(evidence);
    }

    static VideoFinding by(CheckInfo check, LinkedVideo video) {
        return new VideoFinding(check, video, List.of());
    }

    VideoFinding because(Signal signal) {
        return plus(List.of(new Evidence.Answered(signal)));
    }

    /** Who can watch it, and what its title suggests. */
    VideoFinding seen() {
        VideoFinding access =
                video.access().known().map(seen -> because(signal(seen))).orElse(this);
        return switch (video.topic()) {
            case ANY -> access;
            case CLASS -> access.because(Signal.VIDEO_TITLE_CLASS);
            case STAFF -> access.because(Signal.VIDEO_TITLE_STAFF);
        };
    }

    VideoFinding reachedBy(List<Route> routes) {
        return plus(routes.stream()
                .<Evidence>map(route -> new Evidence.ReachedBy(route, 1))
                .toList());
    }

    private VideoFinding plus(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(more);
        return new VideoFinding(check, video, all);
    }

    /** As sure as it is that the service's answers mean what they are taken for. */
    Finding found(String variant, Severity severity) {
        return new Finding(
                check.id(),
                variant,
                severity,
                Confidence.of(video.sureness()),
                video.url(),
                video.name(),
                evidence,
                Fingerprint.of(check.id(), video.url(), variant));
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

    /** The places on the site whose words say that it is for some people only. "Whoever has the address" is what "unlisted" means, so it shuts nobody out of such a video. */
    static List<Route> restricted(LinkedVideo video) {
        boolean unlisted = video.access().is(VideoAccess.UNLISTED);
        return pages(video).stream()
                .filter(route -> route.audience().restricts() && !(unlisted && route.audience() == Audience.LIMITED))
                .toList();
    }

    /** The places on the site that offer it to all. */
    static List<Route> offered(LinkedVideo video) {
        List<Route> restricted = restricted(video);
        return pages(video).stream()
                .filter(route -> !restricted.contains(route))
                .toList();
    }

    /** The places on the site. */
    static List<Route> pages(LinkedVideo video) {
        return video.routes().stream()
                .filter(route -> route.via() != Via.CHANNEL)
                .toList();
    }
}
