package org.mimawari.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Reads spreadsheets of OpenDocument, packed or flat, as streams: all sheets with what hides them, their rows, columns and cells, notes, tracked changes, copies of other files' cells, links, properties, pictures and files within the file. Thread-safe. Source: OpenDocument 1.3 Part 3, 9.
 */
public final class OdsReader implements DocumentReader {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int MOST_BYTES = 64 << 20;

    private final XmlParts xml = new XmlParts();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        TextLinks links = new TextLinks(url, sink);
        if (body.size() > 0 && !isPacked(body.bytes())) {
            allowance.unpacked(body.size());
            OdsContent content = new OdsContent(sink, links, Concealment.NONE);
            boolean whole = walk(allowance).through(new ByteArrayInputStream(body.bytes()), content);
            return extent(content.sheets(), whole);
        }
        try (ZipParts zip = ZipParts.open(body, allowance)) {
            if (isEncrypted(zip, allowance)) {
                return new ReadResult.Failed<>(Cause.LOCKED);
            }
            Optional<InputStream> in = zip.part(CONTENT);
            if (in.isEmpty()) {
                return new ReadResult.Failed<>(Cause.UNREADABLE);
            }
            new OfficeProperties(sink).ofOpenDocument(zip, xml, allowance);
            OdsContent content = new OdsContent(sink, links, Concealment.NONE);
            boolean whole = walk(allowance).through(in.get(), content) && !zip.isCut();
            whole &= rest(zip, sink, links, allowance);
            return extent(content.sheets(), whole);
        }
    }

    private XmlWalk walk(Allowance allowance) {
        return new XmlWalk(xml, allowance);
    }

    private static boolean isPacked(byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length, 16); at++) {
            if (bytes[at] == '<') {
                return false;
            }
        }
        return true;
    }

    private static ReadResult<DocumentExtent> extent(int sheets, boolean whole) {
        return sheets == 0 && !whole
                ? new ReadResult.Failed<>(Cause.UNREADABLE)
                : new ReadResult.Read<>(new DocumentExtent(Math.max(1, sheets), whole ? 0 : 1));
    }

    private boolean isEncrypted(ZipParts zip, Allowance allowance) throws IOException {
        boolean[] locked = new boolean[1];
        Optional<InputStream> manifest = zip.part(MANIFEST);
        if (manifest.isPresent()) {
            walk(allowance).through(manifest.get(), (ElementEvents) element -> {
                locked[0] |= element.name().equals("encryption-data");
                return true;
            });
        }
        return locked[0] || zip.names().stream().anyMatch(zip::isLocked);
    }

    /** Charts and other objects keep a copy of their data; pictures and files lie beside. */
    private boolean rest(ZipParts zip, DocumentSink sink, TextLinks links, Allowance allowance) throws IOException {
        boolean whole = true;
        EmbeddedObjects objects = new EmbeddedObjects(sink);
        for (String name : zip.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("/" + CONTENT)) {
                OdsContent inner = new OdsContent(sink, links, Concealment.EMBEDDED_FILE);
                whole &= walk(allowance).through(zip.part(name).orElseThrow(), inner);
            } else if (lower.startsWith("pictures/") || lower.startsWith("media/")) {
                sink.embedded(Place.WHOLE, Concealment.NONE, last(name), zip.body(name, MOST_BYTES));
            } else if (lower.startsWith("object ") && lower.indexOf('/') < 0) {
                objects.give(Place.WHOLE, Concealment.EMBEDDED_FILE, last(name), zip.body(name, MOST_BYTES));
            }
        }
        return whole;
    }

    private static SiteText last(String name) {
        return new SiteText(name.substring(name.lastIndexOf('/') + 1));
    }
}
