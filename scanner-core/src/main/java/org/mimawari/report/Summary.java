package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The result for a terminal: a sentence, a table of what stands now, what could not be checked, what was looked at. Plain text. */
public final class Summary {
    private static final int ROWS = 40;
    private static final int LEAST_WIDTH = 60;
    private static final int GAP = 2;

    private final Outline outline;
    private final Words words;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private Summary(Outline outline, int width) {
        this.outline = outline;
        this.words = outline.words();
        this.width = Math.max(LEAST_WIDTH, width);
    }

    /**
     * @param width columns of the terminal; below {@value #LEAST_WIDTH} it is taken for that
     * @return lines ended by line feeds
     */
    public static String text(Edition edition, int width) {
        return new Summary(Outline.of(edition, Words::of), width).text();
    }

    private String text() {
        Headline headline = new Headline(outline);
        wrapped(headline.result());
        List<String> provisos = headline.provisos();
        provisos.forEach(this::wrapped);
        table();
        lines.add("");
        new Extent(outline)
                .lines().stream().filter(line -> !provisos.contains(line)).forEach(this::wrapped);
        return LegalText.of(String.join("\n", lines)) + '\n';
    }

    private void table() {
        List<Story> stories = Stream.of(outline.urgent(), outline.later(), outline.suspected())
                .flatMap(List::stream)
                .toList();
        if (stories.isEmpty()) {
            return;
        }
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("severity", "check", "thing", "places")
                .map(c -> words.text("summary." + c))
                .toList());
        stories.stream().limit(ROWS).forEach(story -> rows.add(row(story)));
        int[] widths = widths(rows);
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1 + lines.size() - rows.size(), rule(widths));
        addresses();
        if (stories.size() > ROWS) {
            lines.add(words.count("mail.more", stories.size() - ROWS));
        }
    }

    private List<String> row(Story story) {
        boolean suspected = outline.suspected().contains(story);
        String severity = outline.phrases().severity(story.finding().severity());
        return List.of(
                suspected ? severity + '?' : severity,
                story.finding().check(),
                story.finding().name().isEmpty()
                        ? story.address()
                        : story.finding().name().text(),
                places(story));
    }

    private String places(Story story) {
        if (story.ways().isEmpty()) {
            return "";
        }
        String first = outline.routes().from(story.ways().get(0).route());
        int rest = story.ways().size() - 1;
        return rest == 0 ? first : first + ' ' + words.count("form.from.more", rest);
    }

    // The last two columns share what the first two leave.
    private int[] widths(List<List<String>> rows) {
        int severity = widest(rows, 0);
        int check = widest(rows, 1);
        int left = Math.max(20, width - severity - check - 3 * GAP);
        int thing = Math.min(widest(rows, 2), left / 2);
        return new int[] {severity, check, thing, Math.min(widest(rows, 3), left - thing)};
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> Columns.width(row.get(column)))
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(Columns.fit(row.get(i), widths[i]));
        }
        return String.join(" ".repeat(GAP), cells).stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int columns : widths) {
            cells.add("-".repeat(columns));
        }
        return String.join(" ".repeat(GAP), cells);
    }

    // An address cut short is no use, so those of the worst stand below the table in full.
    private void addresses() {
        if (outline.urgent().isEmpty()) {
            return;
        }
        lines.add("");
        outline.urgent().stream().limit(ROWS).forEach(story -> {
            wrapped(story.sentence());
            if (story.isPressing()) {
                story.duty().map(DutyStory::brief).ifPresent(this::wrapped);
            }
            lines.add("  " + story.address());
        });
    }

    private void wrapped(String text) {
        lines.addAll(Columns.wrap(text, width));
    }
}
