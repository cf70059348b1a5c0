package org.mimawari.extract.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.TableSink;
import org.mimawari.extract.office.Relationships.Relationship;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;

/** Reads what a workbook has beside its sheets: caches, sources, changes, people, custom data, and what nothing refers to any more. Used once, by one thread. */
final class XlsxBeside {
    private static final String BINARY = ".bin";

    private final PackageParts parts;
    private final DocumentSink sink;
    private final TextLinks links;
    private final Map<String, Place> sheets;
    private boolean unread;

    /** @param sheets by the id by which the log of changes knows them */
    XlsxBeside(PackageParts parts, DocumentSink sink, TextLinks links, Map<String, Place> sheets) {
        this.parts = parts;
        this.sink = sink;
        this.links = links;
        this.sheets = sheets;
    }

    /** Whether there is something that cannot be read. */
    boolean isUnread() {
        return unread;
    }

    void of(Relationships book) throws IOException {
        for (Relationship relation : book.all()) {
            if (!relation.external() && !relation.target().endsWith(BINARY)) {
                of(relation);
            }
        }
    }

    private void of(Relationship relation) throws IOException {
        String part = relation.target();
        switch (relation.type()) {
            case "pivotCacheDefinition" -> pivot(part);
            case "externalLink" -> external(part);
            case "connections" -> parts.read(part, new DataSources(sink, links));
            case "person" -> parts.read(part, new SheetComments(sink, links, Place.WHOLE));
            case "revisionHeaders" -> changes(part);
            case "customXml" -> parts.read(part, new CustomData(sink));
            // Tables of the model are kept in columns, packed: that they are there is all that is known.
            case "powerPivotData" -> unread = true;
            default -> {
                // Read before, or nothing to read.
            }
        }
    }

    private void pivot(String part) throws IOException {
        PivotFields fields = new PivotFields();
        if (!parts.read(part, fields)) {
            return;
        }
        if (fields.isCut()) {
            sink.leftOut();
        }
        boolean records = false;
        for (String each : parts.relationships(part).parts("pivotCacheRecords")) {
            if (parts.has(each) && !each.endsWith(BINARY)) {
                TableSink table = sink.table(Place.WHOLE, Concealment.PIVOT_CACHE, Set.of());
                table.row(fields.names(), Concealment.NONE);
                records |= parts.read(each, new PivotRecords(fields, table));
            }
        }
        if (!records) {
            fields.hand(sink, Place.WHOLE);
        }
    }

    private void external(String part) throws IOException {
        parts.read(part, new ExternalCells(sink, links));
        for (Relationship relation : parts.relationships(part).all()) {
            // A file beside this one is not offered to anybody.
            if (relation.external() && relation.target().indexOf(':') > 0) {
                links.link(Place.WHOLE, relation.target(), "");
            }
        }
    }

    private void changes(String part) throws IOException {
        parts.read(part, new ChangeLog(sink, links, sheets));
        for (String log : parts.relationships(part).parts("revisionLog")) {
            parts.read(log, new ChangeLog(sink, links, sheets));
        }
    }

    /**
     * What nothing in the file refers to: a look into the file finds it all the same.
     *
     * @param known how many sheets the workbook lists
     * @param lost takes a sheet that it does not list, by its part and its place behind the others
     */
    void leftovers(int known, BiConsumer<String, Place> lost) throws IOException {
        int number = known;
        for (String part : parts.unread()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.startsWith("customxml/") && lower.endsWith(".xml") && !lower.contains("itemprops")) {
                parts.read(part, new CustomData(sink));
            } else if (lower.contains("/media/")) {
                parts.embed(part, sink, Place.WHOLE, Concealment.NONE);
            } else if (lower.contains("/embeddings/")) {
                parts.embed(part, sink, Place.WHOLE, Concealment.EMBEDDED_FILE);
            } else if (lower.contains("/model/")) {
                unread = true;
            } else if (lower.startsWith("xl/pivotcache/pivotcachedefinition")) {
                pivot(part);
            } else if (lower.startsWith("xl/worksheets/sheet") && lower.endsWith(".xml")) {
                number++;
                lost.accept(part, new Place.Sheet(number, Label.NONE));
            }
        }
    }
}
