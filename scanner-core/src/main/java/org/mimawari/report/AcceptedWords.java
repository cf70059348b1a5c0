package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.Accepting.AcceptedFinding;
import org.mimawari.finding.Accepting.Use;

/** Words for what the organisation answers for. Reason and name are those of its own file; all else is of the report. */
final class AcceptedWords {
    private final Outline outline;
    private final Words words;
    private final Accepting accepting;

    AcceptedWords(Outline outline) {
        this.outline = outline;
        this.words = outline.words();
        this.accepting = outline.report().accepting();
    }

    /** An accepted finding in words, and the acceptance by which it is one. */
    record Row(Story story, Acceptance acceptance) {}

    List<Row> rows() {
        Storyteller teller = new Storyteller(outline.phrases(), outline.moments(), outline.edition());
        List<Row> rows = new ArrayList<>();
        for (AcceptedFinding one : accepting.findings()) {
            rows.add(new Row(teller.tell(one.tracked()), one.acceptance()));
        }
        return rows;
    }

    int count() {
        return accepting.findings().size();
    }

    List<Use> toReview() {
        return accepting.toReview();
    }

    boolean isEmpty() {
        return count() == 0 && toReview().isEmpty();
    }

    /** What must be known beside the result: how many are accepted, and that acceptances are to be looked after. */
    List<String> provisos() {
        List<String> lines = new ArrayList<>();
        if (count() > 0) {
            lines.add(words.count("proviso.accepted", count()));
        }
        if (!toReview().isEmpty()) {
            lines.add(words.count("proviso.acceptances", toReview().size()));
        }
        return lines;
    }

    /** "Until 31 March 2027, by PR office: The summary is meant to be public". */
    String line(Acceptance acceptance) {
        return words.text(
                "accepted.line",
                Map.of(
                        "until", outline.moments().day(acceptance.until()),
                        "who", acceptance.who(),
                        "reason", acceptance.reason()));
    }

    /** What is to be done about an acceptance. */
    String review(Use use) {
        return words.text(
                "accepted.review." + use.outcome().name(),
                Map.of("until", outline.moments().day(use.acceptance().until())));
    }

    /** Whose acceptance it is: check and address, as its entry says. */
    String entry(Use use) {
        return words.text(
                "accepted.entry",
                Map.of(
                        "check", use.acceptance().check(),
                        "target", use.acceptance().target(),
                        "who", use.acceptance().who()));
    }
}
