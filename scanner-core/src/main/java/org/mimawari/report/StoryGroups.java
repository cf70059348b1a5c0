package org.mimawari.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.Severity;

/** Puts findings together that are mended in the same way, so that forty broken links do not bury the rest. */
final class StoryGroups {
    /** Fewer than this are told one by one. */
    private static final int LEAST = 3;

    private record Kind(String check, String variant, Severity severity) {
        static Kind of(Story story) {
            return new Kind(
                    story.finding().check(),
                    story.finding().variant(),
                    story.finding().severity());
        }
    }

    private StoryGroups() {}

    /** Groups in the order of their first finding. What is high or critical always stands alone. */
    static List<List<Story>> of(List<Story> stories) {
        Map<Kind, List<Story>> kinds = new LinkedHashMap<>();
        stories.forEach(story ->
                kinds.computeIfAbsent(Kind.of(story), kind -> new ArrayList<>()).add(story));
        return kinds.values().stream()
                .map(StoryGroups::split)
                .flatMap(Collection::stream)
                .toList();
    }

    /** All that bear the same heading together, in the order of the first of each. */
    static List<List<Story>> byHeading(List<Story> stories) {
        Map<String, List<Story>> headings = new LinkedHashMap<>();
        stories.forEach(story -> headings.computeIfAbsent(story.heading(), heading -> new ArrayList<>())
                .add(story));
        return List.copyOf(headings.values());
    }

    private static List<List<Story>> split(List<Story> alike) {
        boolean grave = alike.get(0).finding().severity().atLeast(Severity.HIGH);
        return grave || alike.size() < LEAST ? alike.stream().map(List::of).toList() : List.of(alike);
    }
}
