package org.mimawari.site;

/** Whether somebody of the organisation has looked at a video and found it right to be seen. */
public enum VideoReview {
    /** The settings name neither channels nor reviewed videos: nobody asked. */
    NOT_ASKED,
    /** The settings do not name this video. */
    MISSING,
    DONE
}
