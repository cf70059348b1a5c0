package org.mimawari.report;

import org.mimawari.finding.ReportingDuty.Standing;
import org.mimawari.term.PublicUrl;

/** The parts of the HTML report that tell what the law on personal data may ask. */
final class HtmlLaw {
    private static final String SECTION = "law";

    private final HtmlWriter html;
    private final Outline outline;

    HtmlLaw(HtmlWriter html, Outline outline) {
        this.html = html;
        this.outline = outline;
    }

    /** In the box of a finding. */
    void of(Story story) {
        story.duty().ifPresent(this::box);
    }

    private void box(DutyStory duty) {
        boolean calm = duty.duty().standing() == Standing.NO_SIGN;
        html.open("div", "class", calm ? "duty calm" : "duty");
        html.element(calm ? "p" : "h4", duty.lead());
        if (!duty.grounds().isEmpty()) {
            html.open("ul");
            duty.grounds().forEach(ground -> html.element("li", ground));
            html.close();
        }
        if (!duty.days().isEmpty()) {
            html.element("p", duty.days());
        }
        html.open("p", "class", "spot").element("a", outline.law().heading(), "href", '#' + SECTION);
        html.close().close();
    }

    /** Where many findings are told in a line each. */
    void briefly(Story story) {
        story.duty().filter(duty -> duty.duty().isPressing()).ifPresent(duty -> html.empty("br")
                .text(duty.brief()));
    }

    /** Who decides, and which articles say so; nothing if the report speaks of no duty. */
    void notes() {
        if (!outline.hasDuties()) {
            return;
        }
        LawWords law = outline.law();
        html.open("section", "class", SECTION, "aria-labelledby", SECTION)
                .element("h2", law.heading(), "id", SECTION)
                .open("ul");
        law.notes(outline.background().rules()).forEach(note -> html.element("li", note));
        html.open("li").text(law.page() + ' ').link(PublicUrl.of(law.pageAddress()));
        html.close().close().close();
    }
}
