package org.mimawari.personal;

import java.util.List;

/**
 * Finds one kind of personal data in text. Text is gone through once for all detectors together: each is asked only where one of its words stands, or a number begins.
 * Implementations are thread-safe, and one look reads a bounded stretch, so that no text makes them slow.
 */
interface Detector {
    /** Stands among the {@link #words} for the first digit of a number. */
    String NUMBER = "0";

    /** The words, in small letters, at which it wants to look; or {@link #NUMBER}. */
    List<String> words();

    /**
     * Looks at one place.
     *
     * @param text folded ({@link FoldedText})
     * @param at where one of the words begins
     * @param found takes the stretches, which may overlap those of others
     */
    void look(CharSequence text, int at, List<Span> found);

    /**
     * Whether a stretch that it found is such a thing of a person, surely enough to be counted. What is masked need not be: rather an office's telephone number is not shown than a person's is.
     */
    default boolean tells(CharSequence text, Span span) {
        return true;
    }
}
