package org.mimawari.check.video;

import org.mimawari.check.CheckContract;
import org.mimawari.site.LinkedVideo;

class VideoUnlistedTest extends CheckContract<LinkedVideo> {
    VideoUnlistedTest() {
        super(new VideoUnlisted(), VideoRows::video);
    }
}
