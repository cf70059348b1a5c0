package org.mimawari.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of the HTML report that tells what could not be checked, why, and what to do about it: many things of one kind in one line. */
final class HtmlUnchecked {
    private final HtmlWriter html;
    private final Outline outline;
    private final Words words;

    HtmlUnchecked(HtmlWriter html, Outline outline) {
        this.html = html;
        this.outline = outline;
        this.words = outline.words();
    }

    void section() {
        if (outline.uncheckedTotal() == 0) {
            return;
        }
        html.open("section", "class", "unchecked", "aria-labelledby", "unchecked");
        html.element("h2", words.count("section.unchecked", outline.uncheckedTotal()), "id", "unchecked");
        html.element("p", words.text("section.unchecked.lead"), "class", "lead");
        byHeading().forEach(this::part);
        if (outline.unlisted() > 0) {
            html.element("p", words.count("unchecked.unlisted", outline.unlisted()), "class", "note");
        }
        html.close();
    }

    private Map<String, List<UncheckedGroup>> byHeading() {
        return outline.uncheckedGroups().stream()
                .collect(Collectors.groupingBy(
                        group -> group.heading(outline.phrases()), LinkedHashMap::new, Collectors.toList()));
    }

    private void part(String heading, List<UncheckedGroup> groups) {
        int all = groups.stream().mapToInt(group -> group.things().size()).sum();
        html.element("h3", heading + words.count("bracketed", all));
        groups.stream()
                .flatMap(group -> hints(group).stream())
                .distinct()
                .forEach(hint -> html.element("p", hint, "class", "lead"));
        groups.forEach(this::group);
    }

    private List<String> hints(UncheckedGroup group) {
        List<String> own = group.hints(words);
        return own.isEmpty() ? List.of(words.text("reason." + group.reason().name() + ".hint")) : own;
    }

    private void group(UncheckedGroup group) {
        if (!group.isMany()) {
            addresses(group.things(), false);
            return;
        }
        html.open("details").element("summary", group.title(outline.phrases()));
        addresses(group.things(), true);
        html.close();
    }

    /** @param told whether it stands above them which checks could not tell */
    private void addresses(List<Unchecked> some, boolean told) {
        html.open("ul", "class", "plain");
        for (Unchecked one : some) {
            html.open("li");
            if (!one.name().isEmpty()) {
                html.foreign(outline.thing(one)).empty("br");
            }
            html.link(one.url());
            detail(one, told);
            html.close();
        }
        html.close();
    }

    private void detail(Unchecked one, boolean told) {
        if (one.unreadPages() > 0) {
            line(words.count("unchecked.pages", one.unreadPages()));
        }
        if (!told && !one.checks().isEmpty()) {
            List<String> titles =
                    one.checks().stream().map(id -> words.check(id).title()).toList();
            line(words.text(
                    "unchecked.checks", Map.of("checks", outline.phrases().list(titles))));
        }
        if (!one.routes().isEmpty()) {
            html.empty("br")
                    .open("span", "class", "spot")
                    .text(words.text("unchecked.from"))
                    .text(" ");
            html.link(one.routes().get(0).from());
            html.close();
        }
    }

    private void line(String text) {
        html.empty("br").element("span", text, "class", "spot");
    }
}
