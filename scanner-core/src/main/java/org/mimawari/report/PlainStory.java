package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;

/** A finding in plain lines, for places that know no layout. */
final class PlainStory {
    private PlainStory() {}

    static String of(Outline outline, Story story) {
        List<String> lines = new ArrayList<>();
        lines.add(story.heading());
        lines.add(story.sentence());
        lines.add(story.thing() + ' ' + story.address());
        lines.addAll(story.dutyLines());
        story.ways().forEach(way -> lines.add("- " + way(outline, way)));
        if (!story.steps().isEmpty()) {
            lines.add(outline.words().text("steps") + ':');
        }
        for (int i = 0; i < story.steps().size(); i++) {
            lines.add((i + 1) + ". " + story.steps().get(i));
        }
        return String.join("\n", lines);
    }

    /** "「title」 link 「words」 (address)", with the pages before it. */
    static String way(Outline outline, Way way) {
        StringBuilder out = new StringBuilder();
        out.append(outline.routes().full(way.route()))
                .append(' ')
                .append(way.route().from().shown());
        way.before().forEach(before -> out.append(" < ").append(before.from().shown()));
        return out.toString();
    }
}
