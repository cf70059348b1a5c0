package org.mimawari.extract.office;

import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.PublicUrl;

/** Reads rich text, in one pass. Thread-safe; throws on no bytes. */
public final class RtfReader implements DocumentReader {
    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        RtfWork work = new RtfWork(sink, new TextFlow(sink, new TextLinks(url, sink)));
        new RtfTokens(body.bytes(), work, allowance).read();
        work.end();
        return new ReadResult.Read<>(work.isTooDeep() ? DocumentExtent.IN_PART : DocumentExtent.WHOLE);
    }
}
