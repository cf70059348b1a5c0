package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mimawari.finding.Focus;
import org.mimawari.finding.Severity;
import org.mimawari.site.Coverage;
import org.mimawari.term.Cause;

/** The result of a run in a sentence or two, for the top of every report and for the subject of a mail. */
final class Headline {
    /** What kind of result it is; the name is part of the keys of the words, and of the JSON report. */
    enum Mood {
        URGENT,
        LATER,
        SUSPECTED,
        /** Nothing but what the appendix tells. */
        REVIEW,
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

    String title() {
        String kind =
                switch (outline.background().kind()) {
                    case SCAN -> "";
                    case RECHECK -> ".recheck";
                    case PART -> ".part";
                    case INSPECTION -> ".inspect";
                };
        return words.text("page.title" + kind, Map.of("site", outline.report().site()));
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
        if (!outline.suspected().isEmpty()) {
            return Mood.SUSPECTED;
        }
        return outline.appendix().isEmpty() ? Mood.CLEAN : Mood.REVIEW;
    }

    /** The result. */
    String result() {
        return outline.background().isInspection() ? new FilesResult(outline).sentence(mood()) : resultOfSite();
    }

    private String resultOfSite() {
        return switch (mood()) {
            case URGENT, LATER -> words.text("result.open", Map.of("things", toMend()));
            case SUSPECTED ->
                words.count("result.suspected", outline.suspected().size());
            case REVIEW ->
                askedNothing()
                        ? words.text("result.nothing-asked")
                        : words.count("result.review", outline.appendix().size());
            case CLEAN -> words.text(askedNothing() ? "result.nothing-asked" : "result.clean");
            case BLIND -> words.text("result.blind");
        };
    }

    /** A re-check that asked nothing found nothing, but that says nothing. */
    private boolean askedNothing() {
        Coverage own = outline.coverage();
        return outline.background().isRecheck()
                && outline.background().asked() == 0
                && own.pages() + own.documents() + own.images() == 0;
    }

    /** What else must be known before the result is believed: what could not be seen, and what is only suspected. */
    List<String> provisos() {
        List<String> lines = new ArrayList<>();
        if (outline.pressing() > 0) {
            lines.add(outline.law().proviso(outline.pressing()));
        }
        lines.addAll(beside());
        if (!outline.coverage().startAnswered()) {
            lines.add(words.text("proviso.start"));
        } else if (!outline.report().enoughSeen() && mood() != Mood.BLIND) {
            lines.add(words.text("proviso.little"));
        }
        if (!outline.coverage().finished() && !outline.background().isRecheck()) {
            lines.add(words.text("proviso.unfinished"));
        }
        shutOut().forEach(host -> lines.add(words.text("proviso.shut-out", Map.of("host", host))));
        if (mood() != Mood.SUSPECTED && !outline.suspected().isEmpty()) {
            lines.add(words.count("proviso.suspected", outline.suspected().size()));
        }
        if (mood() != Mood.REVIEW && !outline.appendix().isEmpty()) {
            lines.add(words.count("proviso.appendix", outline.appendix().size()));
        }
        if (outline.uncheckedTotal() > 0) {
            lines.add(words.count("proviso.unchecked", outline.uncheckedTotal()));
        }
        lines.addAll(new AcceptedWords(outline).provisos());
        return lines;
    }

    /** What stands and is not what the run is about. */
    private List<String> beside() {
        Focus focus = outline.background().focus();
        int n = outline.report().beside(focus);
        if (focus.since() != null) {
            String key = n == 1 ? "proviso.since.one" : "proviso.since.other";
            return List.of(words.text(
                    key, Map.of("n", words.number(n), "run", focus.since().value())));
        }
        return n == 0 ? List.of() : List.of(words.count("proviso.elsewhere", n));
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
        String what = outline.background().isRecheck() ? changes() : stands();
        if (outline.background().isPart()) {
            what = words.text("subject.part", Map.of("what", what));
        }
        return words.text("subject", Map.of("site", outline.report().site(), "what", what))
                .replaceAll("\\p{Cntrl}", " ");
    }

    private String stands() {
        return words.text(
                "subject." + mood().name(),
                Map.of(
                        "n", words.number(outline.toMend()),
                        "critical", critical(outline.open(Severity.CRITICAL)),
                        "suspected", words.number(outline.suspected().size()),
                        "appendix", words.number(outline.appendix().size()),
                        "unchecked", unchecked()));
    }

    /** What a re-check changed: it is mailed each day, so only news belongs there. */
    private String changes() {
        List<Story> urgent = Outline.changed(outline.urgent());
        int worse = urgent.size() + Outline.changed(outline.later()).size();
        List<String> parts = new ArrayList<>();
        if (worse > 0) {
            int critical = (int) urgent.stream()
                    .filter(story -> story.finding().severity() == Severity.CRITICAL)
                    .count();
            parts.add(part("new", worse, critical(critical)));
        }
        add(parts, "suspected", Outline.changed(outline.suspected()).size());
        add(parts, "mended", outline.mended().size());
        if (!outline.report().enoughSeen()) {
            parts.add(words.text("subject.BLIND"));
        }
        String news = parts.isEmpty()
                ? words.text("subject.recheck.same", Map.of("unchecked", unchecked()))
                : String.join(words.text("list.comma"), parts);
        return words.text("subject.recheck", Map.of("what", news));
    }

    private void add(List<String> parts, String key, int n) {
        if (n > 0) {
            parts.add(part(key, n, ""));
        }
    }

    private String part(String key, int n, String critical) {
        return words.text("subject.recheck." + key, Map.of("n", words.number(n), "critical", critical));
    }

    private String critical(int n) {
        return n == 0 ? "" : words.text("subject.critical", Map.of("n", words.number(n)));
    }

    private String unchecked() {
        int n = outline.uncheckedTotal();
        return n == 0 ? "" : words.text("subject.unchecked", Map.of("n", words.number(n)));
    }
}
