package org.mimawari.personal;

import java.util.List;
import java.util.stream.Stream;
import org.mimawari.term.DataKind;

/** Finds names in Latin letters by "Mr.", "Ms." and the like before them, or by "Name:" and its kind. */
final class WesternNameDetector implements Detector {
    private static final String WORD = "[A-Z][A-Za-z'-]{1,20}";
    private static final PatternDetector TITLED = new PatternDetector(
            DataKind.NAME, "(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Prof)\\.? (" + WORD + "(?: " + WORD + "){0,2})");
    private static final PatternDetector DOCTOR =
            new PatternDetector(DataKind.NAME, "(?<![A-Za-z])(?:Dr|DR)\\. ?(" + WORD + "(?: " + WORD + "){0,2})");
    private static final PatternDetector LABELLED = new PatternDetector(
            DataKind.NAME,
            "(?<![A-Za-z]|[A-Za-z] )(?i:(?:full |your |applicant |student |guardian |child |contact |patient )?name) ?: ?("
                    + WORD + " " + WORD + "(?: " + WORD + ")?)");

    @Override
    public List<Span> find(FoldedText text) {
        if (!text.hasCapital()) {
            return List.of();
        }
        return Stream.of(TITLED, DOCTOR, LABELLED)
                .flatMap(shape -> shape.find(text).stream())
                .toList();
    }
}
