package org.mimawari.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Reads texts and presentations of OpenDocument: odt, odp, their templates, and the flat form of one XML file (without its pictures). Thread-safe. */
public final class OpenDocumentReader implements DocumentReader {
    private final XmlParts xml = new XmlParts();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        OfficeProperties properties = new OfficeProperties(sink);
        if (!isPacked(body.bytes())) {
            return flat(body, new TextFlow(sink, new TextLinks(url, sink)), sink, allowance, properties);
        }
        try (ZipParts zip = ZipParts.open(body, allowance)) {
            TextFlow flow = new TextFlow(sink, new TextLinks(url, sink));
            OdfWork work = new OdfWork(zip, new XmlWalk(xml, allowance), sink, flow);
            if (work.isLocked()) {
                return new ReadResult.Failed<>(Cause.LOCKED);
            }
            properties.ofOpenDocument(zip, xml, allowance);
            return work.read();
        }
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private ReadResult<DocumentExtent> flat(
            Body body, TextFlow flow, DocumentSink sink, Allowance allowance, OfficeProperties properties)
            throws IOException {
        OdfText text = new OdfText(sink, flow, new OdfStyles(), properties.ofMeta());
        boolean whole = new XmlWalk(xml, allowance).through(new ByteArrayInputStream(body.bytes()), text);
        flow.end();
        return whole || text.hasText()
                ? new ReadResult.Read<>(new DocumentExtent(Math.max(1, text.slides()), whole ? 0 : 1))
                : new ReadResult.Failed<>(Cause.UNREADABLE);
    }
}
