package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CRNRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;

/** Takes the records of an older workbook one after another: what holds for the workbook as a whole here, each sheet to its {@link XlsSheet}. Used by one thread. */
final class XlsBook {
    private static final int MOST_SHEETS = 20_000;

    private final DocumentSink sink;
    private final TextLinks links;
    private final XlsStyles styles = new XlsStyles();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private List<BoundSheetRecord> order = List.of();
    private @Nullable SSTRecord strings;
    private @Nullable DrawingGroupRecord pictures;
    private @Nullable XlsSheet open;
    private @Nullable SheetTable cached;
    private boolean from1904;
    private int depth;
    private int streams;

    XlsBook(DocumentSink sink, TextLinks links) {
        this.sink = sink;
        this.links = links;
    }

    int sheets() {
        return sheets.size();
    }

    /** How many sheets have not been reached. */
    int unread() {
        return Math.max(0, sheets.size() - Math.max(0, streams - 1));
    }

    void take(Record record) {
        if (record instanceof BOFRecord) {
            depth++;
            if (depth == 1) {
                begin();
            }
        } else if (record instanceof EOFRecord) {
            depth--;
            if (depth == 0 && open != null) {
                open.end();
                open = null;
            }
        } else if (open != null) {
            open.take(record);
        } else if (depth == 1 && streams == 1) {
            whole(record);
        }
    }

    private void begin() {
        streams++;
        if (streams == 1) {
            return;
        }
        if (streams == 2) {
            order = sheets.stream()
                    .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                    .toList();
            endCache();
            pictures();
        }
        int at = streams - 2;
        if (at < order.size()) {
            BoundSheetRecord sheet = order.get(at);
            Concealment how = sheet.isVeryHidden()
                    ? Concealment.VERY_HIDDEN_SHEET
                    : sheet.isHidden() ? Concealment.HIDDEN_SHEET : Concealment.NONE;
            Place place = new Place.Sheet(sheets.indexOf(sheet) + 1, sink.label(new SiteText(sheet.getSheetname())));
            open = new XlsSheet(sink, links, new XlsSheet.Spot(place, how), new XlsValues(strings, styles, from1904));
        }
    }

    private void whole(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            if (sheets.size() < MOST_SHEETS) {
                sheets.add(sheet);
            } else {
                sink.leftOut();
            }
        } else if (record instanceof SSTRecord texts) {
            strings = texts;
        } else if (record instanceof FontRecord font) {
            styles.font(font);
        } else if (record instanceof FormatRecord format) {
            styles.code(format);
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.style(style);
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof DrawingGroupRecord group) {
            pictures = group;
        } else {
            other(record);
        }
    }

    private void other(Record record) {
        if (record instanceof WriteAccessRecord access) {
            property(PropertyKind.LAST_EDITOR, access.getUsername());
        } else if (record instanceof NameRecord name) {
            if (!name.isBuiltInName()) {
                tell(Concealment.DEFINED_NAME, XlsValues.literals(name.getNameDefinition()));
            }
        } else if (record instanceof SupBookRecord book) {
            endCache();
            if (book.isExternalReferences() && book.getURL() != null) {
                new OwnPaths(sink).found(book.getURL());
            }
        } else if (record instanceof CRNRecord cells) {
            cached(cells.getGenericProperties());
        }
    }

    /** The library shows the cached cells only in its description of the record. */
    private void cached(Map<String, Supplier<?>> cells) {
        SheetTable table = cached == null
                ? new SheetTable(sink, links, Place.WHOLE, Concealment.EXTERNAL_CACHE, Set.of())
                : cached;
        cached = table;
        Object values = value(cells, "constantValues");
        int column = value(cells, "firstColumn") instanceof Number first ? first.intValue() : 0;
        if (values instanceof Object[] all) {
            for (Object each : all) {
                if (each instanceof String || each instanceof Double) {
                    table.cell(
                            column,
                            each instanceof Double number ? NumberFormat.plain(number) : each.toString(),
                            Concealment.NONE);
                }
                column++;
            }
        }
        table.endRow(Concealment.NONE);
    }

    private static @Nullable Object value(Map<String, Supplier<?>> cells, String name) {
        Supplier<?> of = cells == null ? null : cells.get(name);
        return of == null ? null : of.get();
    }

    private void endCache() {
        cached = null;
    }

    private void pictures() {
        if (pictures != null) {
            new XlsPictures(sink).of(pictures);
        }
    }

    private void tell(Concealment how, String text) {
        if (!text.isBlank()) {
            sink.text(Place.WHOLE, how, new SiteText(text));
            links.printed(Place.WHOLE, text);
        }
    }

    private void property(PropertyKind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            sink.property(kind, new SiteText(value.strip()));
        }
    }

    /** The records ended, maybe too early. */
    void end() {
        if (open != null) {
            open.end();
            open = null;
        }
        if (streams == 1) {
            pictures();
        }
    }
}
