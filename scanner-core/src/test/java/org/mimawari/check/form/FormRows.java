package org.mimawari.check.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mimawari.check.Cell;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.QuestionTally;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.AddressKind;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;

/** Makes a form of a row: service, handed out, form, summary, switch, editor, questions. */
final class FormRows {
    static final PublicUrl FORM = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSdAozora-moushikomi/viewform");

    private FormRows() {}

    static LinkedForm form(Map<String, String> row) {
        return new LinkedForm(
                FORM,
                handouts(row.get("handed out")),
                service(row.getOrDefault("service", "google")),
                sureness(row.getOrDefault("service", "google")),
                Label.masked("夏休み教室 申し込み"),
                Cell.observed(row.get("form"), cell -> Cell.name(FormAccess.class, cell)),
                Cell.observed(row.get("summary"), cell -> Cell.name(ResponsesAccess.class, cell)),
                Cell.observed(row.get("switch"), "on"::equals),
                Cell.observed(row.get("editor"), cell -> Cell.name(FormAccess.class, cell)),
                Cell.observed(row.get("questions"), FormRows::tally));
    }

    private static Service service(String cell) {
        return switch (cell.split(" ")[0]) {
            case "google" -> Service.GOOGLE_FORMS;
            case "microsoft" -> new Service("microsoft-forms", "Microsoft Forms");
            case "other" -> new Service("aozora-form", "あおぞらフォーム");
            default -> throw new IllegalArgumentException(cell);
        };
    }

    /** Of other services it is surmised what their answers mean, unless the row says otherwise. */
    private static Sureness sureness(String cell) {
        boolean surmised = cell.endsWith(" surmised") || cell.equals("other");
        return surmised ? Sureness.SURMISED : Sureness.KNOWN;
    }

    /** "answer, editor": one place for each. */
    private static List<Handout> handouts(String cell) {
        List<Handout> handouts = new ArrayList<>();
        for (String kind : cell.split(", ")) {
            handouts.add(new Handout(Cell.name(AddressKind.class, kind), Cell.route(Via.LINK, handouts.size() + 1)));
        }
        return handouts;
    }

    /** "5 (name, phone)": five questions, one for each kind. */
    private static QuestionTally tally(String cell) {
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        int open = cell.indexOf('(');
        if (open > 0) {
            for (String kind : cell.substring(open + 1, cell.length() - 1).split(", ")) {
                kinds.put(Cell.name(DataKind.class, kind), 1);
            }
        }
        int total = Integer.parseInt(open > 0 ? cell.substring(0, open - 1) : cell);
        return new QuestionTally(total, kinds.size(), kinds);
    }
}
