package org.mimawari.report;

import java.util.List;

/** The appendix of the HTML report: what is no alarm but worth a look, told briefly and folded where it is much. */
final class HtmlAppendix {
    /** So many things of a kind stand open; the rest is folded. */
    private static final int OPEN_THINGS = 5;

    private static final int WAYS = 3;

    private final HtmlWriter html;
    private final Outline outline;
    private final Words words;

    HtmlAppendix(HtmlWriter html, Outline outline) {
        this.html = html;
        this.outline = outline;
        this.words = outline.words();
    }

    void section() {
        List<Story> all = outline.appendix();
        if (all.isEmpty()) {
            return;
        }
        html.open("section", "class", "appendix", "aria-labelledby", "appendix");
        html.element("h2", words.count("section.appendix", all.size()), "id", "appendix");
        html.element("p", words.text("section.appendix.lead"), "class", "lead");
        StoryGroups.byHeading(all).forEach(this::group);
        html.close();
    }

    private void group(List<Story> alike) {
        html.element("h3", alike.get(0).heading() + words.count("bracketed", alike.size()));
        int open = Math.min(OPEN_THINGS, alike.size());
        things(alike.subList(0, open));
        if (open < alike.size()) {
            html.open("details").element("summary", words.count("more", alike.size() - open));
            things(alike.subList(open, alike.size()));
            html.close();
        }
        List<String> steps = alike.get(0).steps();
        if (!steps.isEmpty()) {
            html.element("h4", words.text("steps")).open("ol", "class", "steps");
            steps.forEach(step -> html.element("li", step));
            html.close();
        }
    }

    private void things(List<Story> stories) {
        html.open("ul", "class", "plain");
        stories.forEach(this::thing);
        html.close();
    }

    private void thing(Story story) {
        html.open("li").element("span", story.sentence(), "class", "sentence").empty("br");
        html.link(story.finding().target());
        story.parts().stream().limit(WAYS).forEach(part -> html.empty("br").element("span", part, "class", "spot"));
        story.ways().stream().limit(WAYS).map(Way::route).forEach(route -> {
            html.empty("br").open("span", "class", "spot").text(words.text("form.from") + ' ');
            html.foreign(outline.routes().full(route))
                    .text(" ")
                    .link(route.from())
                    .close();
        });
        if (story.ways().size() > WAYS) {
            String rest = words.count("form.from.more", story.ways().size() - WAYS);
            html.empty("br").element("span", rest, "class", "spot");
        }
        html.close();
    }
}
