package org.mimawari.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.finding.Severity;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** The HTML part of a mail: tables and inline styles only, as old mail programs ask; light colours, nothing loaded. */
final class MailHtml {
    private static final String FONT =
            "font-family:'Hiragino Sans','Yu Gothic','Meiryo','Noto Sans CJK JP',Arial,sans-serif;";
    private static final String TEXT = FONT + "font-size:15px;line-height:1.6;color:#1c2430;";
    private static final String SMALL = FONT + "font-size:13px;line-height:1.5;color:#4a5563;";
    private static final String BREAK = "word-break:break-all;overflow-wrap:anywhere;";

    private final MailPlan plan;
    private final Words words;
    private final HtmlWriter html = new HtmlWriter();

    MailHtml(MailPlan plan) {
        this.plan = plan;
        this.words = plan.outline().words();
    }

    String html() {
        String language = words.language().name().toLowerCase(Locale.ROOT);
        String title = new Headline(plan.outline()).title();
        html.doctype().open("html", "lang", language).open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light");
        html.element("title", title).close();
        html.open("body", "style", "margin:0;padding:0;background-color:#eef1f5;");
        html.open(
                "table",
                "role",
                "presentation",
                "style",
                "width:100%;border-collapse:collapse;background-color:#eef1f5;");
        html.open("tr").open("td", "style", "padding:16px 8px;text-align:center;");
        html.open(
                "table",
                "role",
                "presentation",
                "style",
                "width:100%;max-width:680px;margin:0 auto;border-collapse:collapse;background-color:#ffffff;text-align:left;");
        banner(title);
        findings();
        law();
        rest();
        html.close().close().close().close().close().close();
        return html.toString();
    }

    private void banner(String title) {
        Headline headline = new Headline(plan.outline());
        String colour = headline.mood() == Headline.Mood.URGENT ? "#9b1c1c" : "#1f4e79";
        html.open("tr").open("td", "style", "padding:20px 24px;background-color:" + colour + ";");
        html.element("p", title, "style", FONT + "margin:0 0 6px;font-size:14px;color:#ffffff;");
        html.element("h1", headline.result(), "style", FONT + "margin:0;font-size:20px;line-height:1.5;color:#ffffff;");
        html.close().close();
        if (!headline.provisos().isEmpty()) {
            cell("padding:12px 24px;background-color:#fff7e0;");
            headline.provisos().forEach(line -> html.element("p", line, "style", SMALL + "margin:2px 0;"));
            html.close().close();
        }
    }

    private void findings() {
        for (int i = 0; i < plan.full().size(); i++) {
            full(plan.full().get(i), i + 1);
        }
        if (plan.brief().isEmpty() && plan.hidden() == 0) {
            return;
        }
        cell("padding:16px 24px;border-top:1px solid #d5dbe3;");
        html.element("h2", words.text(plan.full().isEmpty() ? "mail.brief.only" : "mail.brief"), "style", heading());
        for (Story story : plan.brief()) {
            html.open("p", "style", TEXT + "margin:0 0 10px;")
                    .text(story.sentence())
                    .empty("br");
            link(story.finding().target());
            story.ways().stream().findFirst().ifPresent(way -> {
                html.empty("br").text(words.text("form.from") + ' ' + plan.place(way.route()));
            });
            html.close();
        }
        more(plan.hidden());
        html.close().close();
    }

    private void law() {
        List<String> notes = plan.lawNotes();
        if (notes.isEmpty()) {
            return;
        }
        cell("padding:14px 24px;border-top:1px solid #d5dbe3;");
        html.element("h2", plan.outline().law().heading(), "style", subheading());
        notes.forEach(note -> html.element("p", note, "style", SMALL + "margin:2px 0;"));
        html.close().close();
    }

    private void full(Story story, int number) {
        Severity severity = story.finding().severity();
        String colour = severity.atLeast(Severity.HIGH) ? "#9b1c1c" : "#8a5a00";
        cell("padding:18px 24px;border-top:1px solid #d5dbe3;border-left:6px solid " + colour + ";");
        html.element("h2", plan.heading(story, number), "style", heading());
        html.element("p", story.sentence(), "style", TEXT + "margin:0 0 10px;");
        html.open("p", "style", TEXT + "margin:0 0 10px;")
                .element("strong", words.text("fact.thing"))
                .empty("br");
        if (!story.finding().name().isEmpty()) {
            html.foreign(story.finding().name().text()).empty("br");
        }
        link(story.finding().target());
        html.close();
        if (!story.stake().isEmpty()) {
            fact(words.text("fact.stake"), List.of(story.stake()));
        }
        if (!story.parts().isEmpty()) {
            fact(words.text("fact.part"), plan.parts(story));
        }
        if (!story.newer().isEmpty()) {
            fact(words.text("fact.newer"), story.newer());
        }
        fact(words.text("fact.since"), story.since());
        if (!story.dutyLines().isEmpty()) {
            fact(plan.outline().law().fact(), story.dutyLines());
        }
        ways(story);
        steps(story);
        html.close().close();
    }

    private void fact(String name, List<String> lines) {
        html.open("p", "style", TEXT + "margin:0 0 10px;").element("strong", name);
        lines.forEach(line -> html.empty("br").text(line));
        html.close();
    }

    private void ways(Story story) {
        if (story.ways().isEmpty()) {
            return;
        }
        html.element("h3", words.count("ways", story.ways().size()), "style", subheading());
        html.open("ul", "style", "margin:0 0 10px;padding-left:20px;");
        for (Way way : plan.ways(story)) {
            html.open("li", "style", TEXT + "margin:0 0 6px;")
                    .text(plan.place(way.route()))
                    .empty("br");
            link(way.route().from());
            if (way.route().place() instanceof Place.ImageSpot in) {
                html.empty("br").text(words.text("route.image") + ' ');
                link(in.image());
            }
            way.before().stream().limit(MailPlan.LISTED).forEach(before -> {
                html.empty("br")
                        .text(words.text("ways.before")
                                + ' '
                                + plan.outline().routes().from(before));
                html.empty("br");
                link(before.from());
            });
            html.close();
        }
        html.close();
        more(plan.moreWays(story));
    }

    private void steps(Story story) {
        Optional<String> before = plan.toldBefore(story);
        if (before.isPresent()) {
            html.element("p", before.get(), "style", TEXT + "margin:12px 0 4px;");
            return;
        }
        if (!story.steps().isEmpty()) {
            html.element("h3", words.text("steps"), "style", subheading());
            html.open("ol", "style", "margin:0;padding-left:24px;");
            story.steps().forEach(step -> html.element("li", step, "style", TEXT + "margin:0 0 4px;"));
            html.close();
        }
        story.note().ifPresent(note -> html.element("p", note, "style", SMALL + "margin:8px 0 0;"));
    }

    private void rest() {
        cell("padding:16px 24px;border-top:1px solid #d5dbe3;");
        plan.suspected().forEach(line -> html.element("p", line, "style", TEXT + "margin:0 0 6px;"));
        for (Story story : plan.grave()) {
            html.open("p", "style", TEXT + "margin:0 0 6px;")
                    .text(story.sentence())
                    .empty("br");
            link(story.finding().target());
            html.close();
        }
        plan.standing().ifPresent(line -> html.element("p", line, "style", TEXT + "margin:0 0 6px;"));
        int mended = plan.outline().mended().size();
        if (mended > 0) {
            html.element("p", words.count("mail.mended", mended), "style", TEXT + "margin:0 0 6px;");
        }
        unchecked();
        plan.extent().forEach(line -> html.element("p", line, "style", SMALL + "margin:10px 0 2px;"));
        html.element("p", plan.when(), "style", SMALL + "margin:2px 0;");
        plan.notes().forEach(note -> html.element("p", note, "style", TEXT + BREAK + "margin:8px 0;"));
        html.element("p", words.text("page.privacy"), "style", SMALL + "margin:10px 0 0;");
        html.close().close();
    }

    private void unchecked() {
        if (plan.outline().uncheckedTotal() == 0) {
            return;
        }
        html.element("h2", words.count("section.unchecked", plan.outline().uncheckedTotal()), "style", subheading());
        html.open("ul", "style", "margin:0 0 10px;padding-left:20px;");
        plan.unchecked().forEach(line -> html.element("li", line, "style", TEXT));
        html.close();
        if (!plan.undecided().isEmpty()) {
            html.element("p", words.text("mail.undecided"), "style", TEXT + "margin:0 0 6px;");
        }
        for (Unchecked one : plan.undecided()) {
            html.open("p", "style", TEXT + "margin:0 0 6px;")
                    .text(plan.undecided(one))
                    .empty("br");
            link(one.url());
            html.close();
        }
        if (plan.outline().unlisted() > 0) {
            String rest = words.count("unchecked.unlisted", plan.outline().unlisted());
            html.element("p", rest, "style", SMALL + "margin:4px 0;");
        }
    }

    private void more(int rest) {
        if (rest > 0) {
            html.element("p", words.count("mail.more", rest), "style", SMALL + "margin:4px 0;");
        }
    }

    private void cell(String style) {
        html.open("tr").open("td", "style", style);
    }

    private void link(PublicUrl url) {
        html.link(url, "style", "color:#0b57a4;" + BREAK);
    }

    private static String heading() {
        return FONT + "margin:0 0 8px;font-size:17px;line-height:1.5;color:#1c2430;";
    }

    private static String subheading() {
        return FONT + "margin:12px 0 4px;font-size:15px;line-height:1.5;color:#1c2430;";
    }
}
