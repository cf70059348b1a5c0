package org.mimawari.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mimawari.site.LinkedForm;
import org.mimawari.term.Language;
import org.mimawari.term.Route;

/** The report for a CI job's summary page: GitHub's Markdown, short enough for its limit of 1 MiB. */
public final class MarkdownFormat implements Format {
    private static final int FULL = 30;
    private static final int WAYS = 10;
    private static final int LISTED = 50;

    private final Function<Language, Words> words;

    public MarkdownFormat(Function<Language, Words> words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Outline outline = Outline.of(edition, words);
        StringBuilder md = new StringBuilder();
        top(md, outline);
        section(md, outline, "urgent", outline.urgent());
        section(md, outline, "later", outline.later());
        section(md, outline, "suspected", outline.suspected());
        mended(md, outline);
        new MarkdownAccepted(md, outline).section();
        unchecked(md, outline);
        forms(md, outline);
        things(md, outline);
        MarkdownLaw law = new MarkdownLaw(md, outline);
        law.appendix();
        law.notes();
        md.append("\n---\n");
        new Extent(outline).lines().forEach(line -> md.append('\n')
                .append(MarkdownText.escape(line))
                .append('\n'));
        out.write(md.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void top(StringBuilder md, Outline outline) {
        Headline headline = new Headline(outline);
        md.append("# ").append(MarkdownText.escape(headline.title())).append("\n\n");
        md.append("**").append(headline.result()).append("**\n");
        headline.provisos().forEach(line -> md.append("\n").append(line).append('\n'));
        String when = outline.words()
                .text(
                        "mail.when",
                        Map.of(
                                "time", outline.moments().time(outline.report().started()),
                                "zone", outline.moments().zoneName()));
        md.append('\n').append(when).append('\n');
    }

    private static void section(StringBuilder md, Outline outline, String key, List<Story> stories) {
        if (stories.isEmpty()) {
            return;
        }
        heading(md, outline.words().count("section." + key, stories.size()));
        stories.stream().limit(FULL).forEach(story -> story(md, outline, story));
        more(md, outline, stories.size() - FULL);
    }

    private static void story(StringBuilder md, Outline outline, Story story) {
        String severity = outline.phrases().severity(story.finding().severity());
        md.append("### ")
                .append(outline.words().text("md.heading", Map.of("severity", severity, "problem", story.heading())));
        md.append("\n\n").append(MarkdownText.escape(story.sentence())).append("\n\n");
        fact(
                md,
                outline,
                "fact.thing",
                MarkdownText.escape(story.thing()) + "<br>"
                        + MarkdownText.address(story.finding().target()));
        if (!story.stake().isEmpty()) {
            fact(md, outline, "fact.stake", story.stake());
        }
        story.parts().forEach(line -> fact(md, outline, "fact.part", line));
        story.newer().forEach(line -> fact(md, outline, "fact.newer", MarkdownText.escape(line)));
        story.since().forEach(line -> fact(md, outline, "fact.since", line));
        new MarkdownLaw(md, outline).of(story);
        ways(md, outline, story.ways());
        if (!story.steps().isEmpty()) {
            md.append("\n").append(outline.words().text("steps")).append("\n\n");
        }
        for (int i = 0; i < story.steps().size(); i++) {
            md.append(i + 1)
                    .append(". ")
                    .append(MarkdownText.escape(story.steps().get(i)))
                    .append('\n');
        }
        story.note()
                .ifPresent(note ->
                        md.append('\n').append(MarkdownText.escape(note)).append('\n'));
        md.append('\n');
    }

    private static void fact(StringBuilder md, Outline outline, String key, String value) {
        md.append("- **")
                .append(outline.words().text(key))
                .append("**: ")
                .append(value)
                .append('\n');
    }

    private static void ways(StringBuilder md, Outline outline, List<Way> ways) {
        if (ways.isEmpty()) {
            return;
        }
        md.append("\n").append(outline.words().count("ways", ways.size())).append("\n\n");
        for (Way way : ways.subList(0, Math.min(WAYS, ways.size()))) {
            md.append("- ").append(route(outline, way.route())).append('\n');
            way.before().stream().limit(WAYS).forEach(before -> md.append("  - ")
                    .append(outline.words().text("ways.before"))
                    .append(' ')
                    .append(route(outline, before))
                    .append('\n'));
        }
        more(md, outline, ways.size() - WAYS);
    }

    private static String route(Outline outline, Route route) {
        return MarkdownText.escape(outline.routes().full(route)) + "<br>" + MarkdownText.address(route.from());
    }

    private static void mended(StringBuilder md, Outline outline) {
        if (outline.mended().isEmpty()) {
            return;
        }
        heading(md, outline.words().count("section.mended", outline.mended().size()));
        outline.mended().stream().limit(LISTED).forEach(story -> md.append("- ")
                .append(MarkdownText.escape(story.heading() + ' ' + story.thing()))
                .append("<br>")
                .append(MarkdownText.address(story.finding().target()))
                .append('\n'));
        more(md, outline, outline.mended().size() - LISTED);
    }

    private static void unchecked(StringBuilder md, Outline outline) {
        if (outline.uncheckedTotal() == 0) {
            return;
        }
        heading(md, outline.words().count("section.unchecked", outline.uncheckedTotal()));
        outline.uncheckedGroups().forEach(group -> unchecked(md, outline, group));
        if (outline.unlisted() > 0) {
            md.append('\n')
                    .append(outline.words().count("unchecked.unlisted", outline.unlisted()))
                    .append('\n');
        }
    }

    /** A line; the addresses stand below it, or are folded away if they are many. */
    private static void unchecked(StringBuilder md, Outline outline, UncheckedGroup group) {
        String line = MarkdownText.escape(group.line(outline.phrases()));
        if (!group.isMany()) {
            md.append("- ").append(line);
            group.things()
                    .forEach(one ->
                            md.append("<br>").append(named(outline, one)).append(MarkdownText.address(one.url())));
            md.append('\n');
            return;
        }
        md.append("\n<details><summary>").append(line).append("</summary>\n\n");
        group.hints(outline.words())
                .forEach(hint -> md.append(MarkdownText.escape(hint)).append("\n\n"));
        group.things().stream().limit(LISTED).forEach(one -> md.append("- ")
                .append(named(outline, one))
                .append(MarkdownText.address(one.url()))
                .append('\n'));
        more(md, outline, group.things().size() - LISTED);
        md.append("\n</details>\n\n");
    }

    private static String named(Outline outline, Unchecked one) {
        return one.name().isEmpty() ? "" : MarkdownText.escape(outline.thing(one)) + ' ';
    }

    private static void forms(StringBuilder md, Outline outline) {
        if (outline.forms().isEmpty()) {
            return;
        }
        FormWords words = new FormWords(outline.phrases());
        heading(md, outline.words().count("section.forms", outline.forms().size()));
        md.append("| ").append(outline.words().text("form.column.form"));
        md.append(" | ").append(outline.words().text("form.column.answers"));
        md.append(" | ").append(outline.words().text("form.column.access"));
        md.append(" | ").append(outline.words().text("form.column.change")).append(" |\n|---|---|---|---|\n");
        PastWords past = new PastWords(outline);
        for (LinkedForm form :
                outline.forms().subList(0, Math.min(LISTED, outline.forms().size()))) {
            String title = form.title().text();
            md.append("| ").append(title.isEmpty() ? "" : MarkdownText.escape(title) + "<br>");
            md.append(MarkdownText.address(form.url()));
            md.append(" | ")
                    .append(words.answers(form))
                    .append(" | ")
                    .append(words.access(form))
                    .append(" | ")
                    .append(past.lastChange("form", form.url()))
                    .append(" |\n");
        }
        more(md, outline, outline.forms().size() - LISTED);
    }

    private static void things(StringBuilder md, Outline outline) {
        ThingList list = new ThingList(outline);
        PastWords past = new PastWords(outline);
        for (ThingList.Part part : ThingList.Part.values()) {
            List<ThingRow> rows = list.rows(part);
            if (rows.isEmpty()) {
                continue;
            }
            heading(md, outline.words().count("section." + part.key(), rows.size()));
            part.columns()
                    .forEach(column ->
                            md.append("| ").append(outline.words().text(column)).append(' '));
            md.append("|\n").append("|---".repeat(part.columns().size())).append("|\n");
            rows.stream().limit(LISTED).forEach(row -> thing(md, part, row, past));
            more(md, outline, rows.size() - LISTED);
        }
    }

    private static void thing(StringBuilder md, ThingList.Part part, ThingRow row, PastWords past) {
        String name = row.subject().name().text();
        md.append("| ").append(name.isEmpty() ? "" : MarkdownText.escape(name) + "<br>");
        md.append(MarkdownText.address(row.subject().url()));
        md.append(" | ").append(row.state()).append(" | ").append(MarkdownText.escape(row.service()));
        if (part.isAsked()) {
            md.append(" | ").append(row.detail()).append(" | ");
            md.append(past.lastChange(part.word(), row.subject().url()));
        }
        md.append(" |\n");
    }

    private static void heading(StringBuilder md, String text) {
        md.append("\n## ").append(text).append("\n\n");
    }

    private static void more(StringBuilder md, Outline outline, int rest) {
        if (rest > 0) {
            md.append('\n').append(outline.words().count("mail.more", rest)).append('\n');
        }
    }
}
