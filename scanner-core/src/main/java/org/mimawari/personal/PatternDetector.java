package org.mimawari.personal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds what a pattern describes that begins where one of some words stands. Patterns here have bounded repetitions only, so that no text makes them slow. The stretch is group 1 where the
 * pattern has one, else the whole match. Each kind that is no more than this is a class with nothing but its words and its pattern.
 */
class PatternDetector implements Detector {
    /** No pattern reads on further. */
    private static final int REACH = 160;

    private final DataKind kind;
    private final List<String> words;
    private final Pattern pattern;

    PatternDetector(DataKind kind, List<String> words, String pattern) {
        this.kind = kind;
        this.words = List.copyOf(words);
        this.pattern = Pattern.compile(pattern);
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public void look(CharSequence text, int at, List<Span> found) {
        Matcher matcher = pattern.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(at, Math.min(text.length(), at + REACH));
        if (matcher.lookingAt()) {
            int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
            found.add(new Span(matcher.start(group), matcher.end(group), kind));
        }
    }
}
