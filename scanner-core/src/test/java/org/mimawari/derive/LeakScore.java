package org.mimawari.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mimawari.content.SiteText;

/** How many tables were told, and how; and which were not. */
final class LeakScore {
    private final TableLook look;
    private final List<String> notAlert = new ArrayList<>();
    private final List<String> notAtAll = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int tables;
    private int alerts;
    private int suspected;

    LeakScore(TableLook look) {
        this.look = look;
    }

    void add(String name, List<List<String>> rows) {
        TableTally tally = new TableTally(look);
        rows.forEach(row -> tally.row(row.stream().map(SiteText::new).toList()));
        tally.settle();
        add(
                name,
                tally.people(),
                tally.suspected(),
                tally.rows() + " rows, " + tally.byKind().keySet());
    }

    void add(String name, int people, int maybe, String what) {
        tables++;
        if (people > 0) {
            alerts++;
            told.add(name + ": ALERT, " + people + " of " + what);
        } else if (maybe > 0) {
            suspected++;
            told.add(name + ": suspected, " + maybe + " of " + what);
            notAlert.add(name + ": suspected");
        } else {
            notAlert.add(name + ": none");
            notAtAll.add(name);
        }
    }

    int tables() {
        return tables;
    }

    int alerts() {
        return alerts;
    }

    int atLeastSuspected() {
        return alerts + suspected;
    }

    double alertShare() {
        return tables == 0 ? 1 : (double) alerts / tables;
    }

    double atLeastSuspectedShare() {
        return tables == 0 ? 1 : (double) (alerts + suspected) / tables;
    }

    /** Those that were suspected or not told at all. */
    List<String> notAlert() {
        return List.copyOf(notAlert);
    }

    /** Those that were not even suspected. */
    List<String> notAtAll() {
        return List.copyOf(notAtAll);
    }

    /** Those that were told. */
    List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5d tables: alert %5d (%5.1f %%), suspected %4d, none %4d",
                tables,
                alerts,
                100 * alertShare(),
                suspected,
                tables - alerts - suspected);
    }
}
