package org.mimawari.report;

import java.util.List;
import java.util.Locale;
import org.mimawari.finding.CheckInfo;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Subject;
import org.mimawari.term.Route;

/** The part of the HTML report that shows what was looked at, the good with the bad. */
final class HtmlInventory {
    private static final int OPEN_ROWS = 30;

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
        formTable(forms.subList(0, Math.min(OPEN_ROWS, forms.size())));
        if (forms.size() > OPEN_ROWS) {
            html.open("details").element("summary", words.count("more", forms.size() - OPEN_ROWS));
            formTable(forms.subList(OPEN_ROWS, forms.size()));
            html.close();
        }
        html.close();
    }

    private void formTable(List<LinkedForm> forms) {
        table(
                "forms",
                List.of(
                        "form.column.form",
                        "form.column.answers",
                        "form.column.access",
                        "form.column.asks",
                        "form.column.change"));
        for (LinkedForm form : forms) {
            html.open("tr", "class", formWords.mood(form)).open("th", "scope", "row");
            name(form);
            html.close();
            html.element("td", formWords.responses(form)).element("td", formWords.access(form));
            html.element("td", formWords.asks(form));
            html.element("td", past.lastChange("form", form.url())).close();
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
            thingTable(part, rows.subList(0, Math.min(OPEN_ROWS, rows.size())));
            if (rows.size() > OPEN_ROWS) {
                html.open("details").element("summary", words.count("more", rows.size() - OPEN_ROWS));
                thingTable(part, rows.subList(OPEN_ROWS, rows.size()));
                html.close();
            }
            html.close();
        }
    }

    private void thingTable(ThingList.Part part, List<ThingRow> rows) {
        table(part.key(), part.columns());
        for (ThingRow row : rows) {
            html.open("tr", "class", row.mood().name().toLowerCase(Locale.ROOT)).open("th", "scope", "row");
            name(row.subject());
            html.close();
            html.element("td", row.state()).element("td", row.service());
            if (part.isAsked()) {
                html.element("td", row.detail());
                html.element("td", past.lastChange(part.word(), row.subject().url()));
            }
            html.close();
        }
        html.close().close().close();
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
        table(id, List.of("coverage.column.what", "coverage.column.n", "coverage.column.hint"));
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
        return outline.report().open().stream()
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
    private void table(String labelledBy, List<String> columns) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", labelledBy);
        html.open("table").open("thead").open("tr");
        columns.forEach(column -> html.element("th", words.text(column), "scope", "col"));
        html.close().close().open("tbody");
    }
}
