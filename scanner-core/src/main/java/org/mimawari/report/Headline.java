package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mimawari.finding.Severity;
import org.mimawari.term.Cause;

/** The result of a run in a sentence or two, for the top of every report and for the subject of a mail. */
final class Headline {
    /** What kind of result it is; the name is part of the keys of the words, and of the JSON report. */
    enum Mood {
        URGENT,
        LATER,
        SUSPECTED,
        CLEAN,
        BLIND
    }

    private static final int MANY_REFUSALS = 12;

    private final Outline outline;
    private final Words words;

    Headline(Outline outline) {
        this.outline = outline;
        this.words = outline.words();
    }

    Mood mood() {
        if (!outline.urgent().isEmpty()) {
            return Mood.URGENT;
        }
        if (!outline.later().isEmpty()) {
            return Mood.LATER;
        }
        if (!outline.report().enoughSeen()) {
            return Mood.BLIND;
        }
        return outline.suspected().isEmpty() ? Mood.CLEAN : Mood.SUSPECTED;
    }

    /** The result. */
    String result() {
        return switch (mood()) {
            case URGENT, LATER -> words.text("result.open", Map.of("things", toMend()));
            case SUSPECTED ->
                words.count("result.suspected", outline.suspected().size());
            case CLEAN -> words.text("result.clean");
            case BLIND -> words.text("result.blind");
        };
    }

    /** What else must be known before the result is believed: what could not be seen, and what is only suspected. */
    List<String> provisos() {
        List<String> lines = new ArrayList<>();
        if (!outline.coverage().startAnswered()) {
            lines.add(words.text("proviso.start"));
        } else if (!outline.report().enoughSeen() && mood() != Mood.BLIND) {
            lines.add(words.text("proviso.little"));
        }
        if (!outline.coverage().finished()) {
            lines.add(words.text("proviso.unfinished"));
        }
        shutOut().forEach(host -> lines.add(words.text("proviso.shut-out", Map.of("host", host))));
        if (mood() != Mood.SUSPECTED && !outline.suspected().isEmpty()) {
            lines.add(words.count("proviso.suspected", outline.suspected().size()));
        }
        if (outline.uncheckedTotal() > 0) {
            lines.add(words.count("proviso.unchecked", outline.uncheckedTotal()));
        }
        return lines;
    }

    /** Hosts that refused so much that they seem to refuse the scanner itself. */
    private List<String> shutOut() {
        Map<String, Long> blocked = outline.coverage().missed().stream()
                .filter(missed -> missed.cause() == Cause.BLOCKED)
                .collect(Collectors.groupingBy(missed -> missed.url().host(), TreeMap::new, Collectors.counting()));
        return blocked.entrySet().stream()
                .filter(host -> host.getValue() >= MANY_REFUSALS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** "2 problems (1 critical, 1 low)". */
    private String toMend() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int n = outline.open(severity);
            if (n > 0) {
                parts.add(words.text(
                        "result.part", Map.of("severity", outline.phrases().severity(severity), "n", words.number(n))));
            }
        }
        String total = words.count("result.problems", outline.toMend());
        return words.text(
                "result.things", Map.of("total", total, "parts", String.join(words.text("list.comma"), parts)));
    }

    /** The subject of a mail, on one line. */
    String subject() {
        String what = words.text(
                "subject." + mood().name(),
                Map.of(
                        "n", words.number(outline.toMend()),
                        "critical", critical(),
                        "suspected", words.number(outline.suspected().size()),
                        "unchecked", unchecked()));
        return words.text("subject", Map.of("site", outline.report().site(), "what", what))
                .replaceAll("\\p{Cntrl}", " ");
    }

    private String critical() {
        int n = outline.open(Severity.CRITICAL);
        return n == 0 ? "" : words.text("subject.critical", Map.of("n", words.number(n)));
    }

    private String unchecked() {
        int n = outline.uncheckedTotal();
        return n == 0 ? "" : words.text("subject.unchecked", Map.of("n", words.number(n)));
    }
}
