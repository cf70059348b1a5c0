package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds twelve digits by the word "マイナンバー" or "個人番号". Without the word they are any number: one in ten passes its check digit. */
final class MyNumberDetector implements Detector {
    /** What the shortest of the shapes has. */
    private static final int LEAST_DIGITS = 12;

    private static final PatternDetector NAMED = new PatternDetector(
            DataKind.MY_NUMBER,
            "(?:マイナンバー|個人番号|(?i:my ?number))[^0-9]{0,12}([0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4})(?![0-9])");

    @Override
    public List<Span> find(FoldedText text) {
        if (text.digits() < LEAST_DIGITS) {
            return List.of();
        }
        return NAMED.find(text);
    }
}
