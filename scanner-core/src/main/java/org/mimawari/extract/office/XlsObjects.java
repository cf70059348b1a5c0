package org.mimawari.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/**
 * Reads what the compound file of a workbook holds beside the workbook: embedded objects, and the caches of pivot tables field by field; which values of a record belong together is not told. Used by one thread. Source: [MS-XLS] 2.1.7.11, 2.4.278 to 2.4.284.
 */
final class XlsObjects {
    private static final String CACHES = "_SX_DB_CUR";
    private static final int MOST_BYTES = 64 << 20;
    private static final int FIELD = 0xc7;
    private static final int TEXT = 0xcd;
    private static final int NAME_AT = 14;

    private final DocumentSink sink;
    private final Allowance allowance;

    XlsObjects(DocumentSink sink, Allowance allowance) {
        this.sink = sink;
        this.allowance = allowance;
    }

    void of(DirectoryNode root) throws IOException {
        EmbeddedObjects objects = new EmbeddedObjects(sink);
        for (Entry entry : root) {
            allowance.check();
            if (!(entry instanceof DirectoryNode storage)) {
                continue;
            }
            String name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.startsWith("MBD") || name.startsWith("LNK")) {
                SiteText own = new SiteText(entry.getName());
                if (!objects.give(Place.WHOLE, Concealment.EMBEDDED_FILE, own, storage)) {
                    sink.leftOut();
                }
            } else if (name.equals(CACHES)) {
                caches(storage);
            }
        }
    }

    private void caches(DirectoryNode storage) throws IOException {
        for (Entry entry : storage) {
            if (entry instanceof DocumentEntry) {
                try (InputStream in = storage.createDocumentInputStream(entry)) {
                    cache(in.readNBytes(MOST_BYTES));
                    if (in.read() >= 0) {
                        sink.leftOut();
                    }
                }
            }
        }
    }

    private void cache(byte[] bytes) {
        allowance.unpacked(bytes.length);
        TableSink table = sink.table(Place.WHOLE, Concealment.PIVOT_CACHE, Set.of());
        for (int at = 0; at + 4 <= bytes.length; ) {
            int kind = number(bytes, at);
            int start = at + 4;
            int end = Math.min(bytes.length, start + number(bytes, at + 2));
            if (kind == FIELD) {
                table = sink.table(Place.WHOLE, Concealment.PIVOT_CACHE, Set.of());
                row(table, text(bytes, start + NAME_AT, end));
            } else if (kind == TEXT) {
                row(table, text(bytes, start, end));
            }
            at = end;
        }
    }

    private static void row(TableSink table, String text) {
        if (!text.isBlank()) {
            table.row(List.of(new SiteText(text)), Concealment.NONE);
        }
    }

    /** Its length, a byte that tells how many bytes a character has, and the characters. */
    private static String text(byte[] bytes, int at, int end) {
        if (at + 3 > end) {
            return "";
        }
        boolean wide = (bytes[at + 2] & 1) != 0;
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        int length = Math.min(number(bytes, at) * (wide ? 2 : 1), end - at - 3);
        return new String(bytes, at + 3, length, charset);
    }

    private static int number(byte[] bytes, int at) {
        return at + 1 < bytes.length ? bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 : 0;
    }
}
