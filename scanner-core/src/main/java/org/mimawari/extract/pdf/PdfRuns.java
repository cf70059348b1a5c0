package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mimawari.term.Concealment;

/** Puts the letters of a page together, in the order in which they were painted. */
final class PdfRuns {
    private static final int LOOK_BACK = 3;

    private PdfRuns() {}

    static List<PdfRun> of(List<PdfGlyph> letters, PdfRules rules, Function<PdfGlyph, Concealment> how) {
        List<PdfRun> runs = new ArrayList<>();
        PdfRun open = null;
        for (PdfGlyph letter : letters) {
            if (letter.isBlank()) {
                if (open != null) {
                    open.blank();
                }
                continue;
            }
            Concealment concealment = how.apply(letter);
            if (isCut(concealment) && open != null && open.takes(Concealment.NONE, letter, rules)) {
                continue;
            }
            if (open == null || !open.takes(concealment, letter, rules)) {
                open = new PdfRun(concealment, letter);
                runs.add(open);
            }
        }
        return withoutRepeats(runs);
    }

    /** What goes on beyond the edge from what can be seen is not hidden: it did not fit. */
    private static boolean isCut(Concealment concealment) {
        return concealment == Concealment.OFF_PAGE || concealment == Concealment.HIDDEN_TEXT;
    }

    private static List<PdfRun> withoutRepeats(List<PdfRun> runs) {
        List<PdfRun> kept = new ArrayList<>(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            boolean repeat = false;
            for (int back = 1; back <= Math.min(LOOK_BACK, i); back++) {
                repeat |= runs.get(i).repeats(runs.get(i - back));
            }
            if (!repeat) {
                kept.add(runs.get(i));
            }
        }
        return kept;
    }

    /** Lines of text, each what stands on one line one after another. */
    static List<String> lines(List<PdfRun> runs) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        PdfRun before = null;
        for (PdfRun run : runs) {
            if (before != null && !before.isFollowedOnLineBy(run)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(run.text());
            before = run;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The run in which a place of the lines lies that are joined by line ends; empty behind the last. */
    static Optional<PdfRun> at(List<PdfRun> runs, int offset) {
        int end = 0;
        for (PdfRun run : runs) {
            end += (end == 0 ? 0 : 1) + run.text().length();
            if (offset < end) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }
}
