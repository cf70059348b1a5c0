package org.mimawari.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.site.Coverage;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Language;

/** Words for single values: a severity, a kind of data, a number of things. */
final class Phrases {
    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    String severity(Severity severity) {
        return words.text("severity." + severity.name());
    }

    String confidence(Confidence confidence) {
        return words.text("confidence." + confidence.name());
    }

    String state(FindingState state) {
        return words.text("state." + state.name());
    }

    String reason(Reason reason) {
        return words.text("reason." + reason.name());
    }

    String signal(Signal signal) {
        return words.text("signal." + signal.name());
    }

    String kind(DataKind kind) {
        return words.text("kind." + kind.name());
    }

    /** Kinds of data in one phrase; a general word when there are none. */
    String kinds(Collection<DataKind> kinds) {
        return kinds.isEmpty()
                ? words.text("kinds.none")
                : list(kinds.stream().map(this::kind).toList());
    }

    /** "a, b and c". */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String comma = words.text("list.comma");
        String first = String.join(comma, items.subList(0, items.size() - 1));
        return words.text("list.last", Map.of("first", first, "last", items.get(items.size() - 1)));
    }

    /** "at least 7,500". */
    String atLeast(String number) {
        return words.text("at-least", Map.of("n", number));
    }

    /** Words of the site in quotes. */
    String quoted(Label label) {
        return words.text("quoted", Map.of("text", label.text()));
    }

    /**
     * What the run looked at, in one line.
     *
     * @param more what else was met
     */
    String looked(Coverage coverage, List<String> more) {
        List<String> all = new ArrayList<>(List.of(
                words.count("count.pages", coverage.pages()),
                words.count("count.documents", coverage.documents()),
                words.count("count.images", coverage.images()),
                words.count("count.forms", coverage.forms())));
        all.addAll(more);
        return list(all);
    }

    /** What an inspection read, in one line. */
    String files(Coverage coverage) {
        return list(List.of(
                words.count("count.documents", coverage.documents()), words.count("count.images", coverage.images())));
    }

    /** A sentence begins with a capital where the language has them. */
    String sentence(String text) {
        if (words.language() != Language.EN || text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
