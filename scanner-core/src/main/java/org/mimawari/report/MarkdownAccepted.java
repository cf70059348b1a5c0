package org.mimawari.report;

/** The section of the Markdown report on what the organisation answers for. */
final class MarkdownAccepted {
    private static final int LISTED = 50;

    private final StringBuilder md;
    private final Outline outline;
    private final AcceptedWords accepted;

    MarkdownAccepted(StringBuilder md, Outline outline) {
        this.md = md;
        this.outline = outline;
        this.accepted = new AcceptedWords(outline);
    }

    void section() {
        if (accepted.isEmpty()) {
            return;
        }
        md.append("\n## ")
                .append(MarkdownText.escape(outline.words().count("section.accepted", accepted.count())))
                .append("\n\n");
        accepted.toReview().stream().limit(LISTED).forEach(use -> md.append("- **")
                .append(MarkdownText.escape(accepted.review(use)))
                .append("**<br>")
                .append(MarkdownText.escape(accepted.entry(use)))
                .append('\n'));
        accepted.rows().stream().limit(LISTED).forEach(this::row);
        int rest = accepted.count() - LISTED;
        if (rest > 0) {
            md.append('\n').append(outline.words().count("more", rest)).append('\n');
        }
    }

    private void row(AcceptedWords.Row row) {
        md.append("- ")
                .append(MarkdownText.escape(
                        row.story().heading() + ' ' + row.story().thing()))
                .append("<br>")
                .append(MarkdownText.address(row.story().finding().target()))
                .append("<br>")
                .append(MarkdownText.escape(accepted.line(row.acceptance())))
                .append('\n');
    }
}
