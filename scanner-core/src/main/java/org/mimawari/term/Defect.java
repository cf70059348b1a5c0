package org.mimawari.term;

import java.util.Arrays;

/**
 * What a log may tell of something that was thrown by a defect: what it is, and where in Mimawari it was thrown. Its message may quote an answer, so it is left out.
 *
 * @param kind name of the class that was thrown
 * @param place file and line; empty if it is not known
 */
public record Defect(String kind, String place) {
    private static final String OURS = "org.mimawari.";

    public static Defect of(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return new Defect(thrown.getClass().getName(), place);
    }

    @Override
    public String toString() {
        return kind + place;
    }
}
