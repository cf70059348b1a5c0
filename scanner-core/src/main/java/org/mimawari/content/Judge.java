package org.mimawari.content;

import java.util.Set;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.VideoTopic;

/**
 * Turns text of the site into what may leave the run. Made in {@code derive}, handed to the gatherers, so that they keep no
 * text. Thread-safe; linear in the length of the text; never throws.
 */
public interface Judge {
    /** The words with everything personal masked, at most {@link Label#MAX_LENGTH} characters. */
    Label label(SiteText words);

    /** Which kinds of personal data a form asks for with this question title; empty if none. */
    Set<DataKind> askedFor(SiteText question);

    /** Counts the personal data of one table. */
    TableJudge table();

    /** What a video with this title shows. */
    VideoTopic topic(SiteText title);
}
