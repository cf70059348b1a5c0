package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;

/** Reads the records of a pivot cache, one row each. Used by one thread. Source: ECMA-376 Part 1, 18.10.1.71. */
final class PivotRecords implements ElementEvents {
    private final PivotFields fields;
    private final TableSink table;
    private final List<SiteText> row = new ArrayList<>();

    PivotRecords(PivotFields fields, TableSink table) {
        this.fields = fields;
        this.table = table;
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "r" -> row.clear();
            case "x" -> add(fields.shared(row.size(), element.number("v", -1)));
            case "s", "n", "d", "b", "e", "m" -> {
                add(PivotFields.value(element));
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void add(String value) {
        // A record has no more values than there are fields, and more of these are told.
        if (row.size() < PivotFields.MOST_FIELDS) {
            row.add(value.isEmpty() ? SiteText.NONE : new SiteText(value));
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("r")) {
            table.row(List.copyOf(row), Concealment.NONE);
        }
    }
}
