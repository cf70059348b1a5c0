package org.mimawari.personal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Tells what a stretch of running text holds. Thread-safe; linear; of one stretch at most {@value #LONGEST} characters count. */
public final class TextKinds {
    private static final int LONGEST = 100_000;

    /** As long as a cell. */
    private static final int SHORT = 20;

    /** As long as a remark or what stands below one box: there a full name of the dictionary is taken for one; in longer text too many words look like one. */
    private static final int REMARK = 200;

    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}々ヶ]{3,7}");

    private final Detectors detectors = new Detectors();
    private final CellKinds cells = new CellKinds();
    private final NotNames notNames = new NotNames();
    private final NameDictionary names;

    public TextKinds(NameDictionary names) {
        this.names = names;
    }

    /**
     * What was found.
     *
     * @param names how many names of people
     */
    public record Found(Set<DataKind> kinds, int names) {
        public Found {
            kinds = Set.copyOf(kinds);
        }
    }

    public Found in(String words) {
        String text = words.substring(0, Math.min(words.length(), LONGEST));
        List<Span> spans = detectors.find(text);
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        spans.forEach(span -> kinds.add(span.kind()));
        if (text.length() <= SHORT) {
            kinds.addAll(cells.in(text));
        }
        if (text.length() <= REMARK && hasFullName(text)) {
            kinds.add(DataKind.NAME);
        }
        int told = (int)
                spans.stream().filter(span -> span.kind() == DataKind.NAME).count();
        return new Found(kinds, Math.max(told, kinds.contains(DataKind.NAME) ? 1 : 0));
    }

    private boolean hasFullName(String text) {
        return WORDS.matcher(FoldedText.of(text).folded())
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> !cells.isOrganisation(word) && !notNames.endIn(word) && names.isFullName(word));
    }
}
