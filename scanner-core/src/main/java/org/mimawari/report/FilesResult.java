package org.mimawari.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mimawari.site.Coverage;
import org.mimawari.term.Label;

/** The result of an inspection in one sentence, for somebody who wants to know which files to mend. */
final class FilesResult {
    private static final int NAMED = 5;

    private final Outline outline;
    private final Words words;

    FilesResult(Outline outline) {
        this.outline = outline;
        this.words = outline.words();
    }

    String sentence(Headline.Mood mood) {
        Coverage coverage = outline.coverage();
        String files = words.count("inspect.files", coverage.documents() + coverage.images());
        return switch (mood) {
            case URGENT, LATER -> words.text("inspect.open", Map.of("files", files, "mend", toMend()));
            case SUSPECTED ->
                files + words.count("inspect.suspected", outline.suspected().size());
            case REVIEW -> files + review();
            case CLEAN -> words.text("inspect.clean", Map.of("files", files));
            case BLIND -> words.text("inspect.blind", Map.of("files", files));
        };
    }

    /** "2 to mend: a.xlsx, b.pdf". */
    private String toMend() {
        List<String> all = names(Stream.of(outline.urgent(), outline.later()).flatMap(List::stream));
        return words.text("inspect.mend", Map.of("n", words.number(all.size()), "names", named(all)));
    }

    private String review() {
        int n = outline.appendix().size();
        List<String> all = names(outline.appendix().stream());
        return Placeholders.fill(words.count("inspect.review", n), Map.of("names", named(all)));
    }

    private static List<String> names(Stream<Story> stories) {
        return stories.map(story -> name(story.finding().name(), story))
                .distinct()
                .toList();
    }

    private String named(List<String> all) {
        String named = String.join(words.text("list.comma"), all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? named + words.count("inspect.more", all.size() - NAMED) : named;
    }

    private static String name(Label name, Story story) {
        return name.isEmpty() ? story.address() : name.text();
    }
}
