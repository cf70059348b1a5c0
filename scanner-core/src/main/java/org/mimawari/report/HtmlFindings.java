package org.mimawari.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Severity;
import org.mimawari.term.Place;
import org.mimawari.term.Route;

/** The parts of the HTML report that tell findings. */
final class HtmlFindings {
    /** So many ways to a thing stand open; the rest is folded. */
    private static final int OPEN_WAYS = 5;

    /** So many things of a group of like findings stand open; the rest is folded. */
    private static final int OPEN_THINGS = 10;

    private final HtmlWriter html;
    private final Outline outline;
    private final Words words;

    /** Under which number of this section the steps were told first. */
    private final Map<List<String>, Integer> told = new HashMap<>();

    HtmlFindings(HtmlWriter html, Outline outline) {
        this.html = html;
        this.outline = outline;
        this.words = outline.words();
    }

    void section(String key, List<Story> stories) {
        if (stories.isEmpty()) {
            return;
        }
        html.open("section", "class", key, "aria-labelledby", key);
        html.element("h2", words.count("section." + key, stories.size()), "id", key);
        html.element("p", words.text("section." + key + ".lead"), "class", "lead");
        told.clear();
        List<List<Story>> groups = StoryGroups.of(stories);
        for (int i = 0; i < groups.size(); i++) {
            List<Story> group = groups.get(i);
            if (group.size() == 1) {
                finding(group.get(0), i + 1);
            } else {
                alike(group, i + 1);
            }
        }
        html.close();
    }

    /** Findings that differ only in what they are about: told once, with a list of the things. */
    private void alike(List<Story> group, int number) {
        Story first = group.get(0);
        begin(
                first,
                words.text("group.title", Map.of("problem", first.heading(), "n", words.number(group.size()))),
                number);
        html.close();
        if (!first.why().isEmpty()) {
            html.element("p", first.why(), "class", "why");
        }
        int opened = Math.min(OPEN_THINGS, group.size());
        things(group.subList(0, opened));
        if (opened < group.size()) {
            html.open("details").element("summary", words.count("more", group.size() - opened));
            things(group.subList(opened, group.size()));
            html.close();
        }
        steps(first, number);
        html.close();
    }

    private void things(List<Story> stories) {
        html.open("ul", "class", "plain");
        for (Story story : stories) {
            html.open("li")
                    .element("span", story.sentence(), "class", "sentence")
                    .empty("br");
            html.link(story.finding().target());
            new HtmlLaw(html, outline).briefly(story);
            story.ways().stream().limit(OPEN_WAYS).forEach(way -> briefly(way.route()));
            if (story.ways().size() > OPEN_WAYS) {
                String rest = words.count("form.from.more", story.ways().size() - OPEN_WAYS);
                html.empty("br").element("span", rest, "class", "spot");
            }
            html.close();
        }
        html.close();
    }

    private void briefly(Route route) {
        html.empty("br").open("span", "class", "spot").text(words.text("form.from") + ' ');
        html.foreign(outline.routes().full(route)).text(" ").link(route.from()).close();
    }

    /** Opens the box of a finding and its heading. */
    private void begin(Story story, String heading, int number) {
        Severity severity = story.finding().severity();
        String css = severity.name().toLowerCase(Locale.ROOT);
        html.open("article", "class", "finding " + css);
        html.open("h3").element("span", outline.phrases().severity(severity), "class", "badge " + css);
        html.text(" ").element("span", number + ". " + heading);
    }

    private void finding(Story story, int number) {
        begin(story, story.heading(), number);
        if (story.tracked().state() != FindingState.UNCHANGED) {
            html.element("span", outline.phrases().state(story.tracked().state()), "class", "chip");
        }
        html.close();
        html.element("p", story.sentence(), "class", "sentence");
        if (!story.why().isEmpty()) {
            html.element("p", story.why(), "class", "why");
        }
        facts(story);
        new HtmlLaw(html, outline).of(story);
        new HtmlSketch(html, words).of(story);
        ways(story.ways());
        steps(story, number);
        html.close();
    }

    private void facts(Story story) {
        html.open("dl", "class", "facts")
                .element("dt", words.text("fact.thing"))
                .open("dd");
        if (!story.finding().name().isEmpty()) {
            html.open("strong").foreign(story.finding().name().text()).close().empty("br");
        }
        html.link(story.finding().target()).close();
        if (!story.stake().isEmpty()) {
            html.element("dt", words.text("fact.stake")).element("dd", story.stake());
        }
        list("fact.seen", story.seen());
        list("fact.part", story.parts());
        list("fact.newer", story.newer());
        list("fact.since", story.since());
        html.close();
    }

    private void list(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            html.element("dt", words.text(key));
            lines.forEach(line -> html.element("dd", line));
        }
    }

    private void ways(List<Way> ways) {
        if (ways.isEmpty()) {
            return;
        }
        html.element("h4", words.count("ways", ways.size()));
        wayList(ways.subList(0, Math.min(OPEN_WAYS, ways.size())), 1);
        if (ways.size() > OPEN_WAYS) {
            html.open("details").element("summary", words.count("more", ways.size() - OPEN_WAYS));
            wayList(ways.subList(OPEN_WAYS, ways.size()), OPEN_WAYS + 1);
            html.close();
        }
    }

    private void wayList(List<Way> ways, int first) {
        html.open("ol", "class", "ways", "start", Integer.toString(first));
        for (Way way : ways) {
            html.open("li");
            route(way.route());
            if (!way.before().isEmpty()) {
                html.open("div", "class", "before").element("span", words.text("ways.before"));
                routes(way.before());
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private void routes(List<Route> routes) {
        routeList(routes.subList(0, Math.min(OPEN_WAYS, routes.size())));
        if (routes.size() > OPEN_WAYS) {
            html.open("details").element("summary", words.count("more", routes.size() - OPEN_WAYS));
            routeList(routes.subList(OPEN_WAYS, routes.size()));
            html.close();
        }
    }

    private void routeList(List<Route> routes) {
        html.open("ul");
        for (Route route : routes) {
            html.open("li");
            route(route);
            html.close();
        }
        html.close();
    }

    /** Where it stands, its address, and the thing to look for there. */
    private void route(Route route) {
        html.open("span", "class", "from").foreign(outline.routes().from(route)).close();
        html.open("span", "class", "spot").foreign(outline.routes().line(route)).close();
        html.empty("br").link(route.from());
        if (route.place() instanceof Place.ImageSpot in) {
            html.empty("br")
                    .element("span", words.text("route.image"), "class", "spot")
                    .text(" ");
            html.link(in.image());
        }
    }

    /** What to do; folded where an earlier finding of the section says the same. */
    private void steps(Story story, int number) {
        Integer before = story.steps().isEmpty() ? null : told.putIfAbsent(story.steps(), number);
        if (before != null) {
            String same = words.text("steps.same", Map.of("number", before.toString()));
            html.open("details").element("summary", same);
            stepList(story);
            html.close();
            return;
        }
        if (!story.steps().isEmpty()) {
            html.element("h4", words.text("steps"));
        }
        stepList(story);
    }

    private void stepList(Story story) {
        if (!story.steps().isEmpty()) {
            html.open("ol", "class", "steps");
            story.steps().forEach(step -> html.element("li", step));
            html.close();
        }
        story.note().ifPresent(note -> html.element("p", note, "class", "note"));
    }

    /** Findings of earlier runs that are gone. */
    void mended() {
        List<Story> mended = outline.mended();
        if (mended.isEmpty()) {
            return;
        }
        html.open("section", "class", "mended", "aria-labelledby", "mended");
        html.element("h2", words.count("section.mended", mended.size()), "id", "mended");
        html.element("p", words.text("section.mended.lead"), "class", "lead").open("ul", "class", "plain");
        for (Story story : mended) {
            html.open("li")
                    .element("strong", story.heading())
                    .text(" ")
                    .foreign(story.finding().name().text());
            html.empty("br").link(story.finding().target()).empty("br");
            html.element("span", words.text("mended.since", Map.of("time", firstSeen(story))), "class", "spot");
            html.close();
        }
        html.close().close();
    }

    private String firstSeen(Story story) {
        return outline.moments().time(story.tracked().firstSeen());
    }
}
