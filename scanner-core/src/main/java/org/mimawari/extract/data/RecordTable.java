package org.mimawari.extract.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Tells records as rows of a table: the headings are the keys of the first records, in their order. What a later record has besides stands behind, without a heading. Keeps the first records only. Used by one thread.
 */
final class RecordTable {
    private static final int LOOK_AT = 30;
    private static final long MOST_WAITING = 100_000;

    private final DocumentSink sink;
    private final String owner;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Fields> waiting = new ArrayList<>();
    private long waitingCharacters;
    private @Nullable TableSink table;

    /** @param owner key of the list */
    RecordTable(DocumentSink sink, String owner) {
        this.sink = sink;
        this.owner = owner;
    }

    boolean isLike(Fields record) {
        return record.isLike(columns.keySet());
    }

    void row(Fields record) {
        if (record.isCut()) {
            sink.leftOut();
        }
        if (table == null) {
            waiting.add(record);
            record.headings().forEach(heading -> columns.putIfAbsent(heading, columns.size()));
            waitingCharacters += record.characters();
            if (waiting.size() == LOOK_AT || waitingCharacters > MOST_WAITING) {
                open();
            }
        } else {
            give(table, record);
        }
    }

    /** No record follows. */
    void end() {
        if (table == null) {
            open();
        }
    }

    private void open() {
        TableSink opened = sink.table(Place.WHOLE, Concealment.NONE, Set.of());
        table = opened;
        List<SiteText> headings = columns.keySet().stream()
                .map(heading -> isNumber(heading) ? "" : Headings.within(owner, heading))
                .map(SiteText::new)
                .toList();
        if (!headings.stream().allMatch(SiteText::isBlank)) {
            opened.row(headings, Concealment.NONE);
        }
        waiting.forEach(record -> give(opened, record));
        waiting.clear();
    }

    /** Of a list within a list only the places of the fields are known. */
    private static boolean isNumber(String heading) {
        return heading.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void give(TableSink into, Fields record) {
        List<SiteText> cells = new ArrayList<>(columns.size());
        columns.keySet().forEach(heading -> cells.add(new SiteText(record.get(heading))));
        record.all().forEach((heading, text) -> {
            if (!columns.containsKey(heading)) {
                cells.add(new SiteText(text));
            }
        });
        into.row(cells, Concealment.NONE);
    }
}
