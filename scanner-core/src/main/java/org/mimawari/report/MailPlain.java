package org.mimawari.report;

import java.util.List;
import java.util.Optional;
import org.mimawari.term.Place;

/** The plain part of a mail. Addresses stand alone on a line, so that every mail reader makes them links. */
final class MailPlain {
    static final int WIDTH = 72;
    private static final String RULE = "-".repeat(WIDTH);

    private final MailPlan plan;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    MailPlain(MailPlan plan) {
        this.plan = plan;
        this.words = plan.outline().words();
    }

    String text() {
        top();
        for (int i = 0; i < plan.full().size(); i++) {
            full(plan.full().get(i), i + 1);
        }
        brief();
        law();
        suspected();
        standing();
        mended();
        unchecked();
        end();
        return LegalText.of(out.toString());
    }

    private void top() {
        Headline headline = new Headline(plan.outline());
        paragraph(headline.title());
        paragraph(headline.result());
        headline.provisos().forEach(line -> wrapped("* ", line));
        if (!headline.provisos().isEmpty()) {
            out.append('\n');
        }
    }

    private void full(Story story, int number) {
        out.append(RULE).append('\n');
        wrapped("", plan.heading(story, number));
        out.append(RULE).append('\n');
        wrapped("", story.sentence());
        block("fact.thing");
        if (!story.finding().name().isEmpty()) {
            wrapped("  ", story.thing());
        }
        address("  ", story.address());
        if (!story.stake().isEmpty()) {
            block("fact.stake");
            wrapped("  ", story.stake());
        }
        if (!story.parts().isEmpty()) {
            block("fact.part");
            plan.parts(story).forEach(part -> wrapped("  ", part));
        }
        if (!story.newer().isEmpty()) {
            block("fact.newer");
            story.newer().forEach(line -> wrapped("  ", line));
        }
        block("fact.since");
        story.since().forEach(line -> wrapped("  ", line));
        if (!story.dutyLines().isEmpty()) {
            title(plan.outline().law().fact());
            story.dutyLines().forEach(line -> wrapped("  ", line));
        }
        ways(story);
        steps(story);
    }

    private void ways(Story story) {
        if (story.ways().isEmpty()) {
            return;
        }
        out.append('\n');
        wrapped("", words.count("ways", story.ways().size()));
        for (Way way : plan.ways(story)) {
            wrapped("  - ", plan.place(way.route()));
            address("    ", way.route().from().shown());
            if (way.route().place() instanceof Place.ImageSpot in) {
                address("    " + words.text("route.image") + ' ', in.image().shown());
            }
            way.before().stream().limit(MailPlan.LISTED).forEach(before -> {
                wrapped(
                        "      ",
                        words.text("ways.before")
                                + ' '
                                + plan.outline().routes().from(before));
                address("      ", before.from().shown());
            });
        }
        more("  ", plan.moreWays(story));
    }

    private void steps(Story story) {
        Optional<String> before = plan.toldBefore(story);
        if (before.isPresent()) {
            out.append('\n');
            paragraph(before.get());
            return;
        }
        numbered(story.steps());
        story.note().ifPresent(this::paragraph);
    }

    private void numbered(List<String> steps) {
        if (steps.isEmpty()) {
            return;
        }
        block("steps");
        for (int i = 0; i < steps.size(); i++) {
            wrapped("  " + (i + 1) + ". ", steps.get(i));
        }
        out.append('\n');
    }

    private void brief() {
        if (!plan.brief().isEmpty()) {
            block(plan.full().isEmpty() ? "mail.brief.only" : "mail.brief");
        }
        for (Story story : plan.brief()) {
            wrapped("- ", story.sentence());
            address("  ", story.address());
            story.ways().stream()
                    .findFirst()
                    .ifPresent(way -> wrapped("  ", words.text("form.from") + ' ' + plan.place(way.route())));
        }
        more("", plan.hidden());
    }

    private void suspected() {
        if (plan.suspected().isEmpty()) {
            return;
        }
        out.append('\n');
        plan.suspected().forEach(line -> wrapped("", line));
        for (Story story : plan.grave()) {
            wrapped("- ", story.sentence());
            address("  ", story.address());
        }
    }

    private void law() {
        List<String> notes = plan.lawNotes();
        if (!notes.isEmpty()) {
            title(plan.outline().law().heading());
            notes.forEach(note -> wrapped("  ", note));
        }
    }

    private void standing() {
        plan.standing().ifPresent(line -> {
            out.append('\n');
            wrapped("", line);
        });
    }

    private void mended() {
        int n = plan.outline().mended().size();
        if (n > 0) {
            out.append('\n');
            wrapped("", words.count("mail.mended", n));
        }
    }

    private void unchecked() {
        if (plan.outline().uncheckedTotal() == 0) {
            return;
        }
        out.append('\n');
        wrapped("", words.count("section.unchecked", plan.outline().uncheckedTotal()));
        plan.unchecked().forEach(line -> wrapped("- ", line));
        if (!plan.undecided().isEmpty()) {
            wrapped("", words.text("mail.undecided"));
        }
        for (Unchecked one : plan.undecided()) {
            wrapped("- ", plan.undecided(one));
            address("  ", one.url().shown());
        }
        if (plan.outline().unlisted() > 0) {
            wrapped("", words.count("unchecked.unlisted", plan.outline().unlisted()));
        }
    }

    private void end() {
        out.append('\n').append(RULE).append('\n');
        plan.extent().forEach(line -> wrapped("", line));
        wrapped("", plan.when());
        plan.notes().forEach(note -> wrapped("", note));
        wrapped("", words.text("page.privacy"));
    }

    private void block(String key) {
        title(words.text(key));
    }

    private void title(String text) {
        out.append('\n').append(text).append('\n');
    }

    private void paragraph(String text) {
        wrapped("", text);
        out.append('\n');
    }

    private void more(String indent, int rest) {
        if (rest > 0) {
            wrapped(indent, words.count("mail.more", rest));
        }
    }

    private void address(String indent, String address) {
        out.append(indent).append(address).append('\n');
    }

    /** The first line begins with {@code start}, the others are set in below it. */
    private void wrapped(String start, String text) {
        String indent = " ".repeat(Columns.width(start));
        String begin = start;
        for (String line : Columns.wrap(text, WIDTH - indent.length())) {
            out.append(begin).append(line).append('\n');
            begin = indent;
        }
    }
}
