package org.mimawari.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Reads the presentations of PowerPoint 97 to 2003. The library holds a presentation as a whole. Thread-safe. */
public final class PptReader implements DocumentReader {
    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(body.bytes()))) {
            new OfficeProperties(sink).ofCompound(file.getRoot());
            TextFlow flow = new TextFlow(sink, new TextLinks(url, sink));
            try (HSLFSlideShow slides = new HSLFSlideShow(file)) {
                return new PptWork(slides, flow, sink, allowance).read();
            }
        } catch (EncryptedDocumentException locked) {
            return new ReadResult.Failed<>(Cause.LOCKED);
        }
    }
}
