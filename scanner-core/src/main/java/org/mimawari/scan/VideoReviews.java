package org.mimawari.scan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.gather.probe.Probe;
import org.mimawari.settings.SiteSettings.VideoSettings;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Subject;
import org.mimawari.site.VideoReview;
import org.mimawari.term.PublicUrl;

/** Which videos somebody of the organisation has looked at, as the settings say. Immutable. */
final class VideoReviews {
    /** Where nobody wants to know. */
    static final VideoReviews NONE = new VideoReviews(new VideoSettings(List.of(), List.of()), List.of());

    private final boolean wanted;
    private final Set<PublicUrl> reviewed;

    /** @param probes tell which addresses are of one video */
    VideoReviews(VideoSettings settings, List<Probe<?>> probes) {
        wanted = settings.wantReview();
        reviewed = settings.reviewed().stream()
                .map(VideoSettings::reviewedAddress)
                .flatMap(Optional::stream)
                .map(url -> canonical(url, probes))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PublicUrl canonical(PublicUrl url, List<Probe<?>> probes) {
        return probes.stream()
                .filter(probe -> probe.knows(url))
                .findFirst()
                .map(probe -> probe.canonical(url))
                .orElse(url);
    }

    /** A video with what the settings say of it; anything else as it is. */
    Subject marked(Subject subject) {
        if (!wanted || !(subject instanceof LinkedVideo video)) {
            return subject;
        }
        return video.with(reviewed.contains(video.url()) ? VideoReview.DONE : VideoReview.MISSING);
    }
}
