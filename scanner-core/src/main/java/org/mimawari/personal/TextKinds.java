package org.mimawari.personal;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mimawari.term.DataKind;

/** Tells what a stretch of running text holds. Thread-safe; linear. */
public final class TextKinds {
    private static final int WINDOW = 50_000;
    private static final int OVERLAP = 200;

    /** As long as a cell. */
    private static final int SHORT = 20;

    /** As long as a remark or what stands below one box: there a full name of the dictionary is taken for one; in longer text too many words look like one. */
    private static final int REMARK = 200;

    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}々ヶ]{3,7}");

    private final Detectors detectors = KindDetectors.all();
    private final CellKinds cells = new CellKinds();
    private final NotNames notNames = new NotNames();
    private final PersonNumbers numbers = new PersonNumbers();
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

    /** What finds numbers of single people in text that everybody sees. */
    public PersonNumbers numbers() {
        return numbers;
    }

    public Found in(String words) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        int told = 0;
        int readings = 0;
        for (int from = 0; from < Math.max(1, words.length()); from += WINDOW) {
            // Windows overlap, so that nothing is cut in two; what stands in both is counted twice.
            String text = words.substring(from, Math.min(words.length(), from + WINDOW + OVERLAP));
            for (Span span : detectors.told(text)) {
                kinds.add(span.kind());
                told += span.kind() == DataKind.NAME ? 1 : 0;
                readings += span.kind() == DataKind.KANA ? 1 : 0;
            }
        }
        if (words.length() <= SHORT) {
            kinds.addAll(cells.in(words));
        }
        if (words.length() <= REMARK && hasFullName(words)) {
            kinds.add(DataKind.NAME);
        }
        return new Found(kinds, Math.max(Math.max(told, readings), kinds.contains(DataKind.NAME) ? 1 : 0));
    }

    private boolean hasFullName(String text) {
        return WORDS.matcher(FoldedText.of(text).folded())
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> !cells.isOrganisation(word) && !notNames.endIn(word) && names.isFullName(word));
    }
}
