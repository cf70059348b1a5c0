package org.mimawari.extract.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.plain.PrintedLinks;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Finds the lists in nested data while it is read, and tells each as a table: objects that stand under one key of another, and three or more of one shape, whatever their keys ("objects by id"). What stands in an object but once is part of it, and
 * what is in no list is told as text, "key: value". Keeps what is open only, at most {@value #MOST_HELD} characters of it. Used by one thread.
 */
final class RecordLists {
    private static final long MOST_HELD = 4_000_000;
    private static final int MOST_TABLES = 100;
    private static final int MOST_VARIANTS = 10;
    /** For the children of an object that are a list whatever their keys. */
    private static final String ANY = "*";

    private final DocumentSink sink;
    private final PrintedLinks links;
    private final Deque<OpenRecord> open = new ArrayDeque<>();
    private final Map<String, List<RecordTable>> tables = new HashMap<>();
    private int count;
    private long held;
    private boolean rows;
    private boolean cut;

    RecordLists(DocumentSink sink) {
        this.sink = sink;
        this.links = new PrintedLinks(sink);
        open.push(new OpenRecord(""));
    }

    /** An object begins. @param key of it, or of the list in which it stands */
    void begin(String key) {
        open.push(new OpenRecord(key));
    }

    /** A field of the object that is open. */
    void value(String key, String text) {
        links.in(new SiteText(text));
        add(open.element(), Headings.of(key), text);
    }

    /** The same; what was said of the key before goes on. */
    void more(String key, String text) {
        links.in(new SiteText(text));
        open.element().fields().join(Headings.of(key), text);
    }

    private void add(OpenRecord record, String heading, String text) {
        record.fields().add(heading, text);
    }

    /** The object that is open ends. @param text that stood in it by itself, or empty */
    void end(String text) {
        OpenRecord ended = open.pop();
        if (ended.isEmpty()) {
            value(ended.key(), text);
            return;
        }
        add(ended, Headings.of(ended.key()), text);
        held -= ended.heldCharacters();
        Fields record = ended.folded();
        cut |= record.isCut();
        Optional<String> only = record.onlyValue();
        if (only.isPresent()) {
            add(open.element(), Headings.of(Headings.singular(ended.key())), only.get());
        } else {
            take(ended.key(), record);
        }
    }

    private void take(String key, Fields record) {
        OpenRecord parent = open.element();
        String list = open.size() + " " + key;
        String byId = open.size() + " " + parent.key() + ANY;
        if (isOpen(list, record)) {
            row(list, key, record);
            return;
        }
        if (isOpen(byId, record)) {
            row(byId, parent.key(), record);
            return;
        }
        List<Fields> before = parent.release(key);
        String into = before.isEmpty() ? byId : list;
        before = before.isEmpty() ? parent.releaseLike(record) : before;
        if (before.isEmpty()) {
            hold(parent, key, record);
            return;
        }
        String owner = into.equals(list) ? key : parent.key();
        for (Fields earlier : before) {
            held -= earlier.characters();
            row(into, owner, earlier);
        }
        row(into, owner, record);
    }

    private boolean isOpen(String name, Fields record) {
        List<RecordTable> known = tables.getOrDefault(name, List.of());
        return known.stream().anyMatch(table -> table.isLike(record));
    }

    private void hold(OpenRecord parent, String key, Fields record) {
        held += record.characters();
        if (held > MOST_HELD || !parent.hold(key, record)) {
            held -= record.characters();
            cut = true;
        }
    }

    private void row(String name, String owner, Fields record) {
        rows = true;
        List<RecordTable> known = tables.computeIfAbsent(name, none -> new ArrayList<>());
        for (RecordTable table : known) {
            if (table.isLike(record)) {
                table.row(record);
                return;
            }
        }
        if (known.size() == MOST_VARIANTS || count == MOST_TABLES) {
            cut = true;
            return;
        }
        count++;
        RecordTable table = new RecordTable(sink, owner);
        known.add(table);
        table.row(record);
    }

    /** Nothing follows, or nothing that can be read: what is still open is told. */
    void finish() {
        while (open.size() > 1) {
            end("");
        }
        Fields rest = open.element().folded();
        cut |= rest.isCut();
        StringBuilder text = new StringBuilder();
        rest.all()
                .forEach((heading, value) ->
                        text.append(heading).append(": ").append(value).append('\n'));
        if (!text.isEmpty()) {
            sink.text(Place.WHOLE, Concealment.NONE, new SiteText(text.toString()));
        }
        tables.values().forEach(variants -> variants.forEach(RecordTable::end));
    }

    /** Whether a list was found. */
    boolean hasRows() {
        return rows;
    }

    /** Whether something was left out. */
    boolean isCut() {
        return cut;
    }
}
