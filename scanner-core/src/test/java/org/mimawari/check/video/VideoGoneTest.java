package org.mimawari.check.video;

import org.mimawari.check.CheckContract;
import org.mimawari.site.LinkedVideo;

class VideoGoneTest extends CheckContract<LinkedVideo> {
    VideoGoneTest() {
        super(new VideoGone(), VideoRows::video);
    }
}
