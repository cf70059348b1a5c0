package org.mimawari.personal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.term.DataKind;

/** Tells what a stretch of running text holds. Thread-safe; linear; of one stretch at most {@value #LONGEST} characters count. */
public final class TextKinds {
    private static final int LONGEST = 100_000;

    /** As long as a cell: then a bare name with a blank between its parts is one. */
    private static final int SHORT = 20;

    private final Detectors detectors = new Detectors();
    private final CellKinds cells = new CellKinds();

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
        int names = (int)
                spans.stream().filter(span -> span.kind() == DataKind.NAME).count();
        return new Found(kinds, Math.max(names, kinds.contains(DataKind.NAME) ? 1 : 0));
    }
}
