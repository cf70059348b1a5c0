package org.mimawari.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Subject;
import org.mimawari.term.Language;
import org.mimawari.term.Route;

/**
 * The report for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, as Excel wants it. A row a finding and a place that leads to
 * it, a row an address that could not be checked, a row a thing of an outside service, and a first row about the run. No cell can be taken for a formula.
 */
public final class CsvFormat implements Format {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "row",
            "severity",
            "state",
            "problem",
            "title",
            "address",
            "stake",
            "message",
            "way",
            "fromTitle",
            "fromAddress",
            "place",
            "steps",
            "firstSeen",
            "doNow",
            "check",
            "fingerprint",
            "lastChange",
            "duty");

    private final Function<Language, Words> words;

    public CsvFormat(Function<Language, Words> words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String fileName() {
        return "report.csv";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Outline outline = Outline.of(edition, words);
        StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK);
        row(
                csv,
                COLUMNS.stream()
                        .map(name -> outline.words().text("csv.column." + name))
                        .toList());
        row(csv, run(outline));
        findings(csv, outline, "finding", Stream.of(outline.urgent(), outline.later()));
        findings(csv, outline, "suspected", Stream.of(outline.suspected()));
        findings(csv, outline, "appendix", Stream.of(outline.appendix()));
        findings(csv, outline, "mended", Stream.of(outline.mended()));
        accepted(csv, outline);
        for (Unchecked one : outline.unchecked()) {
            row(csv, unchecked(outline, one));
        }
        PastWords past = new PastWords(outline);
        for (LinkedForm form : outline.forms()) {
            row(csv, form(outline, form, past));
        }
        things(csv, outline, past);
        out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> run(Outline outline) {
        Headline headline = new Headline(outline);
        String message = Stream.concat(Stream.of(headline.result()), headline.provisos().stream())
                .reduce((a, b) -> a + ' ' + b)
                .orElse("");
        return cells(
                outline,
                "run",
                Map.of(
                        "title", outline.report().site(),
                        "message", message + ' ' + String.join(" ", new Extent(outline).lines()),
                        "firstSeen", outline.moments().time(outline.report().started())));
    }

    private static void findings(StringBuilder csv, Outline outline, String kind, Stream<List<Story>> groups) {
        groups.flatMap(List::stream).forEach(story -> {
            List<Map<String, String>> ways = ways(outline, story);
            ways.forEach(way -> {
                Map<String, String> all = new HashMap<>(finding(outline, story));
                all.putAll(way);
                row(csv, cells(outline, kind, all));
            });
        });
    }

    private static void accepted(StringBuilder csv, Outline outline) {
        AcceptedWords accepted = new AcceptedWords(outline);
        for (AcceptedWords.Row row : accepted.rows()) {
            Map<String, String> all = new HashMap<>(finding(outline, row.story()));
            all.put("message", accepted.line(row.acceptance()));
            all.remove("doNow");
            row(csv, cells(outline, "accepted", all));
        }
    }

    private static Map<String, String> finding(Outline outline, Story story) {
        return Map.ofEntries(
                Map.entry("severity", outline.phrases().severity(story.finding().severity())),
                Map.entry("state", outline.phrases().state(story.tracked().state())),
                Map.entry("problem", story.heading()),
                Map.entry("title", story.finding().name().text()),
                Map.entry("address", story.address()),
                Map.entry("stake", story.stake()),
                Map.entry("message", story.sentence()),
                Map.entry("firstSeen", outline.moments().time(story.tracked().firstSeen())),
                Map.entry("doNow", String.join("\n", story.steps())),
                Map.entry("duty", String.join("\n", story.dutyLines())),
                Map.entry("check", story.finding().check()),
                Map.entry("fingerprint", story.finding().fingerprint().hex()));
    }

    private static List<Map<String, String>> ways(Outline outline, Story story) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Way way : story.ways()) {
            rows.add(way(outline, way.route(), 1));
            way.before().forEach(before -> rows.add(way(outline, before, 2)));
        }
        return rows.isEmpty() ? List.of(Map.of()) : rows;
    }

    private static Map<String, String> way(Outline outline, Route route, int steps) {
        return Map.of(
                "way", outline.routes().thing(route),
                "fromTitle", route.title().text(),
                "fromAddress", route.from().shown(),
                "place", outline.routes().place(route.place()),
                "steps", Integer.toString(steps));
    }

    private static List<String> unchecked(Outline outline, Unchecked one) {
        return cells(
                outline,
                "unchecked",
                Map.of(
                        "title", one.name().text(),
                        "address", one.url().shown(),
                        "message", outline.phrases().reason(one.reason()),
                        "fromAddress",
                                one.routes().stream()
                                        .findFirst()
                                        .map(route -> route.from().shown())
                                        .orElse(""),
                        "check", String.join(" ", one.checks())));
    }

    private static List<String> form(Outline outline, LinkedForm form, PastWords past) {
        FormWords states = new FormWords(outline.phrases());
        Map<String, String> all = new HashMap<>();
        form.routes().stream().findFirst().ifPresent(route -> all.putAll(way(outline, route, 1)));
        all.put("title", form.title().text());
        all.put("address", form.url().shown());
        all.put("stake", states.asks(form));
        all.put("message", states.line(form));
        all.put("firstSeen", past.firstSeen(form.url()));
        all.put("lastChange", past.lastChange("form", form.url()));
        return cells(outline, "form", all);
    }

    private static void things(StringBuilder csv, Outline outline, PastWords past) {
        ThingList list = new ThingList(outline);
        for (ThingList.Part part : ThingList.Part.values()) {
            list.rows(part).forEach(row -> row(csv, thing(outline, part, row, past)));
        }
    }

    private static List<String> thing(Outline outline, ThingList.Part part, ThingRow row, PastWords past) {
        Subject subject = row.subject();
        Map<String, String> all = new HashMap<>();
        subject.routes().stream().findFirst().ifPresent(route -> all.putAll(way(outline, route, 1)));
        all.put("title", subject.name().text());
        all.put("address", subject.url().shown());
        all.put("stake", row.detail());
        all.put("message", outline.words().text("thing.line", Map.of("service", row.service(), "state", row.state())));
        if (part.isAsked()) {
            all.put("firstSeen", past.firstSeen(subject.url()));
            all.put("lastChange", past.lastChange(part.word(), subject.url()));
        }
        return cells(outline, part.word(), all);
    }

    private static List<String> cells(Outline outline, String kind, Map<String, String> values) {
        List<String> cells = new ArrayList<>();
        cells.add(outline.words().text("csv.row." + kind));
        COLUMNS.stream().skip(1).forEach(name -> cells.add(values.getOrDefault(name, "")));
        return cells;
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells.stream().map(CsvFormat::cell).toList()))
                .append("\r\n");
    }

    /** One cell, in quotes where the standard asks for them; a cell that a spreadsheet would calculate gets an apostrophe first. */
    static String cell(String text) {
        String legal = LegalText.of(text.replace('\r', ' '));
        String safe = isFormula(legal) ? '\'' + legal : legal;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    // Also the full-width signs, which Japanese Excel takes for the narrow ones, and blanks before them.
    private static boolean isFormula(String text) {
        if (text.startsWith("\t") || text.startsWith("\n")) {
            return true;
        }
        String bare = text.strip();
        return !bare.isEmpty() && "=+-@＝＋－＠".indexOf(bare.charAt(0)) >= 0;
    }
}
