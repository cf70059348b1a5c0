package org.mimawari.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/**
 * Finds what a pattern describes and a rule confirms. Patterns here have bounded repetitions only, so that no text makes them slow. The stretch is group 1 where the
 * pattern has one, else the whole match.
 */
final class PatternDetector implements Detector {
    private final DataKind kind;
    private final Pattern pattern;
    private final Predicate<String> rule;

    PatternDetector(DataKind kind, String pattern) {
        this(kind, pattern, found -> true);
    }

    PatternDetector(DataKind kind, String pattern, Predicate<String> rule) {
        this.kind = kind;
        this.pattern = Pattern.compile(pattern);
        this.rule = rule;
    }

    @Override
    public List<Span> find(FoldedText text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.folded());
        int group = matcher.groupCount() > 0 ? 1 : 0;
        while (matcher.find()) {
            if (rule.test(matcher.group(group))) {
                found.add(new Span(matcher.start(group), matcher.end(group), kind));
            }
        }
        return found;
    }
}
