package org.mimawari.gather.probe;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.VideoAccess;
import org.mimawari.term.PublicUrl;

/** Looks at a video as the run does, by links on pages of an invented town, through the table of services. */
final class VideoVisit {
    private static final Judge JUDGE = new WordJudge();
    private static final Services SERVICES = new Services(
            ServiceTable.builtIn(),
            List.of(
                    new YouTubeProbe(JUDGE),
                    new VimeoProbe(JUDGE),
                    new NiconicoProbe(JUDGE),
                    new ZoomRecordingProbe(JUDGE),
                    new WebexRecordingProbe(JUDGE),
                    new LoomProbe(JUDGE)));

    private VideoVisit() {}

    static Services services() {
        return SERVICES;
    }

    static LinkedVideo to(GoogleStage stage, String... addresses) {
        List<LinkTo> links = new ArrayList<>();
        for (String address : addresses) {
            links.add(new LinkTo(PublicUrl.of(address), Visit.route(links.size())));
        }
        return (LinkedVideo) SERVICES.look(links, stage.web());
    }

    /** "public", "unseen blocked" ...: what a table of cases says. */
    static String said(LinkedVideo video) {
        return video.access().known().map(VideoAccess::toString).orElseGet(() -> video.access()
                .toString()
                .replaceAll(".*cause=(\\w+).*", "UNSEEN $1"));
    }
}
