package org.mimawari.extract.office;

import java.io.IOException;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.PublicUrl;

/** Reads PowerPoint presentations: pptx, pptm, ppsx, potx. Thread-safe. */
public final class PptxReader implements DocumentReader {
    private final XmlParts xml = new XmlParts();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        try (ZipParts zip = ZipParts.open(body, allowance)) {
            new OfficeProperties(sink).ofPackage(zip, xml, allowance);
            return new PptxWork(new PackageParts(zip, xml, allowance), sink, url).read();
        }
    }
}
