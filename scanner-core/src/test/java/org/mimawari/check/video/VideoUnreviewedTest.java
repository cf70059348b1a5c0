package org.mimawari.check.video;

import org.mimawari.check.CheckContract;
import org.mimawari.finding.Severity;
import org.mimawari.site.LinkedVideo;

class VideoUnreviewedTest extends CheckContract<LinkedVideo> {
    VideoUnreviewedTest() {
        super(new VideoUnreviewed(), VideoRows::video);
    }

    /** Raised by what the title suggests. */
    @Override
    protected Severity worst() {
        return Severity.MEDIUM;
    }
}
