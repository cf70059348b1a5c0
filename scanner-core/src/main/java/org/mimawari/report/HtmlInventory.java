package org.mimawari.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.mimawari.finding.CheckInfo;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Subject;
import org.mimawari.term.Route;

/** The part of the HTML report that shows what was looked at, the good with the bad. */
final class HtmlInventory {
    private static final int OPEN_ROWS = 30;

    /** A list of so many is not folded. */
    private static final int SHORT = 10;

    private static final List<String> FORM_COLUMNS = List.of(
            "form.column.form", "form.column.answers", "form.column.access", "form.column.asks", "form.column.change");

    private final HtmlWriter html;
    private final Outline outline;
    private final Words words;
    private final FormWords formWords;
    private final PastWords past;

    HtmlInventory(HtmlWriter html, Outline outline) {
        this.html = html;
        this.outline = outline;
        this.words = outline.words();
        this.formWords = new FormWords(outline.phrases());
        this.past = new PastWords(outline);
    }

    void forms() {
        List<LinkedForm> forms = outline.forms();
        if (forms.isEmpty()) {
            return;
        }
        begin("forms", words.count("section.forms", forms.size()));
        html.element("p", words.text("section.forms.lead"), "class", "lead");
        states(forms.stream().map(formWords::answers).toList());
        folded(forms, opened(forms.stream().map(formWords::mood).toList()), this::formTable);
        html.close();
    }

    private void formTable(List<LinkedForm> forms) {
        table("scroll cards", "forms", FORM_COLUMNS);
        for (LinkedForm form : forms) {
            row(form, formWords.mood(form));
            cells(
                    FORM_COLUMNS,
                    List.of(
                            formWords.answers(form),
                            formWords.access(form),
                            formWords.asks(form),
                            past.lastChange("form", form.url())));
        }
        html.close().close().close();
    }

    /** Shared files, videos, and forms that nobody can judge. */
    void things() {
        ThingList list = new ThingList(outline);
        for (ThingList.Part part : ThingList.Part.values()) {
            List<ThingRow> rows = list.rows(part);
            if (rows.isEmpty()) {
                continue;
            }
            begin(part.key(), words.count("section." + part.key(), rows.size()));
            html.element("p", words.text("section." + part.key() + ".lead"), "class", "lead");
            if (part.isAsked()) {
                states(rows.stream().map(ThingRow::state).toList());
            }
            int opened = opened(rows.stream().map(ThingRow::mood).toList());
            folded(rows, opened, some -> thingTable(part, some));
            html.close();
        }
    }

    /** How many things stand in each state, as in the rows: a reader of three hundred sees at once where to look. */
    private void states(List<String> states) {
        if (states.size() < 2) {
            return;
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        states.forEach(state -> numbers.merge(state, 1, Integer::sum));
        List<String> parts = numbers.entrySet().stream()
                .map(state -> words.text(
                        "coverage.part", Map.of("what", state.getKey(), "n", words.number(state.getValue()))))
                .toList();
        String all = String.join(words.text("list.comma"), parts);
        html.element("p", words.text("things.states", Map.of("states", all)));
    }

    /** Those that strangers can see, up to {@value #OPEN_ROWS}; of a short list all. */
    private static int opened(List<ThingRow.Mood> moods) {
        int seen = (int) moods.stream()
                .filter(mood -> mood.compareTo(ThingRow.Mood.UNSEEN) < 0)
                .count();
        int wanted = Math.max(SHORT, Math.min(OPEN_ROWS, seen));
        return Math.min(moods.size(), wanted);
    }

    private <T> void folded(List<T> rows, int opened, Consumer<List<T>> table) {
        table.accept(rows.subList(0, opened));
        if (opened < rows.size()) {
            html.open("details").element("summary", words.count("more", rows.size() - opened));
            table.accept(rows.subList(opened, rows.size()));
            html.close();
        }
    }

    private void thingTable(ThingList.Part part, List<ThingRow> rows) {
        table("scroll cards", part.key(), part.columns());
        for (ThingRow row : rows) {
            row(row.subject(), row.mood());
            cells(
                    part.columns(),
                    part.isAsked()
                            ? List.of(
                                    row.state(),
                                    row.service(),
                                    row.detail(),
                                    past.lastChange(part.word(), row.subject().url()))
                            : List.of(row.state(), row.service()));
        }
        html.close().close().close();
    }

    /** Opens a row and names the thing. */
    private void row(Subject thing, ThingRow.Mood mood) {
        html.open("tr", "class", mood.name().toLowerCase(Locale.ROOT)).open("th", "scope", "row");
        name(thing);
        html.close();
    }

    /** The rest of a row; each cell with the head of its column, which stands beside it on a narrow screen. */
    private void cells(List<String> columns, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            html.element("td", texts.get(i), "data-column", words.text(columns.get(i + 1)));
        }
        html.close();
    }

    private void name(Subject thing) {
        if (!thing.name().isEmpty()) {
            html.foreign(thing.name().text()).empty("br");
        }
        html.link(thing.url());
        from(thing);
    }

    private void from(Subject thing) {
        List<Route> routes = thing.routes();
        if (routes.isEmpty()) {
            return;
        }
        html.empty("br")
                .open("span", "class", "spot")
                .text(words.text("form.from"))
                .text(" ");
        html.link(routes.get(0).from());
        if (routes.size() > 1) {
            html.text(" " + words.count("form.from.more", routes.size() - 1));
        }
        html.close();
    }

    void coverage() {
        Extent extent = new Extent(outline);
        begin("coverage", words.text("section.coverage"));
        html.element("p", extent.sentence(), "class", "sentence").element("p", extent.looked());
        extentTable("gap", extent.gaps());
        extentTable("outside", extent.outside());
        html.close();
    }

    private void extentTable(String name, List<Extent.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String id = "coverage-" + name;
        html.element("h3", words.text("coverage." + name + "-table"), "id", id);
        table("scroll", id, List.of("coverage.column.what", "coverage.column.n", "coverage.column.hint"));
        for (Extent.Line line : lines) {
            html.open("tr").element("th", line.what(), "scope", "row");
            html.element("td", words.number(line.n()), "class", "number");
            html.element("td", line.hint(), "class", "spot").close();
        }
        html.close().close().close();
    }

    void checks() {
        begin("checks", words.text("section.checks"));
        table(
                "scroll",
                "checks",
                List.of("check.column.check", "check.column.severity", "check.column.found", "check.column.open"));
        for (CheckInfo check : outline.report().checks()) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .text(words.check(check.id()).title())
                    .empty("br");
            html.element("code", check.id()).close();
            html.element("td", outline.phrases().severity(check.severity()));
            html.element("td", Long.toString(found(check)), "class", "number");
            html.element("td", Long.toString(undecided(check)), "class", "number")
                    .close();
        }
        html.close().close().close().close();
    }

    private long found(CheckInfo check) {
        return outline.report().alarms().stream()
                .filter(tracked -> tracked.finding().check().equals(check.id()))
                .count();
    }

    private long undecided(CheckInfo check) {
        return outline.report().undecided().stream()
                .filter(one -> one.check().equals(check.id()))
                .count();
    }

    private void begin(String id, String heading) {
        html.open("section", "class", id, "aria-labelledby", id).element("h2", heading, "id", id);
    }

    /** Opens a table that can be scrolled on a narrow screen; three elements are to be closed. */
    private void table(String css, String labelledBy, List<String> columns) {
        html.open("div", "class", css, "role", "region", "tabindex", "0", "aria-labelledby", labelledBy);
        html.open("table").open("thead").open("tr");
        columns.forEach(column -> html.element("th", words.text(column), "scope", "col"));
        html.close().close().open("tbody");
    }
}
