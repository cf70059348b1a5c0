package org.mimawari.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mimawari.finding.ThingPast;
import org.mimawari.term.PublicUrl;

/** Says in words what is known of the past of a thing of an outside service. */
final class PastWords {
    private static final String LAYOUT = "report";

    private final Words words;
    private final Moments moments;
    private final Map<PublicUrl, ThingPast> pasts;

    PastWords(Outline outline) {
        this.words = outline.words();
        this.moments = outline.moments();
        this.pasts = outline.background().pasts();
    }

    /** When a run met it first; empty if that is not known. */
    String firstSeen(PublicUrl url) {
        ThingPast past = pasts.get(url);
        return past == null ? "" : moments.time(past.firstSeen());
    }

    /**
     * When it was last seen to change, and what: "3 October 2026 (answers: not public → anyone can read them)".
     *
     * @param kind of thing, as in the keys of the words: {@code form}
     */
    String lastChange(String kind, PublicUrl url) {
        ThingPast past = pasts.get(url);
        if (past == null) {
            return words.text("past.unknown");
        }
        ThingPast.Change change = past.change();
        if (change == null) {
            return words.text("past.none", Map.of("day", day(past.firstSeen())));
        }
        List<String> steps = steps(kind, change);
        return steps.isEmpty()
                ? day(change.seenAt())
                : words.text(
                        "past.change",
                        Map.of("day", day(change.seenAt()), "what", String.join(words.text("list.comma"), steps)));
    }

    private String day(Instant at) {
        return moments.day(at);
    }

    /** What of it changed, as far as there are words for it. */
    private List<String> steps(String kind, ThingPast.Change change) {
        return new TreeMap<>(change.after())
                .entrySet().stream()
                        .filter(part -> isChanged(change, part))
                        .filter(part -> words.has(LAYOUT, "past." + kind + '.' + part.getKey()))
                        .map(part -> step(kind, part.getKey(), change))
                        .toList();
    }

    private static boolean isChanged(ThingPast.Change change, Map.Entry<String, String> part) {
        String before = change.before().get(part.getKey());
        return before != null && !before.equals(part.getValue());
    }

    private String step(String kind, String part, ThingPast.Change change) {
        return words.text(
                "past.step",
                Map.of(
                        "part", words.text("past." + kind + '.' + part),
                        "before", value(kind, part, change.before()),
                        "after", value(kind, part, change.after())));
    }

    private String value(String kind, String part, Map<String, String> state) {
        return words.text(kind + '.' + part + '.' + state.getOrDefault(part, ""));
    }
}
