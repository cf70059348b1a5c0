package org.mimawari.report;

import org.mimawari.finding.Accepting.Use;

/** The section of the HTML report on what the organisation answers for. */
final class HtmlAccepted {
    private final HtmlWriter html;
    private final Outline outline;
    private final Words words;
    private final AcceptedWords accepted;

    HtmlAccepted(HtmlWriter html, Outline outline) {
        this.html = html;
        this.outline = outline;
        this.words = outline.words();
        this.accepted = new AcceptedWords(outline);
    }

    void section() {
        if (accepted.isEmpty()) {
            return;
        }
        html.open("section", "class", "accepted", "aria-labelledby", "accepted");
        html.element("h2", words.count("section.accepted", accepted.count()), "id", "accepted");
        html.element("p", words.text("section.accepted.lead"), "class", "lead");
        reviews();
        if (accepted.count() > 0) {
            html.open("details").element("summary", words.count("accepted.all", accepted.count()));
            html.open("ul", "class", "plain");
            accepted.rows().forEach(this::row);
            html.close().close();
        }
        html.close();
    }

    private void row(AcceptedWords.Row row) {
        String severity = outline.phrases().severity(row.story().finding().severity());
        html.open("li").element("strong", row.story().heading()).text(" (" + severity + ") ");
        html.foreign(row.story().finding().name().text());
        html.empty("br").link(row.story().finding().target()).empty("br");
        html.element("span", accepted.line(row.acceptance()), "class", "spot").close();
    }

    private void reviews() {
        if (accepted.toReview().isEmpty()) {
            return;
        }
        html.open("ul", "class", "plain");
        for (Use use : accepted.toReview()) {
            html.open("li").element("strong", accepted.review(use)).empty("br");
            html.element("span", accepted.entry(use), "class", "spot").close();
        }
        html.close();
    }
}
