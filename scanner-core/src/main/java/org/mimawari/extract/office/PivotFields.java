package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Reads the fields of a pivot cache and the values that its records share. Used by one thread. Source: ECMA-376 Part 1, 18.10.1. */
final class PivotFields implements ElementEvents {
    /** As many as a sheet has columns. */
    static final int MOST_FIELDS = SheetTable.MOST_COLUMNS;

    private final List<String> names = new ArrayList<>();
    /** Where the values of each field begin. */
    private final List<Integer> starts = new ArrayList<>();

    private final PackedTexts values = new PackedTexts();
    private boolean inShared;
    private boolean cut;

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "cacheField" -> {
                if (names.size() < MOST_FIELDS) {
                    names.add(element.attribute("name"));
                    starts.add(values.count());
                } else {
                    cut = true;
                }
            }
            case "sharedItems" -> inShared = true;
            case "s", "n", "d", "b", "e", "m" -> {
                if (inShared) {
                    values.add(value(element));
                }
            }
            case "fieldGroup", "tpls", "cacheHierarchies", "extLst" -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    @Override
    public void end(String name) {
        if (name.equals("sharedItems")) {
            inShared = false;
        }
    }

    /** Whether there are more fields or values than are kept. */
    boolean isCut() {
        return cut || values.isCut();
    }

    /** Of a record or a shared value. */
    static String value(XmlElement element) {
        String raw = element.attribute("v");
        return switch (element.name()) {
            case "d" -> CellText.day(raw);
            case "e", "m" -> "";
            default -> raw;
        };
    }

    List<SiteText> names() {
        return names.stream().map(SiteText::new).toList();
    }

    String shared(int field, long number) {
        if (field >= starts.size() || number < 0) {
            return "";
        }
        long at = starts.get(field) + number;
        int end = field + 1 < starts.size() ? starts.get(field + 1) : values.count();
        return at < end ? values.get((int) at) : "";
    }

    /** Where there are no records, the values that are left, field by field: which of them belong together is not known any more. */
    void hand(DocumentSink sink, Place place) {
        for (int field = 0; field < names.size(); field++) {
            int end = field + 1 < starts.size() ? starts.get(field + 1) : values.count();
            if (end > starts.get(field)) {
                TableSink table = sink.table(place, Concealment.PIVOT_CACHE, Set.of());
                table.row(List.of(new SiteText(names.get(field))), Concealment.NONE);
                for (int at = starts.get(field); at < end; at++) {
                    table.row(List.of(new SiteText(values.get(at))), Concealment.NONE);
                }
            }
        }
    }
}
