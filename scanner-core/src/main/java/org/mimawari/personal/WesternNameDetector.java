package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds names in Latin letters by "Mr.", "Ms." and the like before them, or by "Name:" and its kind. */
final class WesternNameDetector implements Detector {
    private static final String WORD = "[A-Z][A-Za-z'-]{1,20}";
    private static final PatternDetector TITLED = new PatternDetector(
            DataKind.NAME,
            List.of(),
            "(?<![A-Za-z])(?:(?:Mr|Mrs|Ms|Miss|Prof)\\.? |(?:Dr|DR)\\. ?)(" + WORD + "(?: " + WORD + "){0,2})");
    private static final PatternDetector LABELLED = new PatternDetector(
            DataKind.NAME,
            List.of(),
            "(?<![A-Za-z]|[A-Za-z] )(?i:(?:full |your |applicant |student |guardian |child |contact |patient )?name) ?: ?("
                    + WORD + " " + WORD + "(?: " + WORD + ")?)");

    @Override
    public List<String> words() {
        return List.of(
                "mr",
                "ms",
                "miss",
                "prof",
                "dr",
                "name",
                "full name",
                "your name",
                "applicant name",
                "student name",
                "guardian name",
                "child name",
                "contact name",
                "patient name");
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        TITLED.look(text, at, found);
        LABELLED.look(text, at, found);
    }
}
