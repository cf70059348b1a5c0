package org.mimawari.personal;

import java.util.List;
import org.mimawari.term.DataKind;

/** Finds numbers of one kind by the words that stand before them, and tells of those that are built as such numbers are and are not made up. */
abstract class NumberDetector extends PatternDetector {
    private final MadeUpNumber madeUp = new MadeUpNumber();

    NumberDetector(DataKind kind, List<String> words, String pattern) {
        super(kind, words, pattern);
    }

    /** Whether the text is such a number, if its heading or the words before it say so. */
    abstract boolean isOne(CharSequence value);

    final boolean isMadeUp(CharSequence value) {
        return madeUp.is(value);
    }

    @Override
    public boolean tells(CharSequence text, Span span) {
        return isOne(new Surroundings(text, span).value());
    }
}
