package org.mimawari.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;

/** Hands on the files within a PDF file: attached, pinned to a page, or those of a portfolio. Each once. Used by one thread. */
final class PdfAttachments {
    private static final int MOST_NODES = 10_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final COSName[] KEYS = {
        COSName.UF, COSName.F, COSName.getPDFName("Unix"), COSName.getPDFName("DOS"), COSName.getPDFName("Mac")
    };

    private final DocumentSink sink;
    private final PdfClock clock;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfAttachments(DocumentSink sink, PdfClock clock) {
        this.sink = sink;
        this.clock = clock;
    }

    void ofDocument(PDDocument document) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        ArrayDeque<COSDictionary> open = new ArrayDeque<>();
        add(open, names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES));
        while (!open.isEmpty() && seen.size() < MOST_NODES) {
            COSDictionary node = open.remove();
            files(node.getCOSArray(COSName.NAMES));
            COSArray kids = node.getCOSArray(COSName.KIDS);
            for (int i = 0; kids != null && i < Math.min(kids.size(), MOST_NODES); i++) {
                add(open, kids.getObject(i) instanceof COSDictionary kid ? kid : null);
            }
            if (kids != null && kids.size() > MOST_NODES) {
                sink.leftOut();
            }
        }
        if (!open.isEmpty()) {
            sink.leftOut();
        }
        files(catalog.getCOSArray(COSName.getPDFName("AF")));
    }

    private void add(ArrayDeque<COSDictionary> open, @Nullable COSDictionary node) {
        if (node != null && seen.add(node)) {
            open.add(node);
        }
    }

    private void files(@Nullable COSArray files) throws IOException {
        if (files != null && files.size() > MOST_NODES) {
            sink.leftOut();
        }
        for (int i = 0; files != null && i < Math.min(files.size(), MOST_NODES); i++) {
            if (files.getObject(i) instanceof COSDictionary file) {
                file(file, Place.WHOLE);
            }
        }
    }

    void file(COSDictionary file, Place place) throws IOException {
        COSDictionary bytes = file.getCOSDictionary(COSName.EF);
        for (COSName key : KEYS) {
            if (bytes != null && bytes.getDictionaryObject(key) instanceof COSStream stream && seen.add(stream)) {
                clock.check();
                sink.embedded(place, Concealment.EMBEDDED_FILE, new SiteText(name(file)), body(stream));
                return;
            }
        }
    }

    private static String name(COSDictionary file) {
        String name = file.getString(COSName.UF);
        return name == null ? file.getString(COSName.F, "") : name;
    }

    private Body body(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            clock.allowance().unpacked(bytes.length);
            return new Body(bytes, "", in.read() < 0);
        }
    }
}
