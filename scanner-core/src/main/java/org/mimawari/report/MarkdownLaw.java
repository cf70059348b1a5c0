package org.mimawari.report;

/** The parts of the Markdown report that tell what the law may ask, and what is worth a look. */
final class MarkdownLaw {
    private static final int LISTED = 50;

    private final StringBuilder md;
    private final Outline outline;

    MarkdownLaw(StringBuilder md, Outline outline) {
        this.md = md;
        this.outline = outline;
    }

    /** In the list of facts of a finding. */
    void of(Story story) {
        story.duty().ifPresent(duty -> {
            md.append("- **")
                    .append(outline.law().fact())
                    .append("**: ")
                    .append(MarkdownText.escape(duty.lead()))
                    .append('\n');
            duty.lines().stream().skip(1).forEach(line -> md.append("  - ")
                    .append(MarkdownText.escape(line))
                    .append('\n'));
        });
    }

    /** Who decides, and which articles say so; nothing if the report speaks of no duty. */
    void notes() {
        if (!outline.hasDuties()) {
            return;
        }
        md.append("\n## ").append(outline.law().heading()).append("\n\n");
        outline.law().notes(outline.background().rules()).forEach(note -> md.append("- ")
                .append(MarkdownText.escape(note))
                .append('\n'));
        md.append("- ")
                .append(outline.law().page())
                .append(": <")
                .append(outline.law().pageAddress())
                .append(">\n");
    }

    /** Folded away: it is no alarm. */
    void appendix() {
        int all = outline.appendix().size();
        if (all == 0) {
            return;
        }
        md.append("\n## ")
                .append(outline.words().count("section.appendix", all))
                .append("\n\n");
        md.append(MarkdownText.escape(outline.words().text("section.appendix.lead")))
                .append("\n");
        StoryGroups.byHeading(outline.appendix()).forEach(alike -> {
            md.append("\n<details><summary>")
                    .append(MarkdownText.escape(alike.get(0).heading()))
                    .append(outline.words().count("bracketed", alike.size()))
                    .append("</summary>\n\n");
            alike.stream().limit(LISTED).forEach(this::thing);
            if (alike.size() > LISTED) {
                md.append('\n')
                        .append(outline.words().count("mail.more", alike.size() - LISTED))
                        .append('\n');
            }
            md.append("\n</details>\n");
        });
    }

    private void thing(Story story) {
        md.append("- ")
                .append(MarkdownText.escape(story.sentence()))
                .append("<br>")
                .append(MarkdownText.address(story.finding().target()))
                .append('\n');
    }
}
