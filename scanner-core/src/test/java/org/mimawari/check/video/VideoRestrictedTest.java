package org.mimawari.check.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedVideo;

class VideoRestrictedTest extends CheckContract<LinkedVideo> {
    VideoRestrictedTest() {
        super(new VideoRestricted(), VideoRows::video);
    }

    @Test
    void onlyThePlacesWhoseWordsShutOthersOutAreNamed() {
        LinkedVideo video = VideoRows.video(Map.of(
                "linked for", "anyone, staff, channel, members",
                "video", "public",
                "title", "staff",
                "review", "not asked",
                "answers", "known"));
        Finding finding = ((Verdict.Found) check().inspect(video)).findings().get(0);
        assertThat(finding.routes())
                .isEqualTo(List.of(video.routes().get(1), video.routes().get(3)));
        assertThat(finding.evidence())
                .contains(new Evidence.Answered(Signal.VIDEO_PUBLIC), new Evidence.Answered(Signal.VIDEO_TITLE_STAFF));
    }
}
